import type { AssessmentFacts } from '../assessment-facts.ts';

/** 3/7, 并列3/7, as on pages; nothing where there is nobody to compare with. */
export function placeCell(
  { words: { site }, placeOf }: AssessmentFacts,
  unit: string,
  indicator: string,
): string | undefined {
  const place = placeOf(unit, indicator);
  return place && place.of > 1 ? site.standingPlace(place.place, place.of, place.tied) : undefined;
}
