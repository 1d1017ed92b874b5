import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Example, Sheet, UnitJson } from '../../view/numbers/example.ts';
import { isTied, isTiedInGroup, placeUnder } from '../../view/numbers/groups-worked.ts';
import { writingOf } from '../../view/numbers/writing.ts';
import { fixed } from './decimals.ts';
import { amount, type Cell, cellAt, change, lostOf, numberOf } from './facts.ts';

const rank = ({ language }: Sheet, place: number | null | undefined, tied?: boolean): string =>
  writingOf(language).place(place ?? Number.NaN, tied);

function changeWords(cell: Cell): string {
  const { by = Number.NaN, decimals = 1, rate = false } = change(cell) ?? {};
  if (!rate) throw new Error(`no rate of ${cell.code}`);
  const size = fixed(Math.abs(by), decimals);
  if (cell.sheet.language === 'en') return `${by > 0 ? 'up' : 'down'} ${size}% on last year`;
  return `比上年${by > 0 ? '增长' : '下降'}${size}%`;
}

/** What a component in a sentence stands for. */
function valueText(cell: Cell | undefined, sheet: Sheet, unit: UnitJson, field: string): string {
  if (field === 'name') return unit.name;
  if (!cell) return fixed(unit.total ?? Number.NaN, sheet.input.scheme.rounding.total);
  if (field === 'lost') return fixed(lostOf(cell), 2);
  if (field === 'change') return changeWords(cell);
  const value = numberOf(cell);
  return value === undefined ? String(cell.json.value) : amount(cell, value);
}

/** Rank over all, in the group, or under an indicator. */
function rankText(cell: Cell | undefined, sheet: Sheet, unit: UnitJson, inGroup: boolean): string {
  const place = cell && placeUnder(sheet, unit, cell.code);
  if (place) return rank(sheet, place.place, place.tied);
  return inGroup
    ? rank(sheet, unit.groupRank, isTiedInGroup(sheet, unit))
    : rank(sheet, unit.rank, isTied(sheet, unit));
}

/** A text calls a unit as the tables do, whatever the language. */
export function unitNamed({ dataset }: Example, sheet: Sheet, called = ''): UnitJson | undefined {
  const units = dataset.assessments.find(({ id }) => id === sheet.id)?.units ?? [];
  const own = units.find(({ code, name }) => code === called || name === called);
  return own && sheet.unitOf.get(own.code);
}

function componentText(example: Example, own: Sheet, tag: string): string {
  const { sheets } = example;
  const given = (name: string): string | undefined =>
    new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  const sheet = sheets.find(({ id }) => id === given('assessment')) ?? own;
  const unit = unitNamed(example, sheet, given('unit'));
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
    const dates = given
      .filter((text) => /^\d+-\d+-\d+$/.test(text))
      .map((text) => writingOf(sheet.language).date(text));
    // The last line of the imprint: who prints, and the day that the text bears.
    const printer = /^printed-by: (.+)$/m.exec(head)?.[1];
    const isEnglish = sheet.language === 'en';
    const printed = dates.map((day) => `${printer}${isEnglish ? `Printed ${day}` : `${day}印发`}`);
    if (printer !== undefined) said.push(...printed);
    texts.set(
      id,
      [...(texts.get(id) ?? []), ...said, ...given, ...dates].filter((text) => /\d/.test(text)),
    );
  }
  return texts;
}
