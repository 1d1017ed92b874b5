import { expect, test } from 'vitest';
import type { Block } from '../../src/briefing/draft.ts';
import { onePager } from '../../src/briefing/kinds/one-pager.ts';
import { standing } from '../../src/briefing/kinds/standing.ts';
import { unitReport } from '../../src/briefing/kinds/unit-report.ts';
import { weakLinks } from '../../src/briefing/kinds/weak-links.ts';
import type { Language } from '../../src/model/site.ts';
import { smallFacts } from './small-office.ts';

/** 甲局 and 乙局 share the second place in investment, 甲局 is second alone in revenue. */
async function documents(language: Language) {
  const facts = await smallFacts({
    scheme: 'self: u1\nrivals: [u2]',
    units: { 甲局: [9, 3, 9, 90], 乙局: [8, 3, 8, 91], 丙局: [12, 4, 7, 97], 丁局: [7, 1, 6, 98] },
    language,
  });
  const unit = facts.unit('u1');
  if (!unit) throw new Error('no unit');
  const all = [unitReport(facts, unit), onePager(facts, unit), standing(facts)];
  return all.map((draft) => JSON.stringify(draft));
}

test('a shared place is told as one in every table, as on pages', async () => {
  for (const text of await documents('zh-CN')) {
    expect(text).toContain('"并列2/4"');
    expect(text).toContain('"2/4"');
  }
});

test('in English too', async () => {
  for (const text of await documents('en')) expect(text).toContain('"=2/4"');
});

/** Cells of all tables of a document. */
const cellsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? block.table.rows.flat().map((cell) => String(cell)) : [],
  );

// The list of weak links has figures, losses and aims; a place today stands nowhere in it, alone or shared.
test('the list of weak links tells no place that could be shared', async () => {
  const facts = await smallFacts({
    units: { 甲局: [9, 3, 9, 90], 乙局: [8, 3, 8, 91], 丙局: [12, 4, 7, 97], 丁局: [7, 1, 6, 98] },
  });
  const { sections, annexes } = weakLinks(facts);
  const cells = [...sections, ...annexes.flatMap((annex) => annex.sections)].flatMap(({ blocks }) =>
    cellsOf(blocks),
  );
  expect(cells).toContain('投资增幅（%）');
  expect(cells.filter((cell) => /^(并列)?\d+\/\d+$/.test(cell))).toEqual([]);
});

// In investment three of four share the first place, in revenue 甲局 is first alone.
test('a first place that most share is no strong point', async () => {
  const facts = await smallFacts({
    units: { 甲局: [9, 3, 9, 90], 乙局: [8, 3, 8, 91], 丙局: [7, 3, 7, 97], 丁局: [6, 1, 6, 98] },
  });
  const unit = facts.unit('u1');
  if (!unit) throw new Error('no unit');
  const { sections } = onePager(facts, unit);
  const blocks = sections.find(({ id }) => id === 'points')?.blocks ?? [];
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.table.rows : []));
  expect(rows.map(([strong, place]) => [strong, place]).filter(([name]) => name !== '')).toEqual([
    ['营业收入', '1/4'],
  ]);
});
