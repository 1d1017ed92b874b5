import type { Indicator } from '../../../src/model/dataset.ts';
import type { Sheet } from '../../view/numbers/example.ts';
import { type Book, fault, prove } from '../../view/numbers/page-book.ts';
import type { Piece } from '../../view/numbers/page-reader.ts';
import { type Rule, said } from './claims.ts';
import { percent, written } from './decimals.ts';
import { hiddenDigits } from './rules-of-unit.ts';
import { namesIn } from './unlisted.ts';

/** Units of a group by its name, or all. */
const inGroup = ({ units, input }: Sheet, name: string | undefined): number => {
  const id = input.scheme.groups.find((group) => group.name === name)?.id;
  return units.filter(({ group }) => group === id).length;
};

/** Sentences of the tutorial, and of the scheme as it is issued, that state the scheme. */
export const OF_METHOD: readonly Rule[] = [
  {
    in: said(/^本办法考核/, / are assessed/),
    say: said(
      /^本办法考核(?:下列)?(?<units>\d+)个|^分为(?<groups>\d+)组/,
      /^(?<units>\d+) \D+ are assessed(?: in (?<groups>\d+) groups)?/,
    ),
    numbers: ({ sheet }) => ({
      units: sheet.units.length,
      groups: sheet.input.scheme.groups.length,
    }),
  },
  {
    in: said(/^.+（\d+个）：/, /^.+ \(\d+\): /),
    say: said(/^(?<name>.+)（(?<size>\d+)个）/, /^(?<name>.+) \((?<size>\d+)\)/),
    numbers: ({ sheet }, { name }) => ({ size: inGroup(sheet, name) }),
  },
  {
    in: said(/^考核共/, / indicators are scored, /),
    say: said(
      /^考核共(?<indicators>\d+)项指标|满分(?<full>\d+)分/,
      /^(?<indicators>\d+) indicators are scored|^(?<full>\d+) points in all/,
    ),
    numbers: ({ sheet }) => ({
      indicators: new Set(sheet.input.indicators.map(({ code }) => code)).size,
      full: written(sheet.input.scheme['full-score']),
    }),
  },
  {
    in: said(/本考核对/, / are scored in /),
    say: said(
      /本考核对(?<units>\d+)个\D+?按(?<indicators>\d+)项指标计分$|^满分(?<full>\d+)分$/,
      /^(?<units>[\d.,]*\d) (?:units|counties) are scored in (?<indicators>[\d.,]*\d) indicators$|^(?<full>[\d.,]*\d) points in all$/,
    ),
    numbers: ({ sheet }) => ({
      units: sheet.units.length,
      indicators: sheet.indicators.length,
      full: written(sheet.input.scheme['full-score']),
    }),
  },
  {
    say: said(/^适用于(?<count>\d+)项指标/, /^For (?<count>[\d.,]*\d) indicators?: /),
    numbers: ({ whole, sheet }) => {
      const list = whole.slice(whole.search(/[：:]/) + 1).trim();
      const isCut = /等，全部列于附件。$| and others, all of them in the annex\.$/.test(whole);
      const names = namesIn(list, sheet);
      return { count: isCut ? scoredLike(sheet, names[0] ?? '') : names.length };
    },
  },
  {
    in: said(/^加减分在难度系数之后/, /^Adjustments are added after/),
    say: said(
      /(?<name>[^：、（]+)（[加减]）最多(?<cap>[\d.]+)分$/,
      /(?:^|: )(?<name>[^:()]+) \((?:added|taken off), at most (?<cap>[\d.,]*\d)\)$/,
    ),
    numbers: ({ sheet }, { name }) => {
      const own = Object.entries(sheet.input.scheme.adjustments).find(
        ([, one]) => typeof one === 'object' && 'name' in one && one.name === name,
      );
      return { cap: written((own?.[1] as { cap?: number } | undefined)?.cap ?? Number.NaN) };
    },
  },
  {
    say: said(
      /^加减分合计在正负(?<cap>[\d.]+)分以内/,
      /^Their net lies within ±(?<cap>[\d.,]*\d) points$/,
    ),
    numbers: ({ sheet }) => ({
      cap: written(sheet.input.scheme.adjustments.total?.cap ?? Number.NaN),
    }),
  },
  {
    in: said(/^四舍五入，|^计算结果先取/, /^Rounded half up: |^A result is first rounded/),
    say: said(
      /指标得分保留(?<indicator>\d)位|类别得分保留(?<category>\d)位|总分保留(?<total>\d)位|先取(?<digits>\d+)位/,
      /scores of indicators to (?<indicator>\d) decimals$|^of categories to (?<category>\d)$|^totals to (?<total>\d)$|rounded to (?<digits>\d+) significant/,
    ),
    numbers: ({ sheet }) => {
      const { indicator, category, total } = sheet.input.scheme.rounding;
      return { indicator, category, total, digits: 12 };
    },
  },
  {
    in: said(/^总分相同的位次并列/, /^Equal totals share a place/),
    say: said(/（(?<example>[\d、]+)）/, /\((?<example>[\d, ]+)\)/),
    numbers: ({ sheet }) => ({
      example: (sheet.input.scheme.ranks.ties === 'dense' ? '1、1、2' : '1、1、3').replaceAll(
        '、',
        sheet.language === 'en' ? ', ' : '、',
      ),
    }),
  },
];

const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
};

/** Of each indicator's own, and told as such: they make no way of scoring of their own. */
const OWN = ['target', 'satisfactory', 'unallowable', 'best'];

/** How many indicators are scored as the one of this name. */
function scoredLike({ input }: Sheet, name: string): number {
  const way = ({ settings, direction }: Indicator): string =>
    JSON.stringify(
      Object.entries({ ...settings, isInterval: direction === 'interval' })
        .filter(([key, value]) => !OWN.includes(key) && value !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  // Digits of names are put out of the way of the rules.
  const named = input.indicators.filter((one) => hiddenDigits(one.name) === hiddenDigits(name));
  const wanted = new Set(named.map(way));
  const alike = input.indicators.filter((one) => wanted.has(way(one)));
  return new Set(alike.map((one) => one.name)).size;
}

/** All numbers by which a rule may be told: its settings, and those that its formula always has. */
function toldBy(sheet: Sheet, { settings, direction }: Indicator): Set<string> {
  const { rule, base, span = 40, curve } = settings;
  const always: Record<string, number[]> = {
    efficacy: [base, span, ...(curve === 'exponential' ? [base + span] : []), 0, 1],
    bands: [...(settings.coefficients ?? [1, 0.8, 0.6, 0.4, 0.2])],
    completion: [
      100,
      settings.cap ?? 100,
      ...(settings['reverse-form'] === 'complement' ? [2] : []),
    ],
    relative: [100],
    'rank-steps': [1, 100],
    'rank-line': [1, 100],
    direct: [0],
  };
  const raters = sheet.input.scheme.raters.map(({ weight }) => weight);
  const isVoted = rule === 'votes' || rule === 'ratings';
  const all = [
    ...numbersIn(settings),
    ...(always[rule] ?? []),
    ...(isVoted ? [...raters, sheet.input.scheme['min-raters'] ?? 0] : []),
    ...(rule === 'linked' ? [1, settings['support-share'] ?? 0.5] : []),
    ...(direction === 'interval' ? [1] : []),
  ];
  const shares = [settings.low ?? 0, settings.high ?? 1].map((x) => percent(x, 0).slice(0, -1));
  return new Set([...all.map(written), ...(settings.bounds === 'quantile' ? shares : [])]);
}

/** Numbers of a rule's sentences and formulas are its settings. */
export function proveRule(book: Book, piece: Piece, sheet: Sheet, names: readonly string[]): void {
  const rows = sheet.input.indicators.filter(({ name }) => names.includes(name));
  const told = new Set(rows.flatMap((row) => [...toldBy(sheet, row)]));
  for (const [number] of piece.text.matchAll(/\d+(?:\.\d+)?/g))
    if (!told.has(number)) fault(book, `${number} is no setting in “${piece.text}”`);
  prove(book, piece, 'worked');
}
