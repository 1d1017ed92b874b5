import type { Standing } from '../../../src/model/findings.ts';
import { type Example, leaderOf, type Sheet } from '../../view/numbers/example.ts';
import { placeUnder } from '../../view/numbers/groups-worked.ts';
import { type Rule, said, turned } from './claims.ts';
import { fixed } from './decimals.ts';
import { behind, day, monthDay, progressRows, upperOf } from './facts.ts';
import { BY_LEADER, countOfAll, LEADER_COUNT } from './leaders-named.ts';
import { joined } from './unlisted.ts';

/** Sentences about progress by states, and about our standing above. */

const STATES: Record<string, string> = {
  已完成: 'done',
  超前: 'ahead',
  正常: 'on-schedule',
  滞后: 'behind',
  未启动: 'not-started',
  未出数: 'not-released',
  done: 'done',
  ahead: 'ahead',
  'on schedule': 'on-schedule',
  behind: 'behind',
  'not started': 'not-started',
  'not released': 'not-released',
};
const LEAD = said(
  /(?<way>欠时序进度|超时序进度|低于目标|高于目标|低于控制进度|超控制进度)(?<lead>[\d.]+)个百分点/,
  /(?<lead>[\d.,]*\d) percentage points (?<way>(?:behind|ahead of) schedule|(?:below|above) target|(?:within|over) the limit)/,
);

/** Of several units that an office above assesses, the publisher alerts itself alone. */
function followed(sheet: Sheet): ReturnType<typeof progressRows> {
  const { self } = sheet.input.scheme;
  const rows = progressRows(sheet);
  return typeof self === 'string' ? rows.filter(({ unit }) => unit.code === self) : rows;
}

export const OF_PROGRESS: readonly Rule[] = [
  {
    in: said(/^截至|^以|^按\d/, /^(?:By|On) \d/),
    say: said(
      /^(?:截至|以|按)(?:(?<date>\d+年\d+月\d+日)|(?<short>\d+月\d+日))/,
      /^(?:By|On) (?:(?<date>\d+ [A-Z][a-z]+ \d{4})|(?<short>\d+ [A-Z][a-z]+))(?! \d)/,
    ),
    numbers: ({ sheet }) => ({
      date: day(sheet, sheet.findings.asOf),
      short: monthDay(sheet, sheet.findings.asOf),
    }),
  },
  {
    say: said(
      /^有进度数据的事项共(?<only>\d+)项|^纳入进度调度的事项共(?<count>\d+)项|^其中有进度数据的(?<known>\d+)项|^距年底还有(?<days>\d+)天/,
      /there were progress figures of (?<only>[\d.,]*\d) matters$|(?<count>[\d.,]*\d) matters were followed$|^of which (?<known>[\d.,]*\d) had progress figures$|(?:^with|there are) (?<days>[\d.,]*\d) days left of the year$/,
    ),
    numbers: ({ sheet }) => {
      const all = followed(sheet).filter(({ state }) => state !== undefined);
      const known = all.filter(({ state }) => state !== 'not-released').length;
      const only = known === all.length ? known : 'not of all';
      return { only, count: all.length, known, days: sheet.findings.daysLeft };
    },
  },
  {
    say: said(
      /(?<state>已完成|超前|正常|滞后|未启动|未出数)(?<count>\d+)项（(?<percent>[\d.]+)%）/,
      /(?<state>done|ahead|on schedule|behind|not started|not released) (?<count>[\d.,]*\d) \((?<percent>[\d.,]*\d)%\)/,
    ),
    numbers: ({ sheet }, { state = '' }) => {
      const rows = followed(sheet);
      const own = rows.filter((one) => one.state === STATES[state]);
      const found = sheet.findings.counts.states.find((one) => one.state === STATES[state]);
      const isAll = rows.length === progressRows(sheet).length;
      const judged = rows.filter((one) => one.state !== undefined).length;
      const percent = isAll ? found?.percent : (100 * own.length) / judged;
      return { count: own.length, percent: fixed(percent ?? Number.NaN, 1) };
    },
  },
  {
    say: said(
      /滞后的有(?<count>\d+)项|^(?<count>\d+)项滞后$|占(?:有进度数据|纳入进度调度)事项的(?<percent>[\d.]+)%|^滞后事项涉及(?<units>\d+)个单位|^对进度滞后的(?<all>\d+)项/,
      /(?:^|, )(?<count>[\d.,]*\d) matters? of those (?:with progress figures|followed) \((?<percent>[\d.,]*\d)%\) were behind|^The matters behind belong to (?<units>[\d.,]*\d) units$|^For the (?<all>[\d.,]*\d) matters? behind schedule/,
    ),
    numbers: ({ sheet }) => {
      const percent = sheet.findings.counts.states.find(({ state }) => state === 'behind')?.percent;
      return {
        count: behind(sheet).length,
        all: behind(sheet).length,
        percent: fixed(percent ?? Number.NaN, 1),
        units: new Set(behind(sheet).map(({ unit }) => unit)).size,
      };
    },
  },
  {
    in: said(/差距最大|^按.+的进度，/, /^Farthest behind: |were behind, above all/),
    say: LEAD,
    numbers: ({ sheet, cell }, { way }) => {
      const own = sheet.found.get(cell?.unit.code ?? '')?.progress;
      const { lead = Number.NaN, basis } = own?.find(({ code }) => code === cell?.code) ?? {};
      const used = basis === 'budget' ? -lead : lead;
      return { lead: fixed(Math.abs(lead), 1), way: turned(way, used) };
    },
  },
  {
    in: said(/^按.+的进度，/, /were behind, above all/),
    say: said(/等(?<count>\d+)项$/, /^(?<count>[\d.,]*\d) in all$/),
    numbers: ({ sheet }) => ({ count: behind(sheet).length }),
  },
  {
    in: said(/^目前没有滞后的事项，但有/, /^Nothing is behind, but there are /),
    say: said(
      /(?<started>\d+)项尚未启动$|(?<released>\d+)项尚未出数$/,
      /(?<started>[\d.,]*\d) not started|(?<released>[\d.,]*\d) without figures/,
    ),
    numbers: ({ sheet }) => {
      const of = (wanted: string) => followed(sheet).filter(({ state }) => state === wanted).length;
      return { started: of('not-started'), released: of('not-released') };
    },
  },
  {
    // Of a unit's figures that are missing for one reason, some are named and all are counted.
    in: said(/^部分指标没有本年数据，未列入清单：/, /^Without a figure of this year, /),
    say: said(/等(?<count>\d+)项）?$/, /(?<count>[\d.,]*\d) in all\)?$/),
    numbers: ({ sheet }, { count = '' }) => {
      const counts = sheet.units.flatMap(({ indicators }) => {
        const open = indicators.filter(({ kind }) => kind !== 'scored');
        return [...Map.groupBy(open, ({ reason }) => reason).values()].map((one) => one.length);
      });
      const units = sheet.units.filter(({ indicators }) =>
        indicators.some(({ kind }) => kind !== 'scored'),
      ).length;
      return { count: [units, ...counts].includes(Number(count)) ? count : 'of no unit' };
    },
  },
  {
    in: said(/^尚未(?:启动|出数)的有/, /^Not (?:started|released): /),
    say: said(/等(?<count>\d+)项$/, /^(?<count>[\d.,]*\d) in all$/),
    numbers: ({ sheet, sentence }) => {
      const wanted = /启动|started/.test(sentence) ? 'not-started' : 'not-released';
      return { count: progressRows(sheet).filter(({ state }) => state === wanted).length };
    },
  },
  {
    say: said(/应于(?<due>\d+月\d+日)完成$/, /: due (?<due>\d+ [A-Z][a-z]+)$/),
    numbers: ({ sheet, cell }) => ({
      due: monthDay(
        sheet,
        behind(sheet).find((one) => one.unit === cell?.unit && one.code === cell.code)?.due,
      ),
    }),
  },
  {
    in: said(/^滞后事项涉及/, /^The matters behind belong to/),
    say: said(/^各?有(?<count>\d+)项$/, /^(?:each )?(?<count>[\d.,]*\d)$/),
    numbers: ({ sheet, unit }) => ({
      count: behind(sheet).filter((one) => one.unit === unit).length,
    }),
  },
  {
    in: BY_LEADER.behind,
    say: LEADER_COUNT,
    numbers: (place) => {
      const { sheet } = place;
      const leaders = behind(sheet).flatMap(({ unit, code }) => leaderOf(sheet, unit, code) ?? []);
      const counts = Map.groupBy(leaders, (leader) => leader);
      const sums = new Map([...counts].map(([leader, own]) => [leader, own.length]));
      return { count: countOfAll(place, sums) };
    },
  },
];

/** Nobody that we are compared with is behind us, and we are not first with all of them. */
function isLast(example: Example, sheet: Sheet, one: Pick<Standing, 'code' | 'rank' | 'of'>) {
  const { upper } = upperOf(example, sheet);
  const places = upper.units.flatMap((unit) => placeUnder(upper, unit, one.code) ?? []);
  const behindUs = places.filter(({ place, of }) => of === one.of && place > one.rank);
  return one.rank > 1 && one.of > 1 && behindUs.length === 0;
}

export const OF_STANDING: readonly Rule[] = [
  {
    say: said(
      /^有位次的(?<count>\d+)项指标中/,
      /^Of the (?<count>[\d.,]*\d) indicators? with a place/,
    ),
    numbers: ({ sheet }) => ({ count: sheet.findings.standing.length }),
  },
  {
    in: said(/^有位次的/, /^Of the \d+ indicators? with a place/),
    say: said(
      /第(?<from>\d+)(?:至(?<to>\d+))?位(?<count>\d+)项/,
      /(?<count>[\d.,]*\d) at places? (?<from>[\d.,]*\d)(?: to (?<to>[\d.,]*\d))?$/,
    ),
    numbers: ({ sheet }, { from, to }) => {
      const [low, high] = [Number(from), Number(to ?? from)];
      const own = sheet.findings.standing.filter(({ rank }) => rank >= low && rank <= high);
      return { from, to, count: own.length };
    },
  },
  {
    in: said(
      /^列第1位的|^列末位|^失分较多、还有位次可争/,
      /^There are \d+ first places|^Last place/,
    ),
    say: said(
      /列第(?<first>1)位|的有(?<count>\d+)项$/,
      /^There are (?<count>[\d.,]*\d) first places$| in (?<count>[\d.,]*\d) indicators$/,
    ),
    numbers: ({ example, sheet, sentence, kind }): Record<string, number> => {
      if (kind === 'speaking-notes') return { first: 1 };
      if (kind !== 'standing') return {};
      const own = sheet.findings.standing.filter(({ code, rank, of }) =>
        /^列第|^There are/.test(sentence) ? rank === 1 : isLast(example, sheet, { code, rank, of }),
      );
      return { first: 1, count: own.length };
    },
  },
  {
    in: said(/^与.+相比(?:总体|各有)/, /^Compared with .+: (?:ahead|behind|even)/),
    say: said(
      /^领先(?<ahead>\d+)项|^持平(?<level>\d+)项|^落后(?<behind>\d+)项/,
      /(?:^|: )(?:ahead in (?<ahead>[\d.,]*\d)|level in (?<level>[\d.,]*\d)|behind in (?<behind>[\d.,]*\d))$/,
    ),
    numbers: ({ example, sheet, sentence }) => {
      const { upper } = upperOf(example, sheet);
      const rival =
        upper.units.find(
          ({ name }) =>
            sentence.startsWith(`与${name}相比`) ||
            sentence.startsWith(`Compared with ${joined(name)}: `),
        )?.code ?? '';
      const count = (versus: string) =>
        sheet.findings.standing.filter(({ rivals }) => rivals[rival] === versus).length;
      return { ahead: count('ahead'), level: count('level'), behind: count('behind') };
    },
  },
  {
    in: said(/^与上年相比，位次/, /^Since last year /),
    say: said(
      /^(?<count>\d+)项(?<way>前进|后退)$|^(?<same>\d+)项持平$/,
      /(?:^|: )(?:(?<count>[\d.,]*\d) (?<way>up|down)|(?<same>[\d.,]*\d) unchanged)$/,
    ),
    numbers: ({ sheet }, { way = '' }) => {
      const known = sheet.findings.standing;
      const sign = /前进|up/.test(way) ? 1 : -1;
      return {
        way,
        count: known.filter(({ rankChange = 0 }) => rankChange * sign > 0).length,
        same: known.filter(({ rankChange }) => rankChange === 0).length,
      };
    },
  },
  {
    in: said(/^(?:前进|后退)(?:最多)?的是/, /^(?:Up|Down|Farthest up|Farthest down): /),
    say: said(/（(?<places>\d+)位）/, /\((?<places>[\d.,]*\d)\)$/),
    numbers: ({ sheet, code, kind }): Record<string, number> => {
      if (kind !== 'standing') return {};
      const moved = sheet.findings.standing.find((one) => one.code === code)?.rankChange;
      return { places: Math.abs(moved ?? Number.NaN) };
    },
  },
  {
    in: said(/得分、位次核对/, /published scores and ranks/),
    say: said(
      /公布的(?<all>\d+)项得分|^(?<differ>\d+)项有差异/,
      /^(?:Of|All) (?<all>[\d.,]*\d) published scores$|^(?<differ>[\d.,]*\d) differ from ours/,
    ),
    numbers: ({ example, sheet }) => {
      const { official } = upperOf(example, sheet).upper.findings;
      const differ = official.filter(
        ({ ours, theirs }) => ours === null || Math.abs(ours - theirs) > 1e-9,
      );
      return { all: official.length, differ: differ.length };
    },
  },
];
