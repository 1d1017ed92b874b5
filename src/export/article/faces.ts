import type { Page } from 'playwright-core';

/**
 * The faces of the official format: where each is used, and the names under which machines have it.
 * 宋体 is left out: only page numbers use it.
 */
const WANTED = {
  小标宋: { selector: 'h1', names: /FZXiaoBiaoSong|XiaoBiaoSong|小标宋/i },
  仿宋: { selector: 'p:not([data-part])', names: /FangSong|仿宋/i },
  楷体: { selector: 'h3:not([data-part])', names: /KaiTi|SimKai|楷/i },
  黑体: { selector: 'h2:not([data-part])', names: /SimHei|STHeiti|黑体/i },
} as const;

export type FaceName = keyof typeof WANTED;

export interface Faces {
  /** Names of the faces that were used, sorted. */
  used: string[];
  /** Faces of the official format that this machine lacks; others were taken for them. */
  missing: FaceName[];
}

/** The faces that the browser takes for a document. */
export async function facesOf(page: Page): Promise<Faces> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const used = new Set<string>();
  const missing: FaceName[] = [];
  for (const [face, { selector, names }] of Object.entries(WANTED)) {
    const query = { nodeId: root.nodeId, selector: `article ${selector}` };
    const { nodeId } = await session.send('DOM.querySelector', query);
    if (nodeId === 0) continue;
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const font of fonts) used.add(font.postScriptName || font.familyName);
    const has = fonts.some((font) => names.test(`${font.familyName} ${font.postScriptName}`));
    if (!has) missing.push(face as FaceName);
  }
  await session.detach();
  return { used: [...used].sort(), missing };
}
