import type { Format } from '../i18n/format.ts';
import { ruleSentences } from '../i18n/rule-sentences.ts';
import type { MethodMessages } from '../i18n/zh-CN/method.ts';
import type { Indicator } from '../model/dataset.ts';
import type { Scheme } from '../model/scheme.ts';
import type { RuleSettings } from '../model/settings.ts';

/** Indicators that are scored in exactly the same way. */
export interface RuleUse {
  rule: RuleSettings['rule'];
  /** As an office says it; no two alike. */
  name: string;
  sentences: string[];
  formulas: string[];
  indicators: Indicator[];
}

interface Of {
  indicators: readonly Indicator[];
  scheme: Scheme;
  words: MethodMessages;
  format: Format;
}

/** What a method is called; efficacy by its curve. */
const nameOf = ({ rule, curve }: RuleSettings, words: MethodMessages): string =>
  rule === 'efficacy' ? words.curveNames[curve ?? 'linear'] : words.names[rule];

/** Every way of scoring that a scheme uses, in the order of its indicators. */
export function ruleUses({ indicators, scheme, words, format }: Of): RuleUse[] {
  const uses = new Map<string, RuleUse>();
  for (const indicator of indicators) {
    const { settings } = indicator;
    const interval = indicator.direction === 'interval';
    const said = ruleSentences({
      settings,
      words,
      marks: words.marks,
      format,
      scheme,
      interval,
      reverse: indicator.direction === 'reverse',
      unit: indicator.unit,
    });
    const key = JSON.stringify([settings.rule, said.sentences, said.formulas]);
    const use = uses.get(key);
    if (use) use.indicators.push(indicator);
    else {
      const name = nameOf(settings, words);
      uses.set(key, { rule: settings.rule, name, ...said, indicators: [indicator] });
    }
  }
  return distinguished([...uses.values()], words.ruleRepeated);
}

/** A method that the scheme uses in several ways gets a number for each. */
function distinguished(uses: RuleUse[], repeated: (name: string, n: number) => string): RuleUse[] {
  const counts = new Map<string, number>();
  return uses.map((use) => {
    if (!uses.some((other) => other !== use && other.name === use.name)) return use;
    const n = (counts.get(use.name) ?? 0) + 1;
    counts.set(use.name, n);
    return { ...use, name: repeated(use.name, n) };
  });
}
