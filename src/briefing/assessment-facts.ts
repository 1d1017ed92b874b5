import type { Format } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import type { ContentDocument } from '../model/content.ts';
import type { Figure, Indicator, Unit } from '../model/dataset.ts';
import type { Findings } from '../model/findings.ts';
import type { Report } from '../model/report.ts';
import type { Scheme } from '../model/scheme.ts';
import type { IndicatorScore, Scores, UnitScore } from '../model/scores.ts';
import type { Trace } from '../model/trace.ts';

/** Place of a unit in one indicator among those that it is compared with. */
export interface Placed {
  place: number;
  of: number;
  tied: boolean;
  /** How many units have this place. */
  level: number;
}

/** What scoring and analysis found out about one assessment. */
export interface AssessmentResults {
  scores: Scores;
  findings: Findings;
  placeOf: (unit: string, indicator: string) => Placed | undefined;
  traceIndicator: (unit: UnitScore, one: IndicatorScore) => Trace;
  traceTotal: (unit: UnitScore) => Trace;
}

/** The frame of a report that all of its documents share. */
export type Frame = Pick<
  Report,
  'site' | 'language' | 'edition' | 'draft' | 'yearFingerprints' | 'contents'
>;

/** All that a document of one assessment may state, and the words and formats to state it in. */
export interface AssessmentFacts extends AssessmentResults {
  frame: Frame;
  words: Messages;
  format: Format;
  id: string;
  scheme: Scheme;
  /** What the units are called: 县区, 单位. */
  noun: string;
  /** The same at the head of a column. */
  nounHead: string;
  unit: (code: string) => UnitScore | undefined;
  /** One row for each code; rows of other weights and settings left out. */
  indicators: ReadonlyMap<string, Indicator>;
  categoryName: (id: string) => string;
  groupName: (unit: Unit) => string | undefined;
  figure: (unit: string, indicator: string) => Figure | undefined;
  /** The same assessment a year before, and a unit's code there. */
  before: AssessmentFacts | undefined;
  /** The assessment that the standing is of: this one, or the upper one. */
  standing: AssessmentFacts | undefined;
  /** Any assessment of the report, for texts that name another one. */
  other: (id: string) => AssessmentFacts | undefined;
  /** Texts that people wrote for this assessment, as far as the edition shows them. */
  contents: readonly ContentDocument[];
}

/** The facts of each assessment by its id, each linked to its year before and to its upper assessment. */
export function linkedFacts(
  frame: Frame,
  words: Messages,
  format: Format,
  results: readonly AssessmentResults[],
): Map<string, AssessmentFacts> {
  const byId = new Map<string, AssessmentFacts>();
  for (const one of results) {
    const facts = factsOf(frame, words, format, one);
    byId.set(facts.id, facts);
  }
  for (const facts of byId.values()) {
    facts.before = byId.get(facts.findings.lastYear ?? '');
    facts.standing = byId.get(facts.findings.standingIn ?? '');
    facts.other = (id) => byId.get(id);
  }
  return byId;
}

function factsOf(
  frame: Frame,
  words: Messages,
  format: Format,
  results: AssessmentResults,
): AssessmentFacts {
  const { assessment, units } = results.scores;
  const { scheme } = assessment;
  const byCode = new Map(units.map((unit) => [unit.unit.code, unit]));
  const places = new Map(assessment.units.map(({ code }, place) => [code, place]));
  const indicators = new Map<string, Indicator>();
  for (const row of assessment.indicators)
    if (!indicators.has(row.code)) indicators.set(row.code, row);
  const categories = new Map(units[0]?.categories.map(({ id, name }) => [id, name]));
  for (const unit of units) for (const { id, name } of unit.categories) categories.set(id, name);
  const groups = new Map(scheme.groups.map(({ id, name }) => [id, name]));
  return {
    ...results,
    frame,
    words,
    format,
    id: assessment.id,
    scheme,
    noun: scheme['unit-noun'] ?? words.site.defaultNoun,
    nounHead: scheme['unit-noun'] ?? words.lists.unit,
    unit: (code) => byCode.get(code),
    indicators,
    categoryName: (id) => categories.get(id) ?? id,
    groupName: ({ group }) => (groups.size > 1 ? groups.get(group ?? '') : undefined),
    figure: (unit, indicator) => assessment.figures.get(indicator)?.[places.get(unit) ?? -1],
    before: undefined,
    standing: undefined,
    other: () => undefined,
    contents: (frame.contents ?? []).filter(
      ({ meta }) =>
        meta.assessment === assessment.id && (frame.edition === 'office' || meta.public),
    ),
  };
}
