import { leaderOf, type Sheet, type UnitJson } from '../../view/numbers/example.ts';
import { categoriesOf, categoryScore, mean } from '../../view/numbers/groups-worked.ts';
import { type Place, type Rule, said } from './claims.ts';
import { fixed, written } from './decimals.ts';
import { cellAt, ranked, weakLinks } from './facts.ts';
import { BY_LEADER, countOfEach, LEADER_COUNT } from './leaders-named.ts';
import { joined } from './unlisted.ts';

/** Sentences about all units: ranks, grades, categories, weak links. */

const totalDigits = ({ sheet }: Place): number => sheet.input.scheme.rounding.total;
const total = (place: Place, x: number): string => fixed(x, totalDigits(place));
const score = ({ sheet }: Place, x: number): string =>
  fixed(x, sheet.input.scheme.rounding.category);

/** Units of the group that a sentence begins with, else all; those with a place. */
function placed({ sheet, sentence }: Place): { units: UnitJson[]; inGroup: boolean } {
  const group = sheet.input.scheme.groups.find(({ name }) =>
    sheet.language === 'en'
      ? sentence.includes(` of ${joined(name)}: `)
      : sentence.startsWith(`${name}列`),
  );
  const units = ranked(sheet.units).filter((one) => !group || one.group === group.id);
  return { units, inGroup: group !== undefined };
}

const totals = ({ sheet }: Place): number[] =>
  ranked(sheet.units).flatMap(({ total: own }) => own ?? []);

/** As decided in the delivered table, the last decision above all, else by the rules. */
const gradeThatCounts = ({ input }: Sheet, { code, grade }: UnitJson): string | null =>
  input.decisions.findLast((one) => one.unit === code && one.grade !== undefined)?.grade ?? grade;

/** The category that a sentence begins with, and its scores by unit. */
function categoryOf({ sheet, sentence }: Place): number[] {
  const all = categoriesOf(sheet.input.scheme.categories);
  const own = sentence.replace(/^按百分制计，/, '');
  const [found] = all
    .filter(({ name }) => own.startsWith(joined(name)))
    .sort((a, b) => b.name.length - a.name.length);
  return ranked(sheet.units).flatMap((unit) => (found && categoryScore(unit, found.id)) ?? []);
}

/** Units whose total is void for a veto are no example of anything. */
const praised = ({ units }: Sheet): UnitJson[] =>
  units.filter(({ total: own, vetoes }) => own !== null || vetoes.length === 0);

const moves = ({ sheet }: Place, sign: number): number[] =>
  ranked(sheet.units)
    .map(({ code }) => (sheet.found.get(code)?.change?.rank ?? 0) * sign)
    .filter((places) => places > 0);

/** 0–100 scores of an indicator that is not missing. */
const scoresOf = (sheet: Sheet, code: string): number[] =>
  praised(sheet).flatMap((unit) => {
    const cell = unit.indicators.find((one) => one.code === code);
    return cell && cell.kind !== 'missing' ? (cell.score ?? []) : [];
  });

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, x) => all + x, 0);

const overall: Rule[] = [
  {
    say: said(
      /^对(?<count>\d+)个\D+?(?<year>\d+)年度目标任务完成情况进行了考核/,
      /^(?<count>[\d.,]*\d) (?:units|counties) were assessed for (?<year>\d+)$/,
    ),
    numbers: ({ sheet }) => ({ count: sheet.units.length, year: sheet.input.scheme.year }),
  },
  {
    say: said(
      /^参与排名的(?<count>\d+)个\D+平均总分(?<mean>[\d.]+)分/,
      /^The (?<count>[\d.,]*\d) (?:units|counties) ranked have a mean total of (?<mean>[\d.,]*\d)$/,
    ),
    numbers: (place) => ({ count: totals(place).length, mean: total(place, mean(totals(place))) }),
  },
  {
    in: said(/平均总分/, /mean total/),
    say: said(
      /^最高(?<high>[\d.]+)分|^最低(?<low>[\d.]+)分|^相差(?<spread>[\d.]+)分/,
      /^from (?<low>[\d.,]*\d) to (?<high>[\d.,]*\d)$|^a spread of (?<spread>[\d.,]*\d)$/,
    ),
    numbers: (place) => {
      const [high, low] = [Math.max(...totals(place)), Math.min(...totals(place))];
      return { high: total(place, high), low: total(place, low), spread: total(place, high - low) };
    },
  },
  {
    say: said(/列前(?<n>\d+)位的是：|列第(?<first>\d+)位的是：/, /^First (?<n>\d+) places/),
    numbers: (place) => {
      const many = placed(place).units.length > 3;
      return { n: many ? 3 : 'no list of several', first: many ? 'a list of several' : 1 };
    },
  },
  {
    in: said(/位的是：/, /^First (?:place|\d+ places)\b.*: /),
    say: said(
      /（(?<total>[\d.]+)分，(?:并列)?第(?<rank>\d+)位）/,
      /\((?<total>[\d.,]*\d), (?:joint )?(?<rank>\d+)(?:st|nd|rd|th)\)/,
    ),
    numbers: (place) => {
      const rank = placed(place).inGroup ? place.unit?.groupRank : place.unit?.rank;
      return { total: total(place, place.unit?.total ?? Number.NaN), rank: rank ?? 'none' };
    },
  },
  {
    in: said(/^位次比上年/, /^(?:Up|Down) on last year: /),
    say: said(
      /（(?<places>\d+)位）|等(?<count>\d+)个\D+$/,
      /\((?<places>\d+) places?\)|^(?<count>\d+) in all$/,
    ),
    numbers: (place): Record<string, number> => {
      if (place.kind === 'standing') return {};
      const isUp = /前进|^Up/.test(place.sentence);
      return {
        places: Math.abs(place.sheet.found.get(place.unit?.code ?? '')?.change?.rank ?? 0),
        count: moves(place, isUp ? 1 : -1).length,
      };
    },
  },
  {
    in: said(/^评定等次：/, /^Grades: /),
    say: said(
      /(?:^|：)(?<grade>[^：\d]+)(?<count>\d+)个/,
      /(?:^|: )(?<grade>[^:\d]+) (?<count>\d+)(?: \(|$)/,
    ),
    numbers: ({ sheet }, { grade }) => ({
      count: sheet.units.filter((one) => gradeThatCounts(sheet, one) === grade).length,
    }),
  },
];

const categories: Rule[] = [
  {
    // The head of a column of points: its full marks.
    say: said(/^(?<name>[^（）]+)（(?<full>[\d.]+)）$/, /^(?<name>[^()]+) \((?<full>[\d.,]*\d)\)$/),
    numbers: ({ sheet }, { name }): Record<string, string | number> => {
      const found = categoriesOf(sheet.input.scheme.categories).find(
        (one) => (one.short ?? one.name) === name,
      );
      return found ? { full: written(found.weight) } : {};
    },
  },
  {
    in: said(/平均得分|各单位均为/, /: mean score |for every unit$/),
    say: said(
      /平均得分(?<mean>[\d.]+)分|^为(?<high>[\d.]+)分|等(?<count>\d+)个\D+并列最高|各单位均为(?<same>[\d.]+)分/,
      /mean score (?<mean>[\d.,]*\d) of 100$|(?:^(?<count>\d+) in all )?\bwith (?<high>[\d.,]*\d)$|: (?<same>[\d.,]*\d) of 100 for every unit$/,
    ),
    numbers: (place) => {
      const all = categoryOf(place);
      const high = Math.max(...all);
      return {
        mean: score(place, mean(all)),
        high: score(place, high),
        count: all.filter((x) => x === high).length,
        same: Math.min(...all) === high ? score(place, high) : 'not the same',
      };
    },
  },
  {
    in: said(/差距较大/, / differs most: /),
    say: said(
      /^最高与最低相差(?<spread>[\d.]+)分|^均?为(?<low>[\d.]+)分|^(?<count>\d+)个\D+得分最低$/,
      /: (?<spread>[\d.,]*\d) between the highest$|(?:(?<count>\d+) (?:units|counties) )?\bwith (?<low>[\d.,]*\d)$/,
    ),
    numbers: (place) => {
      const all = categoryOf(place);
      const low = Math.min(...all);
      return {
        spread: score(place, Math.max(...all) - low),
        low: score(place, low),
        count: all.filter((x) => x === low).length,
      };
    },
  },
  {
    in: said(/./, /^Indicators with the highest mean scores: /),
    say: said(
      /（平均(?<mean>[\d.]+)分）/,
      /^(?:Indicators with the highest mean scores: )?[^:]+ \((?<mean>[\d.,]*\d)\)$/,
    ),
    numbers: (place) => ({ mean: score(place, mean(scoresOf(place.sheet, place.code ?? ''))) }),
  },
];

/** How many weak links lie in the category that has most of them. */
function mostInOneCategory(sheet: Sheet): number {
  const categories = weakLinks(sheet).map(
    ({ unit, code }) => cellAt(sheet, unit, code)?.row.category ?? '',
  );
  return Math.max(
    ...[...new Set(categories)].map((one) => categories.filter((x) => x === one).length),
  );
}

/** A plan that follows a problem in which the indicator is named, in a report with as many of each. */
function plannedOf(sheet: Sheet): { plans: number; rest: number } {
  const clauses = (text = ''): string[] =>
    text.split(/[。；;\n]+/).filter((one) => one.trim() !== '');
  const links = weakLinks(sheet);
  const planned = links.filter(({ unit, code }) => {
    const report = sheet.input.reports.find((one) => one.unit === unit.code);
    const [problems, plans] = [clauses(report?.problems), clauses(report?.plans)];
    const row = cellAt(sheet, unit, code)?.row;
    // Reports are in the language of the data, and name an indicator as its row does.
    const given = row?.given ?? row?.name ?? '';
    const isNamed = problems.some((one) => one.includes(given));
    return isNamed && problems.length === plans.length;
  });
  return { plans: planned.length, rest: links.length - planned.length };
}

const weak: Rule[] = [
  {
    in: said(
      /主要短板共|^(?!滞后|从.*分管领导看).*(?:最多|占多数)，有|^对附件所列|^其余|^有\d+项已经报来/,
      /main weak links|^(?:Most of them|More of them than elsewhere) lie|^For (?:each of the|the other|\d+ of them)/,
    ),
    say: said(
      /^涉及(?<units>\d+)个|短板共(?<count>\d+)项|^有(?<most>\d+)项$|^对附件所列(?<count>\d+)项$|^其余(?<rest>\d+)项$|^有(?<plans>\d+)项已经报来/,
      /^in (?<units>\d+) (?:units|counties)|^There are (?<count>\d+) main|: (?<most>\d+)$|^For each of the (?<count>\d+) |^For the other (?<rest>\d+) |^For (?<plans>\d+) of them/,
    ),
    numbers: ({ sheet }) => ({
      units: new Set(weakLinks(sheet).map(({ unit }) => unit)).size,
      count: weakLinks(sheet).length,
      most: mostInOneCategory(sheet),
      ...plannedOf(sheet),
    }),
  },
  {
    in: BY_LEADER.weak,
    say: LEADER_COUNT,
    numbers: (place) => {
      const { sheet } = place;
      const countOf = (leader: string): number =>
        weakLinks(sheet).filter(({ unit, code }) => leaderOf(sheet, unit, code) === leader).length;
      return { count: countOfEach(place, countOf) };
    },
  },
  {
    in: said(
      /^部分指标没有本年数据|^另有指标未计分/,
      /^Without a figure of this year|^With indicators that were not scored/,
    ),
    say: said(
      /(?<count>\d+)项(?:等(?<units>\d+)个\D+)?$/,
      / (?<count>\d+)(?: and others)?$|\((?<count>\d+)\)(?: and others)?$|^(?<units>\d+) in all$/,
    ),
    numbers: ({ sheet, unit, sentence }) => {
      const missing = (one: UnitJson | undefined): number =>
        (one?.indicators ?? []).filter(({ kind, reason = '' }) =>
          /^部分指标没有本年|^Without/.test(sentence)
            ? kind !== 'scored' && !['not-applicable', 'equal-bounds'].includes(reason)
            : kind === 'missing' && reason !== 'not-applicable',
        ).length;
      return { count: missing(unit), units: sheet.units.filter((one) => missing(one) > 0).length };
    },
  },
];

export const OF_ALL: readonly Rule[] = [...overall, ...categories, ...weak];
