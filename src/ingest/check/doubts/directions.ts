import type { Indicator } from '../../../model/dataset.ts';
import type { Problem } from '../../../model/problem.ts';
import { findName } from '../../cells/find-name.ts';
import type { IndicatorEntry, Reading } from '../../tables/reading.ts';
import { isPercent } from '../guards/figure-kind.ts';
import { doubtAt, settingPlace } from './doubt.ts';

/** Names of what offices want less of. */
const UNWANTED =
  /(事故|死亡|伤亡|信访|上访|投诉|PM2\.?5|PM10|颗粒物|能耗|排放|违法|违纪|违规|逾期|差错|失业|漏损|拖欠|发案|火灾|负债|债务|不良|欠税|复发)/i;
/** Words that turn such a name round: a rate of settling, a fall, a rate of reaching. */
const TURNED =
  /(率$|率[（(]|下降|降低|减少|降幅|减幅|压减|化解|处置|整治|整改|办理|办结|查处|防治|防控|治理|满意|达标|合格|优良|清偿|清零|完成|考核|评价|工作|机制|建设|再就业|追回|追缴|查处|回访)/;
/** Names of what they want more of. */
const WANTED =
  /(满意|优良|合格|达标|及时|按时|按期|办结|普及|覆盖|成活|就业|增加值|生产总值|总产值|收入|投资|到位资金|争取.*资金|利用外资|使用外资|增幅|增速|增长|产量)/;

/** A direction that the name, or last year's scheme, contradicts. */
export function doubtfulDirections(reading: Reading, before: Reading | undefined): Problem[] {
  return reading.entries.flatMap((entry) => {
    const [row] = entry.rows;
    if (!row || !comparesFigures(row) || reading.undirected.has(row)) return [];
    const last = before && rowBefore(before, entry);
    if (last && (last.direction !== row.direction || last.measure !== row.measure)) {
      const params = {
        indicator: row.name,
        direction: row.direction,
        measure: row.measure,
        lastDirection: last.direction,
        lastMeasure: last.measure,
      };
      return [doubtAt(reading, row.at, { text: 'direction-unlike-last-year', params })];
    }
    if (last) return targetUnlike(reading, row, last);
    if (!contradicts(row)) return [];
    const params = { indicator: row.name, direction: row.direction };
    return [doubtAt(reading, row.at, { text: 'direction-unlike-name', params })];
  });
}

/** No target of a share is raised or lowered by more points in a year. */
const POINTS = 15;

/** A target of all units that is far from last year’s. */
function targetUnlike(reading: Reading, row: Indicator, last: Indicator): Problem[] {
  const [target = Number.NaN, before = Number.NaN] = [row.settings.target, last.settings.target];
  const isShare = isPercent(row) && row.unit === last.unit;
  if (!isShare || !(Math.abs(target - before) > POINTS)) return [];
  const params = { indicator: row.name, target, before };
  const at = settingPlace(reading, row, 'target');
  return [doubtAt(reading, at, { text: 'target-unlike-last-year', params, found: String(target) })];
}

const comparesFigures = ({ settings: { rule }, direction }: Indicator): boolean =>
  direction !== 'interval' &&
  !['tiers', 'votes', 'ratings', 'direct', 'deduction', 'linked', 'none'].includes(rule);

function contradicts({ name, direction }: Indicator): boolean {
  const isUnwanted = UNWANTED.test(name) && !TURNED.test(name);
  if (direction === 'positive') return isUnwanted;
  return WANTED.test(name) && !UNWANTED.test(name) && !/(不|未|下降|降低|减少|降幅)/.test(name);
}

/** The row of the same code and name a year ago. */
function rowBefore(before: Reading, { code, name }: IndicatorEntry): Indicator | undefined {
  const found = findName(before.entryNames, code);
  return found?.code === code && found.name === name ? found.rows[0] : undefined;
}
