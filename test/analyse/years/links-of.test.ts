import { expect, it } from 'vitest';
import { linksOf } from '../../../src/analyse/years/links-of.ts';
import type { LineageKind, LineageRow } from '../../../src/model/dataset.ts';
import { AT } from '../build.ts';

const codes = (count: number, letter: string): string[] =>
  Array.from({ length: count }, (_, place) => `${letter}${place}`);

interface Years {
  before: readonly string[];
  now: readonly string[];
  /** Former name, new name and kind. */
  rows: readonly (readonly [string, string, LineageKind])[];
}

/** The links, and how often a name of a row, unit or predecessor was looked at for them. */
function linked({ before, now, rows }: Years) {
  let looks = 0;
  const seen = <T>(value: T): T => {
    looks++;
    return value;
  };
  const unit = (code: string) => ({
    get code() {
      return seen(code);
    },
    name: `单位${code}`,
  });
  const old = before.map(unit);
  const links = linksOf({
    before: old,
    old: new Map(old.map((one, place) => [before[place] ?? '', one])),
    now: now.map(unit),
    rows: rows.map(
      ([from, to, kind]): LineageRow => ({
        table: 'units',
        get from() {
          return seen(from);
        },
        get to() {
          return seen(to);
        },
        year: 2024,
        kind,
        at: AT,
      }),
    ),
    predecessors: () => [],
  });
  return { links, looks };
}

const renamed = (count: number): Years => ({
  before: codes(count, 'a'),
  now: codes(count, 'b'),
  rows: codes(count, 'a').map((from, place) => [from, `b${place}`, 'renamed']),
});
/** One unit, of which all others were made. */
const splitOff = (count: number): Years => ({
  before: ['a0'],
  now: codes(count, 'b'),
  rows: codes(count, 'b').map((to) => ['a0', to, 'split']),
});
/** Renamed and renamed again, through years that have no tables. */
const chain = (count: number): Years => ({
  before: ['c0'],
  now: codes(count, 'c'),
  rows: codes(count - 1, 'c').map((from, place) => [from, `c${place + 1}`, 'renamed']),
});

it.each([
  ['renamed', renamed, 2000],
  ['split', splitOff, 2000],
  // The first was renamed away.
  ['a chain', chain, 1999],
] as const)('%s: double the rows are looked at about twice as often', (_name, years, count) => {
  const few = linked(years(1000));
  const many = linked(years(2000));
  expect(many.links.size).toBe(count);
  expect(many.looks / few.looks).toBeLessThan(2.3);
});

it('a chain leads back to its beginning, names in a circle lead nowhere', () => {
  const { links } = linked(chain(500));
  expect(links.get('c499')).toMatchObject({ from: 'c0', kind: 'renamed' });
  const round = linked({
    before: ['a'],
    now: ['x', 'y', 'z'],
    rows: [
      ['x', 'y', 'renamed'],
      ['y', 'x', 'renamed'],
      ['y', 'z', 'renamed'],
    ],
  });
  expect(round.links.size).toBe(0);
});
