import { roundHalfUp } from '../score/round.ts';

/** Digits of computed numbers that help a reader; the machine's line has them all. */
export const SHOWN = 6;

const [TIMES, MINUS, OVER, POINT, ZERO, NINE] = ['*', '-', '/', '.', '0', '9'].map((sign) =>
  sign.charCodeAt(0),
) as [number, number, number, number, number, number];

const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

/** Where the digits from a place on end. */
function endOfDigits(text: string, from: number): number {
  let at = from;
  while (at < text.length && isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** Where the digits before a place start. */
function startOfDigits(text: string, before: number): number {
  let at = before;
  while (at > 0 && isDigit(text.charCodeAt(at - 1))) at--;
  return at;
}

/**
 * A number with more decimals than a reader gets, rounded. Mostly its digits alone tell how, which
 * is quick; not so a 4 behind them, which may be 0.4999… of binary noise, nor a 0 that would go or
 * a 9 that would carry.
 */
function shortened(text: string, start: number, point: number, end: number): string {
  const last = text.charCodeAt(point + SHOWN) - ZERO;
  const next = text.charCodeAt(point + SHOWN + 1) - ZERO;
  if (next === 4 || last === 0 || last === 9 || point - start > 4) {
    return String(roundHalfUp(Number(text.slice(start, end)), SHOWN));
  }
  if (next < 4) return text.slice(start, point + SHOWN + 1);
  return text.slice(start, point + SHOWN) + String(last + 1);
}

/**
 * A machine's line as a textbook prints it: × ÷ −, long decimals cut. Sign by sign, since a large
 * site prints a million of them.
 */
export function printed(expression: string): string {
  let text = '';
  let done = 0;
  for (let at = 0; at < expression.length; at++) {
    const code = expression.charCodeAt(at);
    if (code < TIMES || code > OVER) continue;
    if (code === POINT) {
      const end = endOfDigits(expression, at + 1);
      const start = end - at > SHOWN + 1 ? startOfDigits(expression, at) : at;
      if (start < at) {
        text += expression.slice(done, start) + shortened(expression, start, at, end);
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
