import { formula, letters } from '../../components/formula.ts';
import { html, type Markup } from '../../components/html.ts';
import { ruleSentences } from '../../i18n/rule-sentences.ts';
import type { MethodMessages } from '../../i18n/zh-CN/method.ts';
import type { Indicator } from '../../model/dataset.ts';
import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import type { RuleSettings } from '../../model/settings.ts';
import type { AssessmentView } from './assessment-view.ts';
import type { SiteView } from './site-view.ts';
import { indicatorTrace } from './trace-of.ts';

/** Indicators that are scored in exactly the same way. */
interface RuleUse {
  /** Anchor of its heading. */
  id: string;
  name: string;
  sentences: string[];
  formulas: string[];
  indicators: Indicator[];
}

/** What a method is called; efficacy by its curve. */
const nameOf = ({ rule, curve }: RuleSettings, words: MethodMessages): string =>
  rule === 'efficacy' ? words.curveNames[curve ?? 'linear'] : words.names[rule];

function ruleUses(view: SiteView, of: AssessmentView): RuleUse[] {
  const uses = new Map<string, RuleUse>();
  const words = view.words.method;
  for (const indicator of of.scores.assessment.indicators) {
    const { settings } = indicator;
    const { sentences, formulas } = ruleSentences({
      settings,
      words,
      format: view.format,
      scheme: of.scheme,
      interval: indicator.direction === 'interval',
    });
    const key = JSON.stringify([settings.rule, sentences, formulas]);
    const use = uses.get(key);
    if (use) use.indicators.push(indicator);
    else
      uses.set(key, {
        id: `rule.${settings.rule}`,
        name: nameOf(settings, words),
        sentences,
        formulas,
        indicators: [indicator],
      });
  }
  return withAnchors(distinguished([...uses.values()], words.ruleRepeated));
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

function usesOf(view: SiteView, of: AssessmentView): RuleUse[] {
  const uses = known.get(of) ?? ruleUses(view, of);
  known.set(of, uses);
  return uses;
}

/** The ways in which an indicator is scored, for its rows for different units: name and anchor. */
export const rulesOf = (
  view: SiteView,
  of: AssessmentView,
  code: string,
): { name: string; id: string }[] =>
  usesOf(view, of).filter(({ indicators }) => indicators.some((one) => one.code === code));

/** A method that the scheme uses in several ways gets a number for each, so no two headings are alike. */
function distinguished(uses: RuleUse[], repeated: (name: string, n: number) => string): RuleUse[] {
  const counts = new Map<string, number>();
  return uses.map((use) => {
    if (!uses.some((other) => other !== use && other.name === use.name)) return use;
    const n = (counts.get(use.name) ?? 0) + 1;
    counts.set(use.name, n);
    return { ...use, name: repeated(use.name, n) };
  });
}

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

function useMarkup(view: SiteView, of: AssessmentView, use: RuleUse): Markup {
  const words = view.words.method;
  const names = [...new Set(use.indicators.map(({ name }) => name))];
  const example = exampleOf(of, use);
  return html`<div class="rule"><h3 id="${use.id}">${use.name}</h3><p class="note">${words.ruleIndicators(names.length, view.format.list(names))}</p>${use.formulas.map(formula)}<p>${letters(use.sentences.join(view.words.site.between))}</p>${example && html`<p class="note">${words.example(example.unit.unit.name, example.one.indicator.name)}</p><div class="lines">${indicatorTrace(view, of, example.unit, example.one)}</div>`}</div>`;
}

/** Every way of scoring that the scheme uses, with a worked line of this year. */
export function methodRules(view: SiteView, of: AssessmentView): Markup {
  const words = view.words.method;
  return html`<p>${words.scoreScale}</p>${usesOf(view, of).map((use) => useMarkup(view, of, use))}`;
}
