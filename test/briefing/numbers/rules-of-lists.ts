import type { Rule } from './claims.ts';
import { fixed } from './decimals.ts';
import { behind, day, leaderOf, monthDay, progressRows, upperOf } from './facts.ts';

/** Sentences about progress by states, and about our standing above. */

const STATES: Record<string, string> = {
  已完成: 'done',
  超前: 'ahead',
  正常: 'on-schedule',
  滞后: 'behind',
  未启动: 'not-started',
  未出数: 'not-released',
};
const LEAD = /(?:欠时序进度|超时序进度|低于目标|高于目标)(?<lead>[\d.]+)个百分点/;

export const OF_PROGRESS: readonly Rule[] = [
  {
    in: /^截至|^以/,
    say: /^(?:截至|以)(?:(?<date>\d+年\d+月\d+日)|(?<short>\d+月\d+日))/,
    numbers: ({ sheet }) => ({
      date: day(sheet.findings.asOf),
      short: monthDay(sheet.findings.asOf),
    }),
  },
  {
    say: /^有进度数据的事项共(?<count>\d+)项|^距年底还有(?<days>\d+)天/,
    numbers: ({ sheet }) => ({
      count: progressRows(sheet).filter(({ state }) => state !== undefined).length,
      days: sheet.findings.daysLeft,
    }),
  },
  {
    say: /(?<state>已完成|超前|正常|滞后|未启动|未出数)(?<count>\d+)项（(?<percent>[\d.]+)%）/,
    numbers: ({ sheet }, { state = '' }) => {
      const own = progressRows(sheet).filter((one) => one.state === STATES[state]);
      const percent = sheet.findings.counts.states.find((one) => one.state === STATES[state]);
      return { count: own.length, percent: fixed(percent?.percent ?? Number.NaN, 1) };
    },
  },
  {
    say: /滞后的有(?<count>\d+)项|占有进度数据事项的(?<percent>[\d.]+)%|^涉及(?<units>\d+)个单位|^对进度滞后的(?<all>\d+)项/,
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
    in: /^差距较大的有|进度滞后的有/,
    say: LEAD,
    numbers: ({ sheet, cell }) => {
      const own = sheet.found.get(cell?.unit.code ?? '')?.progress;
      const lead = own?.find(({ code }) => code === cell?.code)?.lead;
      return { lead: fixed(Math.abs(lead ?? Number.NaN), 1) };
    },
  },
  {
    in: /^差距较大的有|进度滞后的有|^已过时间节点/,
    say: /等(?<count>\d+)项$/,
    numbers: ({ sheet, sentence }) => {
      const all = behind(sheet);
      if (sentence.startsWith('差距'))
        return { count: all.filter((one) => one.lead !== undefined).length };
      return {
        count: sentence.startsWith('已过') ? all.filter((one) => one.overdue).length : all.length,
      };
    },
  },
  {
    say: /（应于(?<due>\d+月\d+日)完成）/,
    numbers: ({ sheet, cell }) => ({
      due: monthDay(
        behind(sheet).find((one) => one.unit === cell?.unit && one.code === cell.code)?.due,
      ),
    }),
  },
  {
    in: /^滞后事项按分管领导统计/,
    say: /^(?:.+：)?(?<leader>\D+)(?<count>\d+)项$/,
    numbers: ({ sheet }, { leader }) => ({
      count: behind(sheet).filter(({ unit, code }) => leaderOf(sheet, unit, code) === leader)
        .length,
    }),
  },
];

export const OF_STANDING: readonly Rule[] = [
  {
    say: /有位次的指标共(?<count>\d+)项/,
    numbers: ({ sheet }) => ({ count: sheet.findings.standing.length }),
  },
  {
    in: /^位次分布/,
    say: /第(?<from>\d+)(?:至(?<to>\d+))?位(?<count>\d+)项/,
    numbers: ({ sheet }, { from, to }) => {
      const [low, high] = [Number(from), Number(to ?? from)];
      const own = sheet.findings.standing.filter(({ rank }) => rank >= low && rank <= high);
      return { from, to, count: own.length };
    },
  },
  {
    in: /^列第1位的有|^列末位的有/,
    say: /列第(?<first>1)位|等(?<count>\d+)项$/,
    numbers: ({ sheet, sentence }) => ({
      first: 1,
      count: sheet.findings.standing.filter(({ rank, of }) =>
        sentence.startsWith('列第') ? rank === 1 : rank === of && of > 1,
      ).length,
    }),
  },
  {
    in: /^与.+相比/,
    say: /^领先(?<ahead>\d+)项|^持平(?<level>\d+)项|^落后(?<behind>\d+)项/,
    numbers: ({ example, sheet, sentence }) => {
      const { upper } = upperOf(example, sheet);
      const rival =
        upper.units.find(({ name }) => sentence.startsWith(`与${name}相比`))?.code ?? '';
      const count = (versus: string) =>
        sheet.findings.standing.filter(({ rivals }) => rivals[rival] === versus).length;
      return { ahead: count('ahead'), level: count('level'), behind: count('behind') };
    },
  },
  {
    in: /^比上年(?:前进|后退)的有|^位次与上年持平的有/,
    say: /（(?<places>\d+)位）|等(?<count>\d+)项$|持平的有(?<same>\d+)项/,
    numbers: ({ sheet, sentence, code }) => {
      const known = sheet.findings.standing;
      const sign = sentence.includes('前进') ? 1 : -1;
      return {
        places: Math.abs(known.find((one) => one.code === code)?.rankChange ?? Number.NaN),
        count: known.filter(({ rankChange = 0 }) => rankChange * sign > 0).length,
        same: known.filter(({ rankChange }) => rankChange === 0).length,
      };
    },
  },
  {
    in: /得分、位次核对/,
    say: /公布的(?<all>\d+)项得分|^(?<differ>\d+)项有差异/,
    numbers: ({ example, sheet }) => {
      const { official } = upperOf(example, sheet).upper.findings;
      const differ = official.filter(
        ({ ours, theirs }) => ours === null || Math.abs(ours - theirs) > 1e-9,
      );
      return { all: official.length, differ: differ.length };
    },
  },
];
