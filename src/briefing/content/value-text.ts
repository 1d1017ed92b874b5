import type { ContentComponent } from '../../model/content.ts';
import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import type { Matter } from '../matter.ts';
import { amount, yearWords } from '../phrases/figure-words.ts';
import { cellOf } from '../phrases/result-list.ts';
import { completionWords, targetOf, valueCell } from '../phrases/target-words.ts';
import { gradeText, tiesOf, totalText } from '../phrases/unit-words.ts';
import { lostOf } from '../phrases/weak-words.ts';

type Attributes = ContentComponent['attributes'];

/** A value of a unit in running text: its figure under an indicator, or its total. */
export function valueText(matter: Matter, { unit: code, indicator, field }: Attributes): string {
  const unit = matter.unit(code ?? '');
  const { dash } = matter.words.site;
  if (!unit) return dash;
  if (indicator === undefined) return unitField(matter, unit, field) ?? dash;
  const one = cellOf(unit, indicator);
  return (one && indicatorField(matter, unit, one, field)) ?? dash;
}

function unitField(matter: Matter, unit: UnitScore, field = 'total'): string | undefined {
  switch (field) {
    case 'name':
      return unit.unit.name;
    case 'grade':
      return gradeText(matter, unit);
    case 'adjustment':
      return matter.format.signed(unit.adjustment, 2);
    default:
      return unit.total === null ? matter.words.site.void : totalText(matter, unit.total);
  }
}

function indicatorField(
  matter: Matter,
  unit: UnitScore,
  one: IndicatorScore,
  field = 'value',
): string | undefined {
  const { indicator } = one;
  const { format, scheme } = matter;
  const { code } = unit.unit;
  const figure = matter.figure(code, indicator.code);
  const target = targetOf(matter, code, indicator);
  switch (field) {
    case 'name':
      return indicator.name;
    case 'target':
      return target === undefined ? undefined : amount(matter, indicator, target);
    case 'previous':
      return figure?.previous === undefined
        ? figure?.previousWord
        : amount(matter, indicator, figure.previous);
    case 'change':
      return yearWords(matter, code, one);
    case 'completion':
      return completionWords(matter, code, one);
    case 'score':
      return one.kind === 'missing'
        ? undefined
        : format.number(one.score, scheme.rounding.indicator);
    case 'points':
      return one.kind === 'missing' || one.points === undefined
        ? undefined
        : format.number(one.points, 2);
    case 'lost':
      return format.number(lostOf(matter, unit, indicator.code), 2);
    default:
      return one.kind === 'scored' && one.value !== undefined
        ? amount(matter, indicator, one.value)
        : valueCell(matter, one);
  }
}

/** 第3位, 并列第3位: of a unit over all, in its group, or under an indicator. */
export function rankText(matter: Matter, attributes: Attributes): string {
  const unit = matter.unit(attributes.unit ?? '');
  const { dash } = matter.words.site;
  if (!unit) return dash;
  if (attributes.indicator !== undefined) {
    const place = matter.placeOf(unit.unit.code, attributes.indicator);
    return place ? matter.format.rank(place.place, place.tied) : dash;
  }
  const isGroup = attributes.group !== undefined;
  const rank = isGroup ? unit.groupRank : unit.rank;
  if (rank === null) return dash;
  const ties = tiesOf(matter, unit);
  return matter.format.rank(rank, isGroup ? ties.group : ties.overall);
}
