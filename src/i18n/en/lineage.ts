import type { lineage as zh } from '../zh-CN/lineage.ts';

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(' and ');

export const lineage: typeof zh = {
  marks: {
    gap: 'gap',
    renamed: 'renamed',
    regrouped: 'regrouped',
    split: 'split',
    merged: 'merged',
    redefined: 'redefined',
  },
  between: ', ',
  also: '; ',
  gap: 'the year before has no data: not continuous with earlier years',
  renamed: (names) => (names.length === 0 ? 'another code' : `formerly ${quoted(names)}`),
  regrouped: 'moved to another group: its place there is not comparable with the year before',
  recategorised: 'moved to another category',
  split: (names) =>
    names.length === 0
      ? 'split: not comparable with the year before'
      : `split from ${quoted(names)}: not comparable with the year before`,
  merged: (names) =>
    names.length === 0
      ? 'merged: not comparable with the year before'
      : `merged from ${quoted(names)}: not comparable with the year before`,
  dataOf: (name) => `; figures before are those of “${name}”`,
  redefined:
    'another unit of measure, direction or definition: not comparable with the year before',
  called: (name) => `then “${name}”`,
  newcomer: 'new',
  broken: 'not comparable',
  noChange: (unit, why) => `${unit}: ${why}. No comparison is made.`,
  notCompared: (unit) => `${unit} cannot be compared with last year. No comparison is made.`,
  noLastYear: (unit) => `${unit} was not assessed last year. No comparison is made.`,
  scoresCaption: (indicator) => `Scores for ${indicator} through the years`,
  placesCaption: (indicator) =>
    `Places for ${indicator} through the years, among the units compared`,
  inYear: (year, words) => `${year}: ${words}.`,
  unitInYear: (year, unit, words) => `${year}, ${unit}: ${words}.`,
  totalBroken: (p) => `Total ${p.old} in ${p.from} and ${p.now} in ${p.to}, not comparable`,
  placeBroken: (p) => `Place ${p.old} in ${p.from} and ${p.now} in ${p.to}, not comparable`,
};
