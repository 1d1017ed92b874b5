import { isPossible } from '../../model/possible-figure.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { amount, sentence } from './figure-words.ts';
import { gainWords, isRankedInGroups, rankedUnits } from './unit-words.ts';

const NEAREST = 3;

/** 距第1位差0.31分，距“优秀”等次差0.50分。 */
export function gapSentence(facts: AssessmentFacts, unit: UnitScore): string {
  const { papers } = facts.words;
  if (unit.groupRank === null) return papers.gapUnknown;
  const { gaps } = facts.findings.unit(unit.unit.code);
  const inGroup = isRankedInGroups(facts);
  const points = (x: number) => facts.format.number(x, facts.scheme.rounding.total);
  const clauses = gaps.flatMap((gap) => {
    if (gap.points === undefined) return [];
    if (gap.to === 'grade' && gap.grade !== undefined)
      return [papers.gapGrade(gap.grade, points(gap.points))];
    if (gap.to === 'first') return [papers.gapFirst(points(gap.points), inGroup)];
    if (gap.rank === undefined || gap.rank === 1) return [];
    return [
      papers.gapNext({ goal: facts.format.rank(gap.rank), points: points(gap.points), inGroup }),
    ];
  });
  if (clauses.length > 0) return sentence(facts, clauses);
  const lead = leadOver(facts, unit);
  return lead === undefined ? papers.gapNone : papers.gapLead({ points: points(lead), inGroup });
}

/** How far the first of its peers is ahead of the second; nothing where it shares the place or is alone. */
function leadOver(facts: AssessmentFacts, unit: UnitScore): number | undefined {
  const inGroup = isRankedInGroups(facts);
  const others = rankedUnits(facts)
    .filter((one) => one !== unit && (!inGroup || one.unit.group === unit.unit.group))
    .flatMap(({ total }) => total ?? []);
  if (unit.total === null || others.length === 0) return undefined;
  const lead = unit.total - Math.max(...others);
  return lead > 0 && !facts.format.isZero(lead, facts.scheme.rounding.total) ? lead : undefined;
}

/** 改进下列一项，即可使总分升至第2位：预算执行率由92.8%提高到93.5%. Empty where no single figure reaches a goal. */
export function gapBySentence(facts: AssessmentFacts, unit: UnitScore): string {
  const { papers } = facts.words;
  const { gaps } = facts.findings.unit(unit.unit.code);
  const { figures } = facts.scores.assessment;
  const [nearest] = gaps;
  const by = (nearest?.by ?? []).flatMap((one) => {
    const { from, x } = one;
    const indicator = facts.indicators.get(one.indicator);
    if (x === null || !indicator || !isPossible(figures, indicator, one)) return [];
    const distance = Math.abs(x - from) / Math.max(Math.abs(from), 1e-9);
    const text = papers.fromTo({
      name: indicator.name,
      from: amount(facts, indicator, from),
      to: amount(facts, indicator, x),
      isRise: x > from,
    });
    return [{ distance, text }];
  });
  const gain = nearest && gainWords(facts, nearest);
  if (by.length === 0 || gain === undefined) return '';
  const list = by
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NEAREST)
    .map(({ text }) => text);
  return papers.gapBy({ gain, count: list.length, list: facts.format.list(list) });
}
