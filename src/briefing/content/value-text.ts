import type { ContentComponent } from '../../model/content.ts';
import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { amount, yearWords } from '../phrases/figure-words.ts';
import { cellOf } from '../phrases/result-list.ts';
import { completionWords, targetOf, valueCell } from '../phrases/target-words.ts';
import { gradeText, tiesOf, totalText } from '../phrases/unit-words.ts';
import { lostOf } from '../phrases/weak-words.ts';

type Attributes = ContentComponent['attributes'];

/** A value of a unit in running text: its figure under an indicator, or its total. */
export function valueText(
  facts: AssessmentFacts,
  { unit: code, indicator, field }: Attributes,
): string {
  const unit = facts.unit(code ?? '');
  const { dash } = facts.words.site;
  if (!unit) return dash;
  if (indicator === undefined) return unitField(facts, unit, field) ?? dash;
  const one = cellOf(unit, indicator);
  return (one && indicatorField(facts, unit, one, field)) ?? dash;
}

function unitField(facts: AssessmentFacts, unit: UnitScore, field = 'total'): string | undefined {
  switch (field) {
    case 'name':
      return unit.unit.name;
    case 'grade':
      return gradeText(facts, unit);
    case 'adjustment':
      return facts.format.signed(unit.adjustment, 2);
    default:
      return unit.total === null ? facts.words.site.void : totalText(facts, unit.total);
  }
}

function indicatorField(
  facts: AssessmentFacts,
  unit: UnitScore,
  one: IndicatorScore,
  field = 'value',
): string | undefined {
  const { indicator } = one;
  const { format, scheme } = facts;
  const { code } = unit.unit;
  const figure = facts.figure(code, indicator.code);
  const target = targetOf(facts, code, indicator);
  switch (field) {
    case 'name':
      return indicator.name;
    case 'target':
      return target === undefined ? undefined : amount(facts, indicator, target);
    case 'previous':
      return figure?.previous === undefined
        ? figure?.previousWord
        : amount(facts, indicator, figure.previous);
    case 'change':
      return yearWords(facts, code, one);
    case 'completion':
      return completionWords(facts, code, one);
    case 'score':
      return one.kind === 'missing'
        ? undefined
        : format.number(one.score, scheme.rounding.indicator);
    case 'points':
      return one.kind === 'missing' || one.points === undefined
        ? undefined
        : format.number(one.points, 2);
    case 'lost':
      return format.number(lostOf(facts, unit, indicator.code), 2);
    default:
      return one.kind === 'scored' && one.value !== undefined
        ? amount(facts, indicator, one.value)
        : valueCell(facts, one);
  }
}

/** 第3位, 并列第3位: of a unit over all, in its group, or under an indicator. */
export function rankText(facts: AssessmentFacts, attributes: Attributes): string {
  const unit = facts.unit(attributes.unit ?? '');
  const { dash } = facts.words.site;
  if (!unit) return dash;
  if (attributes.indicator !== undefined) {
    const place = facts.placeOf(unit.unit.code, attributes.indicator);
    return place ? facts.format.rank(place.place, place.tied) : dash;
  }
  const isGroup = attributes.group !== undefined;
  const rank = isGroup ? unit.groupRank : unit.rank;
  if (rank === null) return dash;
  const ties = tiesOf(facts, unit);
  return facts.format.rank(rank, isGroup ? ties.group : ties.overall);
}
