import { categoriesOf, categoryScore, placeUnder } from '../../pages/numbers/groups-worked.ts';
import { signOf } from '../../pages/numbers/written-lists.ts';
import type { Place, Rule } from './claims.ts';
import { fixed, signed } from './decimals.ts';
import {
  amount,
  type Cell,
  change,
  isShare,
  lostOf,
  numberOf,
  overMean,
  ranked,
  reaching,
  targetOf,
} from './facts.ts';

/** Sentences about one unit, or one unit under one indicator. */

const NONE = Number.NaN;
const size = (x: number | undefined, digits: number): string => fixed(Math.abs(x ?? NONE), digits);

const total = ({ sheet }: Place, x: number | null | undefined): string =>
  fixed(x ?? NONE, sheet.input.scheme.rounding.total);

const placeOf = (cell: Cell | undefined): number | undefined =>
  cell && placeUnder(cell.sheet, cell.unit, cell.code)?.place;

const results: Rule[] = [
  {
    say: /^(?:你单位)?总分为?(?<total>[\d.]+)分$/,
    numbers: (place) => ({ total: total(place, place.unit?.total) }),
  },
  {
    say: /^在(?<count>\d+)个\D+中(?:列|并列)第(?<rank>\d+)位$/,
    numbers: ({ sheet, unit }) => ({
      count: ranked(sheet.units).length,
      rank: unit?.rank ?? 'none',
    }),
  },
  {
    say: /^在(?<group>\D+)中(?:列|并列)第(?<rank>\d+)位$/,
    numbers: ({ sheet, unit }, { group }) => {
      const own = sheet.input.scheme.groups.find(({ id }) => id === unit?.group);
      return { rank: own?.name === group ? (unit?.groupRank ?? 'none') : 'of another group' };
    },
  },
  {
    say: /^比上年(?:前进|后退)(?<places>\d+)位$/,
    numbers: ({ sheet, unit }) => ({
      places: size(sheet.found.get(unit?.code ?? '')?.change?.rank ?? NONE, 0),
    }),
  },
  {
    say: /^总分比上年(?:提高|下降)(?<by>[\d.]+)分$/,
    numbers: (place) => {
      const moved = place.sheet.found.get(place.unit?.code ?? '')?.change?.total;
      return { by: total(place, Math.abs(moved ?? NONE)) };
    },
  },
  {
    say: /^距(?:组内)?第(?<rank>\d+)位差(?<points>[\d.]+)分$/,
    numbers: (place, { rank }) => {
      const gaps = place.sheet.found.get(place.unit?.code ?? '')?.gaps ?? [];
      const gap = gaps.find((one) => (one.to === 'first' ? 1 : one.rank) === Number(rank));
      return { rank: gap ? rank : 'no such goal', points: total(place, gap?.points) };
    },
  },
  {
    say: /^距“(?<grade>\D+)”等次差(?<points>[\d.]+)分$/,
    numbers: (place, { grade }) => {
      const gaps = place.sheet.found.get(place.unit?.code ?? '')?.gaps ?? [];
      return { points: total(place, gaps.find((one) => one.grade === grade)?.points) };
    },
  },
  {
    say: /^在组内已列第(?<rank>\d+)位$/,
    numbers: ({ unit }) => ({ rank: unit?.groupRank ?? 'none' }),
  },
  {
    in: /^分类看/,
    say: /^(?<name>\D+)(?<score>[\d.]+)分$/,
    numbers: ({ sheet, unit }, { name }) => {
      const all = categoriesOf(sheet.input.scheme.categories);
      const id = all.find((one) => one.name === name)?.id ?? '';
      const score = unit && categoryScore(unit, id);
      return { score: fixed(score ?? NONE, sheet.input.scheme.rounding.category) };
    },
  },
];

const lines: Rule[] = [
  {
    in: /^加减分：/,
    say: /（(?<points>[−+][\d.]+)分）$/,
    numbers: ({ sheet, unit, text }) => {
      const own = sheet.input.adjustments.filter((one) => one.unit === unit?.code);
      const line = own.find(({ reason }) => text.includes(`${hiddenDigits(reason)}（`));
      return { points: line ? signed(signOf(line.kind, sheet) * line.points, 2) : 'no such line' };
    },
  },
  {
    in: /^加减分：/,
    say: /^限额后合计(?<net>[−+]?[\d.]+)分$/,
    numbers: ({ unit }) => ({ net: signed(unit?.adjustment ?? NONE, 2) }),
  },
  {
    say: /^(?<what>承担|牵头|配合).*指标(?<count>\d+)项$/,
    numbers: ({ sheet, unit }, { what }) => {
      const all = sheet.found.get(unit?.code ?? '')?.owned ?? [];
      const role = { 牵头: 'lead', 配合: 'support' }[what ?? ''];
      return { count: all.filter((one) => role === undefined || one.role === role).length };
    },
  },
  {
    in: /^承担/,
    say: /^(?:其中)?(?:牵头(?<lead>\d+)项|配合(?<support>\d+)项)$/,
    numbers: ({ sheet, unit }) => {
      const all = sheet.found.get(unit?.code ?? '')?.owned ?? [];
      const count = (role: string) => all.filter((one) => one.role === role).length;
      return { lead: count('lead'), support: count('support') };
    },
  },
  {
    say: /等次下调(?<by>\d+)档/,
    numbers: ({ sheet }) => ({
      by: [
        ...new Set(
          sheet.input.scheme.vetoes.flatMap((one) =>
            one.effect === 'drop-grade' ? (one.by ?? 1) : [],
          ),
        ),
      ].join(),
    }),
  },
];

const hiddenDigits = (text: string | undefined): string => (text ?? '').replaceAll(/\d/g, '□');

/** A figure may stand behind its name as it is, or a rate as growth without the word for it. */
const figures: Rule[] = [
  {
    say: /(?:增长|下降|上升)(?<rate>[\d.]+)%$/,
    numbers: ({ cell, text }) => {
      if (!cell) return { rate: 'of nothing' };
      const year = change(cell);
      const isChange = text.startsWith('比上年');
      if (isChange) return { rate: size(year?.rate ? year.by : NONE, 1) };
      return { rate: size(numberOf(cell), cell.row.decimals) };
    },
  },
  {
    say: /得(?<score>[\d.]+)分（百分制）$/,
    numbers: ({ sheet, cell }) => ({
      score: fixed(cell?.json.score ?? NONE, sheet.input.scheme.rounding.indicator),
    }),
  },
  {
    say: /^(?:增幅|降幅)?比上年(?:提高|下降|回落|扩大|收窄)(?<points>[\d.]+)个百分点$/,
    numbers: ({ cell }) => {
      const year = cell && change(cell);
      return { points: size(year && !year.rate ? year.by : NONE, year?.decimals ?? 0) };
    },
  },
  {
    say: /^[高低]于各\D+平均(?<points>[\d.]+)个百分点$/,
    numbers: ({ cell }) => ({ points: cell && isShare(cell.row) ? overMean(cell) : 'no share' }),
  },
  {
    say: /^(?:列|并列)第(?<place>\d+)位$/,
    numbers: ({ cell }) => ({ place: placeOf(cell) ?? 'none' }),
  },
  {
    say: /^完成年度目标的(?<percent>[\d.]+)%$/,
    numbers: ({ cell }) => {
      const target = cell && targetOf(cell);
      return { percent: fixed((100 * ((cell && numberOf(cell)) ?? NONE)) / (target ?? NONE), 1) };
    },
  },
  {
    in: /失[\d.]+分/,
    say: /^[高低]于目标(?<points>[\d.]+)个百分点$/,
    numbers: ({ cell }) => {
      if (!cell) return { points: 'of nothing' };
      const by = (numberOf(cell) ?? NONE) - (targetOf(cell) ?? NONE);
      return { points: size(by, Math.max(1, cell.row.decimals)) };
    },
  },
  {
    in: /^(?!按分管领导统计)/,
    say: /^失(?<lost>[\d.]+)分$|做满可增加(?<more>[\d.]+)分$/,
    numbers: ({ cell }) => {
      const lost = fixed(cell ? lostOf(cell) : NONE, 2);
      return { lost, more: lost };
    },
  },
];

/** The words behind an amount, so that the amount itself is read to its end. */
const ways: Rule[] = [
  {
    say: /完成目标(?<target>[\d.]+.*)$/,
    numbers: ({ cell }) => ({ target: cell && amount(cell.row, targetOf(cell) ?? NONE) }),
  },
  {
    say: /达到(?<best>[\d.]+.*)即为满分$/,
    numbers: ({ cell }) => {
      const best = cell?.json.bounds?.satisfactory;
      return { best: cell && typeof best === 'number' ? amount(cell.row, best) : 'no bound' };
    },
  },
  {
    in: /可升至|可评为/,
    say: /达到(?<to>[\d.]+.*)$/,
    numbers: ({ cell }) => ({ to: cell && amount(cell.row, reaching(cell)?.x ?? NONE) }),
  },
  {
    say: /^可升至(?:组内)?第(?<rank>\d+)位$/,
    numbers: ({ cell }) => ({ rank: (cell && reaching(cell)?.gap.rank) ?? 'none' }),
  },
  {
    in: /^单项就能做到的/,
    say: /由(?<from>[−\d.]+.*)达到(?<to>[−\d.]+.*)$/,
    numbers: ({ cell }) => {
      const found = cell && reaching(cell);
      return {
        from: cell && amount(cell.row, found?.from ?? NONE),
        to: cell && amount(cell.row, found?.x ?? NONE),
      };
    },
  },
];

/** What stands right behind the name of the indicator: 120.67亿元. */
const values: Rule[] = [
  {
    say: /^.*?(?<name>\D)(?<value>−?[\d.]+\D*)$/,
    numbers: ({ cell, text }): Record<string, string | undefined> => {
      const value = cell && numberOf(cell);
      const own = cell && text.indexOf(`${hiddenDigits(cell.row.name)}`);
      if (!cell || value === undefined || own === undefined || own < 0) return {};
      const end = own + cell.row.name.length;
      const rest = text.slice(end).replace(/^为/, '');
      return rest.startsWith('−') || /^\d/.test(rest) ? { value: amount(cell.row, value) } : {};
    },
  },
];

export const OF_UNIT: readonly Rule[] = [...results, ...lines, ...figures, ...ways, ...values];
