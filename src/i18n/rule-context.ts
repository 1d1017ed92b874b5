import type { Scheme } from '../model/scheme.ts';
import type { RuleSettings } from '../model/settings.ts';
import type { Format } from './format.ts';
import type { MarksMessages } from './zh-CN/marks.ts';
import type { MethodMessages } from './zh-CN/method.ts';

/** A rule of scoring in sentences, with its formulas in letters. */
export interface RuleSentences {
  sentences: string[];
  /** `_` sets a subscript, `^` an exponent. */
  formulas: string[];
}

/** What the sentences of a rule are made from. */
export interface RuleContext {
  settings: RuleSettings;
  words: MethodMessages;
  marks: MarksMessages;
  format: Format;
  scheme: Scheme;
  /** An interval is meant: its best stretch scores full. */
  interval: boolean;
  /** A lower figure is better. */
  reverse: boolean;
  /** Unit of measure of the figure. */
  unit?: string | undefined;
}

/** Of what the marks of a rule are; nothing where they count into the adjustments. */
export function scaleSentence({ settings, words }: RuleContext): string[] {
  return settings.into === undefined ? [words.stepsScale[settings.scale]] : [];
}
