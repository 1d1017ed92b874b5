import { categoriesOf, categoryScore, placeUnder } from '../../view/numbers/groups-worked.ts';
import { signOf } from '../../view/numbers/written-lists.ts';
import { type Place, type Rule, said, turned } from './claims.ts';
import { fixed, signed } from './decimals.ts';
import {
  type Cell,
  change,
  difficultyOf,
  isShare,
  lostOf,
  numberOf,
  overMean,
  pointsOf,
  ranked,
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
    say: said(
      /^(?:你单位|我\S{1,2})?总分为?(?<total>[\d.]+)分$/,
      /(?:^|: )(?:Total|total|Your total is) (?<total>[\d.,]*\d) points$/,
    ),
    numbers: (place) => ({ total: total(place, place.unit?.total) }),
  },
  {
    say: said(
      /^在(?<count>\d+)个\D+中(?:列|并列)第(?<rank>\d+)位$/,
      /^ranked (?:joint )?(?<rank>\d+)(?:st|nd|rd|th) of (?<count>[\d.,]*\d) (?:units|counties)$/,
    ),
    numbers: ({ sheet, unit }) => ({
      count: ranked(sheet.units).length,
      rank: unit?.rank ?? 'none',
    }),
  },
  {
    say: said(
      /^在(?<group>\D+)中(?:列|并列)第(?<rank>\d+)位$/,
      /^(?:joint )?(?<rank>\d+)(?:st|nd|rd|th) in (?<group>\D+)$/,
    ),
    numbers: ({ sheet, unit }, { group }) => {
      const own = sheet.input.scheme.groups.find(({ id }) => id === unit?.group);
      return { rank: own?.name === group ? (unit?.groupRank ?? 'none') : 'of another group' };
    },
  },
  {
    say: said(
      /^比上年(?<way>前进|后退)(?<places>\d+)位$/,
      /^(?<way>up|down) (?<places>[\d.,]*\d) places? on last year$/,
    ),
    numbers: ({ sheet, unit }, { way }) => {
      const moved = sheet.found.get(unit?.code ?? '')?.change?.rank;
      return { places: size(moved ?? NONE, 0), way: turned(way, moved) };
    },
  },
  {
    say: said(
      /^总分比上年(?<way>提高|下降)(?<by>[\d.]+)分$/,
      /^total (?<way>up|down) (?<by>[\d.,]*\d) points on last year$/,
    ),
    numbers: (place, { way }) => {
      const moved = place.sheet.found.get(place.unit?.code ?? '')?.change?.total;
      return { by: total(place, Math.abs(moved ?? NONE)), way: turned(way, moved) };
    },
  },
  {
    say: said(
      /^距(?:组内)?第(?<rank>\d+)位差(?<points>[\d.]+)分$/,
      /^(?<points>[\d.,]*\d) points from (?:(?<rank>\d+)(?:st|nd|rd|th)|the first) place/,
    ),
    numbers: (place, { rank = '1' }) => {
      const gaps = place.sheet.found.get(place.unit?.code ?? '')?.gaps ?? [];
      const gap = gaps.find((one) => (one.to === 'first' ? 1 : one.rank) === Number(rank));
      return { rank: gap ? rank : 'no such goal', points: total(place, gap?.points) };
    },
  },
  {
    say: said(
      /^距“(?<grade>\D+)”等次差(?<points>[\d.]+)分$/,
      /^(?<points>[\d.,]*\d) points from the grade (?<grade>\D+)$/,
    ),
    numbers: (place, { grade }) => {
      const gaps = place.sheet.found.get(place.unit?.code ?? '')?.gaps ?? [];
      return { points: total(place, gaps.find((one) => one.grade === grade)?.points) };
    },
  },
  {
    say: said(
      /^领先(?:组内)?第(?<second>\d+)位(?<points>[\d.]+)分$/,
      /^(?<points>[\d.,]*\d) points ahead of (?<second>\d)nd place/,
    ),
    numbers: (place) => {
      const { units, input } = place.sheet;
      const inGroup = input.scheme.groups.length > 1;
      const others = units.filter(
        (one) =>
          one !== place.unit &&
          one.groupRank !== null &&
          (!inGroup || one.group === place.unit?.group),
      );
      const next = Math.max(...others.map((one) => one.total ?? 0));
      return { second: 2, points: total(place, (place.unit?.total ?? NONE) - next) };
    },
  },
  {
    in: said(/^分类看/, /^By category /),
    say: said(/^(?<name>\D+)(?<score>[\d.]+)分$/, /(?:^|: )(?<name>[^\d:]+) (?<score>[\d.,]*\d)$/),
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
    in: said(/^加减分：/, /^Adjustments: /),
    say: said(/（(?<points>[−+][\d.]+)分）$/, /\((?<points>[−+][\d.,]*\d) points\)$/),
    numbers: ({ sheet, unit, text }) => {
      const own = sheet.input.adjustments.filter((one) => one.unit === unit?.code);
      const line = own.find(({ reason }) =>
        [`${hiddenDigits(reason)}（`, `${hiddenDigits(reason)} (`].some((one) =>
          text.includes(one),
        ),
      );
      return { points: line ? signed(signOf(line.kind, sheet) * line.points, 2) : 'no such line' };
    },
  },
  {
    in: said(/^加减分：/, /^Adjustments: /),
    say: said(
      /^限额后合计(?<net>[−+]?[\d.]+)分$/,
      /^(?<net>[−+]?[\d.,]*\d) points in all after the caps$/,
    ),
    numbers: ({ unit }) => ({ net: signed(unit?.adjustment ?? NONE, 2) }),
  },
  {
    say: said(
      /^我\D{1,4}?(?<what>承担|牵头|配合)(?!考核指标).*指标(?<count>\d+)项$/,
      /^We (?<what>lead|support) (?<count>[\d.,]*\d) indicators? of/,
    ),
    numbers: ({ sheet, unit }, { what }) => {
      const all = sheet.found.get(unit?.code ?? '')?.owned ?? [];
      const role = { 牵头: 'lead', 配合: 'support', lead: 'lead', support: 'support' }[what ?? ''];
      return { count: all.filter((one) => role === undefined || one.role === role).length };
    },
  },
  {
    in: said(/^我\D{1,4}?承担(?!考核指标)/, /^Of the indicators of/),
    say: said(
      /^(?:其中)?(?:牵头(?<lead>\d+)项|配合(?<support>\d+)项)$/,
      /\b(?:lead (?<lead>[\d.,]*\d)|support (?<support>[\d.,]*\d))$/,
    ),
    numbers: ({ sheet, unit }) => {
      const all = sheet.found.get(unit?.code ?? '')?.owned ?? [];
      const count = (role: string) => all.filter((one) => one.role === role).length;
      return { lead: count('lead'), support: count('support') };
    },
  },
  {
    say: said(/等次下调(?<by>\d+)档/, /grade lowered by (?<by>\d+)/),
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

export const hiddenDigits = (text: string | undefined): string =>
  (text ?? '').replaceAll(/\d/g, '□');

/** A figure may stand behind its name as it is, or a rate as growth without the word for it. */
const figures: Rule[] = [
  {
    in: said(/^尽快报送/, /^Deliver the figures of /),
    say: said(/等(?<count>\d+)项的数据$/, /^(?<count>\d+) in all as soon as possible$/),
    numbers: ({ unit }) => ({
      count: unit?.indicators.filter(
        ({ kind, reason = '' }) =>
          kind !== 'scored' && !['not-applicable', 'equal-bounds', 'not-released'].includes(reason),
      ).length,
    }),
  },
  {
    say: said(
      /(?<way>增长|下降|上升)(?<rate>[\d.]+)%$/,
      /^(?<way>up|down) (?<rate>[\d.,]*\d)% on last year$/,
    ),
    numbers: ({ cell, text }, { way }): Record<string, string> => {
      if (!cell) return { rate: 'of nothing' };
      const year = change(cell);
      const isChange = /^比上年| on last year$/.test(text);
      if (isChange)
        return { rate: size(year?.rate ? year.by : NONE, 1), way: turned(way, year?.by) };
      return { rate: size(numberOf(cell), cell.row.decimals) };
    },
  },
  {
    say: said(/得(?<score>[\d.]+)分（百分制）$/, /(?:^| )scored (?<score>[\d.,]*\d) of 100$/),
    numbers: ({ sheet, cell }) => ({
      score: fixed(cell?.json.score ?? NONE, sheet.input.scheme.rounding.indicator),
    }),
  },
  {
    say: said(
      /^(?:增幅|降幅)?比上年(?<way>提高|下降|回落|扩大|收窄)(?<points>[\d.]+)(?<of>个.分点)$/,
      /^(?:(?<way>up|down)|the rate|the reduction) (?<points>[\d.,]*\d) (?<of>percentage points|points per thousand) (?:on|(?<than>higher|lower|larger|smaller) than) last year$/,
    ),
    numbers: ({ cell }, { way, than }) => {
      const year = cell && change(cell);
      const word = turned(way ?? than, year?.by);
      return {
        points: size(year && !year.rate ? year.by : NONE, year?.decimals ?? 0),
        of: cell ? pointsOf(cell) : 'nothing',
        way: word,
        than: word,
      };
    },
  },
  {
    say: said(
      /^(?:[增降]幅)?(?<way>[高低]于)各\D+平均(?<points>[\d.]+)(?<of>个.分点)$/,
      /^(?:the (?:rate|reduction) )?(?<points>[\d.,]*\d) (?<of>percentage points|points per thousand) (?<way>above|below) the average of all (?:units|counties)$/,
    ),
    numbers: ({ cell }, { way }): Record<string, string> => {
      if (!cell) return { points: 'of nothing' };
      const over = isShare(cell.row) ? overMean(cell) : undefined;
      const points = size(over, Math.max(1, cell.row.decimals));
      return { points, of: pointsOf(cell), way: turned(way, over) };
    },
  },
  {
    say: said(/^(?:列|并列)第(?<place>\d+)位$/, /^ranked (?:joint )?(?<place>\d+)(?:st|nd|rd|th)$/),
    numbers: ({ cell }) => ({ place: placeOf(cell) ?? 'none' }),
  },
  {
    say: said(
      /^完成年度目标的(?<percent>[\d.]+)%$/,
      /^(?<percent>[\d.,]*\d)% of the year’s target reached$/,
    ),
    numbers: ({ cell }) => {
      const target = cell && targetOf(cell);
      return { percent: fixed((100 * ((cell && numberOf(cell)) ?? NONE)) / (target ?? NONE), 1) };
    },
  },
  {
    in: said(/失[\d.]+分/, /points lost/),
    say: said(
      /^(?<way>[高低]于)目标(?<points>[\d.]+)个百分点$/,
      /^(?<points>[\d.,]*\d) percentage points (?<way>above|below) target$/,
    ),
    numbers: ({ cell }, { way }): Record<string, string> => {
      if (!cell) return { points: 'of nothing' };
      const by = (numberOf(cell) ?? NONE) - (targetOf(cell) ?? NONE);
      return { points: size(by, Math.max(1, cell.row.decimals)), way: turned(way, by) };
    },
  },
  {
    in: said(/^(?!从.*分管领导看，)/, /^(?!.*[Bb]y leader in charge: )/),
    say: said(
      /^各?失(?<lost>[\d.]+)分$|做满可增加(?<more>[\d.]+)分$/,
      /^(?<lost>[\d.,]*\d) points lost(?: each)?$|full marks would add (?<more>[\d.,]*\d) points$/,
    ),
    numbers: ({ cell }) => {
      const lost = cell ? lostOf(cell) : NONE;
      return { lost: fixed(lost, 2), more: fixed(cell ? lost * difficultyOf(cell) : NONE, 2) };
    },
  },
];

export const OF_UNIT: readonly Rule[] = [...results, ...lines, ...figures];
