import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = new URL('../../src/styles/', import.meta.url);

/** Rules that stand in another rule, not in a query or a layer. */
function nestedRules(css: string): string[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\/|'[^'\n]*'/g, '');
  const open: string[] = [];
  const found: string[] = [];
  for (const [, before = '', mark] of plain.matchAll(/([^{};]*)([{};])/g)) {
    if (mark === '}') open.pop();
    if (mark !== '{') continue;
    const head = before.trim();
    const isRule = (one: string): boolean => !/^@(media|layer|supports)/.test(one);
    if (isRule(head) && !head.startsWith('@') && open.some(isRule)) found.push(head);
    open.push(head);
  }
  return found;
}

describe('style sheets', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.css'));

  test('a rule in a rule is found, a margin box of a page is none', () => {
    expect(nestedRules('@media print { @layer print { a { x: y; & b { z: 0 } } } }')).toEqual([
      '& b',
    ]);
    expect(nestedRules('@page :right { @bottom-right { content: none } } a { x: y }')).toEqual([]);
  });

  // WebKit drops nested rules of `@media print`: documents lost their official format there.
  test.each(files)('%s holds no rule in another', (name) => {
    expect(nestedRules(readFileSync(new URL(name, folder), 'utf8'))).toEqual([]);
  });
});
