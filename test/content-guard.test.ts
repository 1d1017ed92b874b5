import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluate } from '@mdx-js/mdx';
import * as runtime from 'astro/jsx-runtime';
import { afterAll, describe, expect, test } from 'vitest';
import { officeMarkdown } from '../src/content-guard.ts';

const folder = mkdtempSync(join(tmpdir(), 'biaochi-guard-'));
const written = join(folder, 'written');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Compiles and runs a text as documents do. */
const run = (value: string, { recmaPlugins, remarkPlugins } = officeMarkdown) =>
  evaluate(
    { path: join(folder, 'a.mdx'), value },
    {
      ...(runtime as unknown as Parameters<typeof evaluate>[1]),
      remarkPlugins: remarkPlugins as never,
      recmaPlugins,
    },
  );

const WRITE = `process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(written)}, '')`;

describe('nothing that an author writes is executed', () => {
  test('though without the guard it would be', async () => {
    await run(`export const a = ${WRITE}`, {
      ...officeMarkdown,
      remarkPlugins: [],
      recmaPlugins: [],
    });
    expect(existsSync(written)).toBe(true);
    rmSync(written);
  });

  test.each([
    ['export', `正文\n\nexport const a = ${WRITE}`, 3, 1],
    ['import', "正文\n\nimport 'node:fs'", 3, 1],
    ['an expression in a sentence', `共{${WRITE}}项`, 1, 2],
    ['an expression by itself', `正文\n\n{${WRITE}}`, 3, 1],
    ['an expression in an attribute', `<PageBreak a={${WRITE}} />`, 1, 12],
    ['spread attributes', `<PageBreak {...${WRITE}} />`, 1, 12],
    ['an expression in a heading', `## 共{${WRITE}}项`, 1, 5],
    ['an expression in a cell', `| 甲 |\n| --- |\n| {${WRITE}} |`, 3, 3],
    ['an expression in a note', `甲[^1]\n\n[^1]: 注{${WRITE}}`, 3, 8],
    ['an expression in an annex', `<Annex name="表">\n\n{${WRITE}}\n\n</Annex>`, 3, 1],
    ['an expression in a quoted list', `> 甲{${WRITE}}`, 1, 4],
    ['a script', '<script>alert(1)</script>', 1, 1],
    ['an event', '<Chart onload="alert(1)" />', 1, 8],
    ['an address that runs', '[甲](javascript:alert)', 1, 1],
    ['an element of HTML', '甲<img src="x" />', 1, 2],
  ])('%s', async (_name, text, line, column) => {
    const error = await run(text).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ line, column });
    expect(existsSync(written)).toBe(false);
  });

  test('and a comment is left out', async () => {
    await expect(run('{/* 内部说明 */}\n\n正文')).resolves.toHaveProperty('default');
  });
});
