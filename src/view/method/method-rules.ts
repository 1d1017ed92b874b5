import { type RuleUse as Use, ruleUses as usesOfScheme } from '../../briefing/rule-uses.ts';
import type { TraceLine } from '../../i18n/trace-words.ts';
import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import type { Part } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { indicatorTrace } from '../unit/trace-of.ts';

/** A way of scoring with the anchor of its heading. */
type RuleUse = Use & { id: string };

function ruleUses(of: AssessmentView): RuleUse[] {
  const uses = usesOfScheme({
    indicators: of.scores.assessment.indicators,
    scheme: of.scheme,
    words: of.words.method,
    format: of.format,
  });
  return withAnchors(uses.map((use) => ({ ...use, id: `rule.${use.rule}` })));
}

/** The second of one rule gets a number, and so on. */
function withAnchors(uses: readonly RuleUse[]): RuleUse[] {
  const counts = new Map<string, number>();
  return uses.map((use) => {
    const n = (counts.get(use.id) ?? 0) + 1;
    counts.set(use.id, n);
    return n === 1 ? use : { ...use, id: `${use.id}.${n}` };
  });
}

const known = new WeakMap<AssessmentView, RuleUse[]>();

function usesOf(of: AssessmentView): RuleUse[] {
  const uses = known.get(of) ?? ruleUses(of);
  known.set(of, uses);
  return uses;
}

/** The ways in which an indicator is scored, for its rows for different units: name and anchor. */
export const rulesOf = (of: AssessmentView, code: string): { name: string; id: string }[] =>
  usesOf(of).filter(({ indicators }) => indicators.some((one) => one.code === code));

interface Example {
  unit: UnitScore;
  one: IndicatorScore;
}

/** This year's own numbers: of the publisher where it has a score, else of the first unit that has. */
function exampleOf(of: AssessmentView, use: RuleUse): Example | undefined {
  const self = of.scheme.self ? of.unit(of.scheme.self) : undefined;
  const units = self ? [self, ...of.scores.units] : of.scores.units;
  for (const unit of units) {
    const one = unit.indicators.find(
      ({ kind, indicator }) => kind === 'scored' && use.indicators.includes(indicator),
    );
    if (one) return { unit, one };
  }
  return undefined;
}

/** The ways of scoring of a scheme. */
export interface MethodRules extends Part {
  /** What all scores are out of. */
  scoreScale: string;
  rules: MethodRule[];
}

/** One way of scoring, with a worked line of this year. */
export interface MethodRule {
  id: string;
  name: string;
  indicators: string;
  formulas: readonly string[];
  text: string;
  example: { title: string; lines: readonly TraceLine[] } | undefined;
}

function ruleOf(of: AssessmentView, use: RuleUse): MethodRule {
  const { method, site } = of.words;
  const names = [...new Set(use.indicators.map(({ name }) => name))];
  const example = exampleOf(of, use);
  return {
    id: use.id,
    name: use.name,
    indicators: method.ruleIndicators(names.length, of.format.list(names)),
    formulas: use.formulas,
    text: use.sentences.join(site.between),
    example: example && {
      title: method.example(example.unit.unit.name, example.one.indicator.name),
      lines: indicatorTrace(of, example.unit, example.one),
    },
  };
}

/** Every way of scoring that the scheme uses. */
export const methodRules = (of: AssessmentView): MethodRules => ({
  id: 'part.rules',
  title: of.words.method.rulesHead,
  scoreScale: of.words.method.scoreScale[of.scheme.weights],
  rules: usesOf(of).map((use) => ruleOf(of, use)),
});
