import type { Cell, Field, Formula } from './formula.ts';

/** Signs of other widths and kinds, as they are typed in offices. */
const SIGNS: Record<string, string> = {
  '×': '*',
  '✕': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  '—': '-',
  '【': '[',
  '】': ']',
};

const TOKEN = /\s*(?:(\[[^[\]]*\])|(\d+(?:\.\d+)?|\.\d+)|(min|max)(?=\s*\()|([-+*/(),]))/iy;

const FIELDS: Record<string, Field> = {
  value: 'value',
  完成值: 'value',
  target: 'target',
  目标值: 'target',
  previous: 'previous',
  上年值: 'previous',
};

const folded = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[×✕÷−–—【】]/g, (sign) => SIGNS[sign] ?? sign);

function tokensOf(text: string): string[] | undefined {
  const tokens: string[] = [];
  const whole = folded(text).trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < whole.length) {
    const found = TOKEN.exec(whole);
    if (found === null) return undefined;
    tokens.push(found[0].trim());
  }
  return tokens;
}

/** `[gdp.target]`: the part behind the last point is a field where it names one. */
function cellOf(token: string): Cell | undefined {
  const inside = token.slice(1, -1).trim();
  const point = inside.lastIndexOf('.');
  const name = inside.slice(point + 1).trim();
  const field = point > 0 && Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
  const code = field === undefined ? inside : inside.slice(0, point).trim();
  return code === '' ? undefined : { kind: 'cell', code, field: field ?? 'value' };
}

/**
 * Reads a formula: numbers, + − * / ( ), a sign before a term, min and max, and `[code]`,
 * `[code.target]`, `[code.previous]`; × ÷ and full-width signs too. undefined for anything else.
 *
 * @example parseFormula('[a] / [b.target] × 100')?.kind // 'pair'
 */
export function parseFormula(text: string): Formula | undefined {
  const tokens = tokensOf(text);
  if (tokens === undefined || tokens.length === 0) return undefined;
  const reading = { tokens, at: 0 };
  const formula = sum(reading);
  return reading.at === tokens.length ? formula : undefined;
}

interface Reading {
  tokens: readonly string[];
  at: number;
}

function takes(reading: Reading, token: string): boolean {
  if (reading.tokens[reading.at]?.toLowerCase() !== token) return false;
  reading.at += 1;
  return true;
}

/** Terms joined by one of two signs, from left to right. */
function joined(
  reading: Reading,
  signs: readonly ['+', '-'] | readonly ['*', '/'],
  term: (reading: Reading) => Formula | undefined,
): Formula | undefined {
  let left = term(reading);
  while (left !== undefined) {
    const sign = signs.find((one) => takes(reading, one));
    if (sign === undefined) return left;
    const right = term(reading);
    left = right && { kind: 'pair', sign, left, right };
  }
  return undefined;
}

const sum = (reading: Reading): Formula | undefined => joined(reading, ['+', '-'], product);

const product = (reading: Reading): Formula | undefined => joined(reading, ['*', '/'], signed);

function signed(reading: Reading): Formula | undefined {
  if (takes(reading, '+')) return signed(reading);
  if (!takes(reading, '-')) return atom(reading);
  const of = signed(reading);
  return of && { kind: 'negative', of };
}

function atom(reading: Reading): Formula | undefined {
  if (takes(reading, '(')) {
    const inside = sum(reading);
    return takes(reading, ')') ? inside : undefined;
  }
  const token = reading.tokens[reading.at]?.toLowerCase();
  if (token === 'min' || token === 'max') return choice(reading, token);
  const text = reading.tokens[reading.at] ?? '';
  reading.at += 1;
  if (text.startsWith('[')) return cellOf(text);
  return /^[\d.]/.test(text) ? { kind: 'number', text } : undefined;
}

function choice(reading: Reading, of: 'min' | 'max'): Formula | undefined {
  reading.at += 1;
  if (!takes(reading, '(')) return undefined;
  const parts: Formula[] = [];
  do {
    const part = sum(reading);
    if (part === undefined) return undefined;
    parts.push(part);
  } while (takes(reading, ','));
  return takes(reading, ')') ? { kind: 'choice', of, parts } : undefined;
}
