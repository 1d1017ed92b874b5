import type { Adjustment, Assessment, Deduction } from '../../../model/dataset.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Reading } from '../../tables/reading.ts';
import { doubtAt, placesByCode } from './doubt.ts';

/** Reasons that speak for a unit, and against it. */
const PRAISE = /(获|荣获|表彰|表扬|先进|奖|示范|优秀)/;
const BLAME = /(批评|处分|追责|问责|约谈|事故|违纪|违法|违规|曝光|不合格|不力|迟报|漏报|缺席|负面)/;
/** Words that turn either of them round. */
const TURNED = /(未获|取消|撤销|摘牌|整改|避免|零事故|无事故)/;

/** Deductions, awards and coefficients of a size, or of a kind, that can hardly be meant. */
export function doubtfulEvents(reading: Reading, assessment: Assessment): Problem[] {
  const places = placesByCode(reading);
  return [
    ...deductionsBeyond(reading, assessment.deductions, places),
    ...assessment.adjustments.flatMap((one) => doubtfulAdjustment(reading, one, places)),
    ...oddCoefficients(reading),
    ...unexplained(reading, assessment),
    ...targetsOfOtherYears(reading),
  ];
}

type Places = ReadonlyMap<string, number>;

/** So many deductions of an indicator show what is usual. */
const USUAL = 4;

/** One deduction above full marks, or many times all others of its indicator. */
function deductionsBeyond(
  reading: Reading,
  deductions: readonly Deduction[],
  places: Places,
): Problem[] {
  const byIndicator = Map.groupBy(deductions, ({ indicator }) => indicator);
  return reading.entries.flatMap(({ code, byUnit, name }) => {
    const own = byIndicator.get(code) ?? [];
    const sizes = own.map(({ points }) => points).sort((a, b) => b - a);
    const second = sizes[1] ?? Number.POSITIVE_INFINITY;
    return own.flatMap(({ unit, points, at }) => {
      const place = places.get(unit) ?? -1;
      const row = byUnit[place];
      const full = row?.settings.scale === 'hundred' ? 100 : (row?.weight ?? 0);
      const params = { indicator: name, unit: reading.units[place]?.name, points, full, second };
      const found = String(points);
      if (points > full) return [doubtAt(reading, at, { text: 'deduction-beyond', params, found })];
      const isAlone = sizes.length >= USUAL && points >= 4 * second;
      if (!isAlone) return [];
      return [doubtAt(reading, at, { text: 'deduction-unlike-others', params, found })];
    });
  });
}

/** More points than the cap of the kind allows, or a reason that says the contrary of the kind. */
function doubtfulAdjustment(
  reading: Reading,
  { unit, kind, points, reason = '', at }: Adjustment,
  places: Places,
): Problem[] {
  const known = reading.names.adjustmentKinds.get(kind);
  const name = reading.units[places.get(unit) ?? -1]?.name;
  const params = { unit: name, kind: known?.name ?? kind, points, cap: known?.cap, reason };
  const problems: Problem[] = [];
  if (known?.cap !== undefined && points > known.cap)
    problems.push(
      doubtAt(reading, at, { text: 'adjustment-beyond-cap', params, found: String(points) }),
    );
  const isMinus = kind === 'deduction' || known?.sign === 'minus';
  const against = isMinus ? PRAISE : BLAME;
  const along = isMinus ? BLAME : PRAISE;
  if (against.test(reason) && !along.test(reason) && !TURNED.test(reason))
    problems.push(
      doubtAt(reading, at, { text: 'adjustment-against-reason', params, found: reason }),
    );
  return problems;
}

/** Coefficients beyond these were written as percentages, or without their point. */
const [LEAST, MOST] = [0.5, 1.5];
/** One that lies this far from 1, and this many times as far as the next, was meant as 1.02 for 1.2. */
const [APART, TIMES] = [0.1, 3];

function oddCoefficients(reading: Reading): Problem[] {
  const distances = reading.units.map(({ difficulty }) => Math.abs(difficulty - 1));
  const [, second = 0] = distances.toSorted((a, b) => b - a);
  const isApart = (difficulty: number): boolean =>
    second > 0 &&
    Math.abs(difficulty - 1) >= APART &&
    Math.abs(difficulty - 1) > TIMES * second * (1 + 1e-9);
  return reading.units.flatMap(({ name, difficulty, at }) => {
    if (difficulty >= LEAST && difficulty <= MOST) {
      if (!isApart(difficulty)) return [];
      const params = { unit: name, difficulty, second: Number((1 + second).toPrecision(6)) };
      const found = String(difficulty);
      return [doubtAt(reading, at, { text: 'difficulty-unlike-others', params, found })];
    }
    const level = difficulty > 5 || difficulty < 0.2 ? 'error' : 'warning';
    const params = { unit: name, difficulty };
    return [
      doubtAt(reading, at, { text: 'difficulty-beyond', params, level, found: String(difficulty) }),
    ];
  });
}

/** Confirmed figures without a word why. */
const unexplained = (reading: Reading, { confirmed = [] }: Assessment): Problem[] =>
  confirmed.flatMap(({ reason, at, value }) =>
    reason === undefined || reason.trim() === ''
      ? [
          doubtAt(reading, at, {
            text: 'confirmed-without-reason',
            params: {},
            found: String(value),
          }),
        ]
      : [],
  );

/** Targets are set from the autumn before the year until the spring after it. */
function targetsOfOtherYears(reading: Reading): Problem[] {
  const { year } = reading.scheme;
  const isOther = (date: string | undefined): boolean =>
    date !== undefined && (date < `${year - 1}-10-01` || date > `${year + 1}-03-31`);
  const problems: Problem[] = [];
  for (const { name, figures } of reading.entries) {
    for (let place = 0; place < figures.length; place++) {
      const { targetDate, targetAt, earlierTargets = [] } = figures[place] ?? {};
      if (targetDate === undefined && earlierTargets.length === 0) continue;
      for (const { date, at } of [...earlierTargets, { date: targetDate, at: targetAt }]) {
        if (!isOther(date)) continue;
        const unit = reading.units[place]?.name;
        const params = { indicator: name, unit, date, year: String(year) };
        problems.push(doubtAt(reading, at, { text: 'target-of-other-year', params }));
      }
    }
  }
  return problems;
}
