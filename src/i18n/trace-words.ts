import type { Source } from '../model/source.ts';
import type { Origin } from '../model/trace.ts';
import { roundHalfUp } from '../score/round.ts';
import { method as methodEn } from './en/method.ts';
import { stage as stageEn } from './en/stage.ts';
import { trace as traceEn } from './en/trace.ts';
import { type Format, formatOf } from './format.ts';
import { SHOWN } from './printed-line.ts';
import { sourceText } from './source-text.ts';
import { method as methodZh } from './zh-CN/method.ts';
import { stage as stageZh } from './zh-CN/stage.ts';
import { type TraceMessages, trace as traceZh } from './zh-CN/trace.ts';

/** One line of a trace: the label left of the equals sign, and what stands right of it. */
export interface TraceLine {
  /** Empty where the line continues the one above. */
  label: string;
  /** Begins with `= ` where the line is an equation. */
  text: string;
}

/** What a trace may tell. */
export interface TraceContext {
  /** False: bounds and bests of peers appear as numbers, without saying whose. */
  namePeers?: boolean;
  /** False: which rule it is stands elsewhere. */
  method?: boolean;
  /** The weights of the scheme are marks, and are called so. */
  inMarks?: boolean;
}

export interface Words {
  say: TraceMessages;
  stage: typeof stageZh;
  rules: Record<string, string>;
  fmt: Format;
  namePeers: boolean;
  /** What rounding to 0, 1, 2 … decimals is called. */
  roundings: string[];
}

export const WORDS = {
  'zh-CN': { say: traceZh, stage: stageZh, rules: methodZh.names, fmt: formatOf('zh-CN') },
  en: { say: traceEn, stage: stageEn, rules: methodEn.names, fmt: formatOf('en') },
};

/** Peers that are named before the rest are counted. */
const NAMED = 3;

export function computed(x: number, { fmt }: Words): string {
  return fmt.number(roundHalfUp(x, SHOWN));
}

/** The text with what else there is to say in brackets behind it: the parts that are not empty. */
export function bracketed(text: string, parts: readonly string[], { fmt }: Words): string {
  const isEnglish = fmt.language === 'en';
  let note = '';
  for (const part of parts) {
    if (part !== '') note += note === '' ? part : (isEnglish ? '; ' : '；') + part;
  }
  if (note === '') return text;
  return isEnglish ? `${text} (${note})` : `${text}（${note}）`;
}

export function cells(sources: readonly Source[], words: Words): string {
  const [only] = sources;
  if (sources.length === 1 && only !== undefined) return sourceText(only);
  return sources.map(sourceText).join(words.fmt.language === 'en' ? ', ' : '、');
}

export function peersNamed(units: readonly string[], { say, fmt, namePeers }: Words): string {
  if (!namePeers) return '';
  if (units.length <= NAMED) return fmt.list(units);
  return say.andMore(fmt.list(units.slice(0, NAMED)), String(units.length));
}

export function originText(origin: Origin, best: boolean, words: Words): string {
  const { say, fmt } = words;
  switch (origin.from) {
    case 'row':
      return say.fromRow(sourceText(origin.at));
    case 'defaults':
      return say.fromDefaults;
    case 'target':
    case 'cell':
      return say.fromTarget(origin.at ? sourceText(origin.at) : '');
    case 'previous':
      return say.fromPrevious(origin.at ? sourceText(origin.at) : '');
    case 'peer': {
      const of = best ? say.bestOf : say.worstOf;
      return of(String(origin.peers), peersNamed(origin.units, words));
    }
    case 'peer-mean':
      return (best ? say.bestMean : say.worstMean)(String(origin.k), String(origin.peers));
    case 'quantile':
      return say.quantile(fmt.number(origin.q), String(origin.peers));
  }
}
