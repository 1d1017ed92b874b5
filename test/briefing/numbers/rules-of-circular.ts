import type { Sheet, UnitJson } from '../../view/numbers/example.ts';
import { categoriesOf, categoryScore, mean } from '../../view/numbers/groups-worked.ts';
import { type Place, type Rule, said, turned } from './claims.ts';
import { fixed } from './decimals.ts';
import { cellAt, numberOf, ranked, targetOf } from './facts.ts';
import { joined } from './unlisted.ts';

/** Sentences of the circular and of speaking notes: first places, moves, key tasks, rates. */

const total = ({ sheet }: Place, x: number): string => fixed(x, sheet.input.scheme.rounding.total);

const totals = ({ sheet }: Place): number[] =>
  ranked(sheet.units).flatMap(({ total: own }) => own ?? []);

/** Which of several numbers in a row a clause has: the one behind that of the clause before. */
function next(wanted: readonly string[], before: string): string | undefined {
  const last = /([\d.,]*\d)(?:分|%)?$/.exec(before)?.[1]?.replaceAll(',', '') ?? '';
  return wanted[wanted.indexOf(last) + 1];
}

/** Key tasks, and those that everybody in charge has at the best word. */
function tasks({ indicators, units }: Sheet): { all: number; done: number } {
  const rows = indicators.filter(({ kind }) => kind === 'task');
  const best = (code: string): string | undefined =>
    [...(rows.find((one) => one.code === code)?.settings.tiers ?? [])].sort(
      (a, b) => (b.score ?? 0) - (a.score ?? 0),
    )[0]?.name;
  const codes = [...new Set(rows.map(({ code }) => code))].filter((code) =>
    units.some((unit) => wordOf(unit, code) !== undefined),
  );
  const done = codes.filter((code) =>
    units.every((unit) => [undefined, best(code)].includes(wordOf(unit, code))),
  );
  return { all: codes.length, done: done.length };
}

/** A unit’s word for a task; a missing one is none. */
function wordOf(unit: UnitJson, code: string): string | undefined {
  const cell = unit.indicators.find((one) => one.code === code);
  return cell === undefined || cell.kind === 'missing' ? undefined : String(cell.value);
}

export const OF_CIRCULAR: readonly Rule[] = [
  {
    in: said(/列前\d+位，总分分别为/, /^The first \d+ places went to/),
    say: said(
      /列前(?<n>\d+)位$|^(?:总分分别为)?(?<total>[\d.]+)分$/,
      /^The first (?<n>\d+) places|^(?:with totals of )?(?<total>[\d.,]*\d)$/,
    ),
    numbers: (place) => ({
      n: ranked(place.sheet.units).length > 3 ? 3 : 'no list',
      total: next(
        ranked(place.sheet.units)
          .filter(({ rank }) => (rank ?? 9) <= 3)
          .map((unit) => total(place, unit.total ?? Number.NaN)),
        place.before,
      ),
    }),
  },
  {
    in: said(/^分组看，/, /^By group: /),
    say: said(
      /^(?:分组看，)?(?<group>\D+)(?:前(?<n>\d+)|第(?<first>\d+))位为/,
      /(?:first (?<n>\d+) of (?<group>\D+) are|first of (?<group>\D+) is) /,
    ),
    numbers: ({ sheet }, { group }) => {
      const id = sheet.input.scheme.groups.find(({ name }) => name === group)?.id;
      const size = sheet.units.filter((one) => one.group === id && one.groupRank !== null).length;
      return { n: size > 3 ? 3 : 'not of several', first: size > 3 ? 'several' : 1 };
    },
  },
  {
    in: said(/^与上年相比，(?!位次)/, /^Compared with last year: /),
    say: said(/(?<way>前进|后退)(?<places>\d+)位$/, /(?<way>up|down) (?<places>\d+) places?$/),
    numbers: ({ sheet, unit, kind }, { way }): Record<string, string | number> => {
      if (kind === 'standing') return {};
      const moved = sheet.found.get(unit?.code ?? '')?.change?.rank ?? Number.NaN;
      return { places: Math.abs(moved), way: turned(way, moved) };
    },
  },
  {
    in: said(/项重点工作/, /key tasks/),
    say: said(
      /^(?<all>\d+)项重点工作|^(?<done>\d+)项全面完成$|^全面完成了(?<done>\d+)项$/,
      /^(?:Of|All) (?<all>\d+) key tasks|^(?<done>\d+) were completed/,
    ),
    numbers: ({ sheet }) => tasks(sheet),
  },
  {
    in: said(/完成较好，平均得分率/, /^Results were best in /),
    say: said(
      /(?<rate>[\d.]+)%$/,
      /(?:with mean rates of )?(?<rate>[\d.,]*\d)%(?: of full marks)?$/,
    ),
    numbers: ({ sheet, sentence, before }) => {
      const named = categoriesOf(sheet.input.scheme.categories)
        .map(({ id, name }) => ({ id, at: sentence.indexOf(joined(name)), name }))
        .filter(({ at, name }, _, all) => {
          const isPart = all.some(
            (one) => one.name !== name && one.name.includes(name) && one.at >= 0 && one.at <= at,
          );
          return at >= 0 && !isPart;
        })
        .sort((a, b) => a.at - b.at);
      const rates = named.map(({ id }) =>
        fixed(
          mean(ranked(sheet.units).flatMap((unit) => categoryScore(unit, id) ?? [])),
          sheet.input.scheme.rounding.category,
        ),
      );
      return { rate: next(rates, before.replace(/ of full marks$/, '')) };
    },
  },
  {
    in: said(/平均总分/, /mean total/),
    say: said(/$./, /^the lowest (?<low>[\d.,]*\d)$/),
    numbers: (place) => ({ low: total(place, Math.min(...totals(place))) }),
  },
  {
    in: said(/^从\d+年度考核结果看，/, / in \d+, with a mean total of /),
    say: said(
      /^从(?<year>\d+)年度考核结果看$|^平均总分(?<mean>[\d.]+)分$/,
      /in (?<year>\d+)$|^with a mean total of (?<mean>[\d.,]*\d)$/,
    ),
    numbers: (place) => ({
      year: place.sheet.input.scheme.year,
      mean: total(place, mean(totals(place))),
    }),
  },
  {
    in: said(/^总分靠后的是/, /^The lowest total is/),
    say: said(
      /^(?:都是)?(?<low>[\d.]+)分$|^总分靠后的是(?<count>\d+)个/,
      /^(?<low>[\d.,]*\d)(?: each)?(?:; |$)|that of (?<count>\d+) (?:units|counties)/,
    ),
    numbers: (place) => {
      const low = Math.min(...totals(place));
      const all = totals(place).filter((x) => x === low);
      return { low: total(place, low), count: all.length };
    },
  },
  {
    in: said(/承担重点工作|承担考核指标/, /^In \d+ we /),
    say: said(
      /^(?<year>\d+)年$|承担重点工作(?<tasks>\d+)项|按要求完成(?<done>\d+)项|考核指标(?<figures>\d+)项|有目标值的(?<of>\d+)项|中有(?<met>\d+)项完成目标/,
      /^In (?<year>\d+) we(?: had (?<tasks>\d+) key)?|which (?<done>\d+) (?:was|were) completed|(?<figures>\d+) indicators?$|(?:of|all|of the) (?<of>\d+) with a target|^(?<met>\d+) reached it$/,
    ),
    numbers: ({ sheet, unit }) => {
      const own = (unit?.indicators ?? []).filter(
        ({ kind, reason }) => kind !== 'missing' || reason !== 'not-applicable',
      );
      const cells = own.flatMap(({ code }) => cellAt(sheet, unit, code) ?? []);
      const isDone = ({ json, row }: (typeof cells)[number]) =>
        json.kind === 'scored' &&
        json.value ===
          [...(row.settings.tiers ?? [])].sort((a, b) => (b.score ?? 0) - (a.score ?? 0))[0]?.name;
      const ownTasks = cells.filter(({ row }) => row.kind === 'task');
      const aims = cells.flatMap((cell) => {
        const [value, target] = [numberOf(cell), targetOf(cell)];
        const { kind, direction, settings } = cell.row;
        const isQuoted = !['votes', 'ratings', 'deduction', 'linked'].includes(settings.rule);
        if (value === undefined || target === undefined || kind === 'task') return [];
        if (!isQuoted || direction === 'interval') return [];
        return [direction === 'reverse' ? value <= target : value >= target];
      });
      return {
        year: sheet.input.scheme.year,
        tasks: ownTasks.length,
        done: ownTasks.filter(isDone).length,
        figures: cells.length - ownTasks.length,
        of: aims.length,
        met: aims.filter((is) => is).length,
      };
    },
  },
  {
    in: said(/建议对评为/, /proposed for commendation/),
    say: said(
      /“(?<grade>\D+)”的(?<count>\d+)个单位/,
      /^(?<count>\d+) (?:units|counties) with the grade (?<grade>\D+) are/,
    ),
    numbers: ({ sheet }, { grade }) => ({
      count: sheet.units.filter((unit) => {
        const decided = sheet.input.decisions.findLast((one) => one.unit === unit.code)?.grade;
        const isVetoed = sheet.input.vetoes.some((one) => one.unit === unit.code);
        return !isVetoed && (decided ?? unit.grade) === grade;
      }).length,
    }),
  },
  {
    in: said(/约谈主要负责人$/, /^The \d+ (?:units|counties) below /),
    say: said(/^下列(?<count>\d+)个单位/, /^The (?<count>\d+) (?:units|counties) below/),
    // Vetoed, of the last grade, or last of the group two years running.
    numbers: ({ sheet }, { count = '' }) => {
      const vetoed = sheet.input.vetoes.map(({ unit }) => unit);
      const worst = sheet.input.scheme.grades.at(-1)?.name;
      const graded = sheet.units.filter(({ grade }) => grade === worst).map(({ code }) => code);
      const least = new Set([...vetoed, ...graded]).size;
      const most = least + Math.max(1, sheet.input.scheme.groups.length);
      return { count: Number(count) >= least && Number(count) <= most ? count : least };
    },
  },
  {
    say: said(
      /^从(?<year>\d+)年度上级考核结果看$/,
      /^In the assessment from above for (?<year>\d+)$/,
    ),
    numbers: ({ sheet }) => ({ year: sheet.input.scheme.year }),
  },
  {
    say: said(/谋划(?<year>\d+)年工作$/, /plan the work of (?<year>\d+) by/),
    numbers: ({ sheet }) => ({ year: sheet.input.scheme.year + 1 }),
  },
];
