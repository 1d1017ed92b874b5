import { trace as en } from '../../../src/i18n/en/trace.ts';
import { type TraceMessages, trace as zh } from '../../../src/i18n/zh-CN/trace.ts';
import type { Language } from '../../../src/model/site.ts';

export interface TraceWords {
  say: TraceMessages;
  /** Formulas in words; numbers in them belong to the rule. */
  wordings: ReadonlySet<string>;
}

const wordsOf = (say: TraceMessages): TraceWords => ({
  // The weights of the example are marks.
  say: { ...say, ...say.inMarks },
  wordings: new Set([
    ...Object.values(say.formulas),
    ...Object.values(say.means),
    say.stepsHundred,
    say.directHundred,
    say.deductionHundred,
  ]),
});

const ALL = { 'zh-CN': wordsOf(zh), en: wordsOf(en) };

/** What workings say in a language. */
export const traceWords = (language: Language): TraceWords => ALL[language];
