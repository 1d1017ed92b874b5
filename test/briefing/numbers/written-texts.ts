import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Example, Sheet, UnitJson } from '../../pages/numbers/example.ts';
import { isTied, isTiedInGroup, placeUnder } from '../../pages/numbers/groups-worked.ts';
import { fixed } from './decimals.ts';
import { amount, type Cell, cellAt, change, lostOf, numberOf } from './facts.ts';

const rank = (place: number | null | undefined, tied: boolean | undefined): string =>
  `${tied ? '并列' : ''}第${place}位`;

function changeWords(cell: Cell): string {
  const { by = Number.NaN, decimals = 1, rate = false } = change(cell) ?? {};
  if (!rate) throw new Error(`no rate of ${cell.code}`);
  return `比上年${by > 0 ? '增长' : '下降'}${fixed(Math.abs(by), decimals)}%`;
}

/** What a component in a sentence stands for. */
function valueText(cell: Cell | undefined, sheet: Sheet, unit: UnitJson, field: string): string {
  if (field === 'name') return unit.name;
  if (!cell) return fixed(unit.total ?? Number.NaN, sheet.input.scheme.rounding.total);
  if (field === 'lost') return fixed(lostOf(cell), 2);
  if (field === 'change') return changeWords(cell);
  const value = numberOf(cell);
  return value === undefined ? String(cell.json.value) : amount(cell.row, value);
}

/** Rank over all, in the group, or under an indicator. */
function rankText(cell: Cell | undefined, sheet: Sheet, unit: UnitJson, inGroup: boolean): string {
  const place = cell && placeUnder(sheet, unit, cell.code);
  if (place) return rank(place.place, place.tied);
  return inGroup
    ? rank(unit.groupRank, isTiedInGroup(sheet, unit))
    : rank(unit.rank, isTied(sheet, unit));
}

function componentText({ sheets }: Example, own: Sheet, tag: string): string {
  const given = (name: string): string | undefined =>
    new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  const sheet = sheets.find(({ id }) => id === given('assessment')) ?? own;
  const unit = sheet.units.find(({ code, name }) => [code, name].includes(given('unit') ?? ''));
  const named = given('indicator');
  const row = sheet.indicators.find(({ code, name }) => [code, name].includes(named ?? ''));
  if (!unit || (named !== undefined && !row)) throw new Error(`what is ${tag}?`);
  const cell = row && cellAt(sheet, unit, row.code);
  return tag.startsWith('<Rank')
    ? rankText(cell, sheet, unit, /\bgroup\b/.test(tag))
    : valueText(cell, sheet, unit, given('field') ?? '');
}

/** Workings that a text calls for, in its order. */
export const calledTraces = (folder: string): { unit: string; indicator: string }[] =>
  readdirSync(folder).flatMap((name) =>
    [
      ...readFileSync(join(folder, name), 'utf8').matchAll(
        /<Trace unit="([^"]+)" indicator="([^"]+)"/g,
      ),
    ].map(([, unit = '', indicator = '']) => ({ unit, indicator })),
  );

/** Words that people wrote, their values put in: paragraphs, items and cells, by assessment. */
export function writtenTexts(folder: string, example: Example): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const name of readdirSync(folder)) {
    const file = readFileSync(join(folder, name), 'utf8');
    const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
    const id = /^assessment: (.+)$/m.exec(head)?.[1] ?? '';
    const sheet = example.sheets.find((one) => one.id === id);
    if (!sheet) throw new Error(`${name} is for ${id}`);
    const said = body
      .split(/\n+|<\/?(?:td|th|tr)>/)
      .filter((line) => !/^\{\/\*/.test(line))
      .map((line) =>
        line.replace(/<(?:Value|Rank) [^>]*>/g, (tag) => componentText(example, sheet, tag)),
      )
      .map((line) => line.replace(/^(?:#+|\d\.|-) /, '').trim());
    const given = head.split('\n').map((line) => line.replace(/^[\w-]+: /, ''));
    const dates = given.map((text) => text.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'));
    texts.set(
      id,
      [...(texts.get(id) ?? []), ...said, ...given, ...dates].filter((text) => /\d/.test(text)),
    );
  }
  return texts;
}
