import type { Source } from '../model/source.ts';
import type { Origin } from '../model/trace.ts';
import { roundHalfUp } from '../score/round.ts';
import { method as methodEn } from './en/method.ts';
import { stage as stageEn } from './en/stage.ts';
import { trace as traceEn } from './en/trace.ts';
import { type Format, formatOf } from './format.ts';
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
}

export interface Words {
  say: TraceMessages;
  stage: typeof stageZh;
  rules: Record<string, string>;
  fmt: Format;
  namePeers: boolean;
}

export const WORDS = {
  'zh-CN': { say: traceZh, stage: stageZh, rules: methodZh.names, fmt: formatOf('zh-CN') },
  en: { say: traceEn, stage: stageEn, rules: methodEn.names, fmt: formatOf('en') },
};

/** Digits of computed numbers that help a reader; the machine's line has them all. */
export const SHOWN = 6;
/** Peers that are named before the rest are counted. */
const NAMED = 3;

export function computed(x: number, { fmt }: Words): string {
  return fmt.number(roundHalfUp(x, SHOWN));
}

const [TIMES, MINUS, OVER] = ['*', '-', '/'].map((sign) => sign.charCodeAt(0));
const POINT = '.'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

const isDigit = (text: string, at: number): boolean => {
  const digit = text.charCodeAt(at) - ZERO;
  return digit >= 0 && digit <= 9;
};

/**
 * A machine's line as a textbook prints it: × ÷ −, long decimals cut. Sign by sign, since a large
 * site prints a million of them.
 */
export function printed(expression: string): string {
  let text = '';
  let done = 0;
  for (let at = 0; at < expression.length; at++) {
    const code = expression.charCodeAt(at);
    if (code === POINT) {
      let [start, end] = [at, at + 1];
      while (start > done && isDigit(expression, start - 1)) start--;
      while (end < expression.length && isDigit(expression, end)) end++;
      if (start < at && end - at > SHOWN + 1) {
        const short = roundHalfUp(Number(expression.slice(start, end)), SHOWN);
        text += expression.slice(done, start) + String(short);
        done = end;
      }
      at = end - 1;
    } else if (code === TIMES || code === MINUS || code === OVER) {
      text += expression.slice(done, at) + (code === TIMES ? '×' : code === MINUS ? '−' : '÷');
      done = at + 1;
    }
  }
  return text + expression.slice(done);
}

export function bracketed(text: string, parts: readonly string[], { fmt }: Words): string {
  const known = parts.filter((part) => part !== '');
  if (known.length === 0) return text;
  const note = known.join(fmt.language === 'en' ? '; ' : '；');
  return fmt.language === 'en' ? `${text} (${note})` : `${text}（${note}）`;
}

export function cells(sources: readonly Source[], words: Words): string {
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
