import type { AdjustmentLine, Scores, UnitScore, VetoLine } from '../model/scores.ts';
import { publishing } from '../score/publishing.ts';
import { type Hidden, withoutTelling } from './hidden.ts';
import { isShownVeto, publicAssessment, publicIndicator } from './public-assessment.ts';
import type { Published } from './published.ts';

/**
 * The scores as the public edition shows them: first the units whose results are published, in
 * the order of the ranking, then the others in the order of the table, which says nothing.
 *
 * @param isHiddenAbove tells of an indicator of the upper assessment whether it is hidden there
 */
export function publicScores(
  scores: Scores,
  published: Published,
  isHiddenAbove: (code: string) => boolean,
): Scores {
  const { hidden, shown } = published;
  const assessment = publicAssessment(scores.assessment, published);
  const unitOf = new Map(assessment.units.map((unit) => [unit.code, unit]));
  const cut = new Map(
    scores.units.map((one) => [
      one.unit.code,
      { ...publicUnit(scores, published, one), unit: unitOf.get(one.unit.code) ?? one.unit },
    ]),
  );
  const codes = [
    ...scores.units.map(({ unit }) => unit.code).filter((code) => shown.has(code)),
    ...assessment.units.map(({ code }) => code).filter((code) => !shown.has(code)),
  ];
  const names = scores.units
    .filter(({ unit }) => !shown.has(unit.code))
    .map(({ unit }) => unit.name);
  return {
    ...scores,
    assessment,
    units: codes.flatMap((code) => cut.get(code) ?? []),
    ...(names.length > 0 && { partial: true }),
    workings: publishing(scores, {
      categories: hidden.categories,
      codes: hidden.codes,
      masked: hidden.masked,
      units: new Set(names),
      isHiddenAbove,
      withoutTelling: (row) => withoutTelling(row, hidden),
    }),
  };
}

function publicUnit(scores: Scores, published: Published, one: UnitScore): UnitScore {
  const { hidden, shown, grades } = published;
  const { scheme } = scores.assessment;
  const vetoes = one.vetoes
    .filter(({ item }) => isShownVeto(scheme, hidden, item))
    .map((veto) => {
      const { item, name, effect } = veto;
      return scheme.publish.vetoes === 'reason'
        ? withoutTelling(withoutCause(veto, hidden), hidden)
        : { item, name, effect };
    });
  const decisions = one.decisions.map((line) => withoutTelling(line, hidden));
  if (!shown.has(one.unit.code)) return withheld({ ...one, vetoes, decisions }, grades);
  return {
    ...one,
    vetoes,
    decisions,
    adjustments: publicAdjustments(one.adjustments, hidden),
    difficulty: hidden.categories.has(scheme.difficulty) ? 1 : one.difficulty,
    categories: one.categories.filter(({ id }) => !hidden.categories.has(id)),
    indicators: one.indicators
      .filter(({ indicator }) => !hidden.codes.has(indicator.code))
      .map((cell) => {
        const indicator = publicIndicator(cell.indicator, hidden);
        if (hidden.masked.has(indicator.code)) return { ...cell, indicator, sources: [] };
        return indicator === cell.indicator ? cell : { ...cell, indicator };
      }),
  };
}

/** The figures that an automatic veto rests on, unless they are hidden. */
function withoutCause(veto: VetoLine, { codes, categories }: Hidden): VetoLine {
  const { cause, ...rest } = veto;
  if (cause === undefined) return veto;
  const isHidden = cause.by === 'category' ? categories.has(cause.code) : codes.has(cause.code);
  return isHidden ? rest : veto;
}

/**
 * Lines of adjustments that name nothing hidden. A kind with marks of a hidden indicator in it is
 * left out whole: what the others of it come to would tell them.
 */
function publicAdjustments(lines: readonly AdjustmentLine[], hidden: Hidden): AdjustmentLine[] {
  const telling = new Set(
    lines.filter(({ indicator = '' }) => hidden.codes.has(indicator)).map(({ kind }) => kind),
  );
  return lines.filter(({ kind }) => !telling.has(kind)).map((line) => withoutTelling(line, hidden));
}

/** A unit of which at most the grade is published. */
function withheld({ unit, vetoes, grade, decisions }: UnitScore, grades: boolean): UnitScore {
  return {
    unit,
    total: null,
    totalExact: null,
    difficulty: 1,
    adjustment: 0,
    adjustments: [],
    vetoes,
    grade: grades ? grade : null,
    decisions: grades ? decisions : [],
    rank: null,
    groupRank: null,
    categories: [],
    indicators: [],
    withheld: true,
  };
}
