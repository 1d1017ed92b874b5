import { shiftPoint } from './decimal-text.ts';
import { change, type Draft, missing, signMinded, value, wrong } from './figure-draft.ts';
import { withUnit } from './figure-unit.ts';
import { foldWidth } from './fold-width.ts';
import { isKnownUnit } from './measure-units.ts';
import type { FigureOptions, ParsedFigure } from './parse-number.ts';
import { trimText } from './trim-text.ts';

/** Longer texts are no numbers, and are not looked at closely. */
const LONGEST = 80;

/** Sign, whole part (thousands separators only where they belong), fraction, exponent, the rest. */
const NUMBER =
  /^([+-]?)(\d{1,3}(?:,\d{3})+(?!\d)|\d*)(\.\d*)?(?:[eE]([+-]?\d{1,3})(?!\d))?\s*(.*)$/s;
const WORD = /^(增长|下降|↑|↓)\s*(.*)$/s;
/** Units that no prefix goes with. */
const RATIO = /^(%|‰|个?[百千]分点)$/;
const ERROR_VALUE = /^#(DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/i;

/** Reads a text that is no plain number: marks, words, signs of either width, units. */
export function parseFigureText(raw: string, options: FigureOptions): ParsedFigure {
  const trimmed = trimText(raw);
  const folded = trimmed.length > LONGEST ? trimmed : foldWidth(trimmed).trim();
  const reason = options.marks.byText.get(trimmed) ?? options.marks.byText.get(folded);
  if (reason) return missing(raw, reason);
  if (/^[=＝]/.test(trimmed)) return wrong('formula-error', 'formula-as-text', options);
  if (folded.length > LONGEST) return wrong('not-a-number', 'not-a-number', options);
  if (ERROR_VALUE.test(folded)) return wrong('formula-error', 'formula-error-value', options);
  const draft: Draft = { shown: raw, changes: [] };
  change(draft, trimmed, 'spaces');
  change(draft, folded, 'width');
  return parseWord(draft, options);
}

/** Words and arrows before a number, and 持平. */
function parseWord(draft: Draft, options: FigureOptions): ParsedFigure {
  const { measure } = options;
  if (draft.shown === '持平') {
    const still = measure !== undefined && measure !== 'level';
    if (!still) return wrong('not-a-number', 'word-for-level', options);
    change(draft, '0', 'word');
    return value(0, draft.changes);
  }
  const match = WORD.exec(draft.shown);
  if (!match) return signMinded(parseSigned(draft, draft.shown, options), options);
  const rest = match[2] ?? '';
  const up = match[1] === '增长' || match[1] === '↑';
  if (!/^[\d.]/.test(rest)) return wrong('not-a-number', 'not-a-number', options);
  if (measure === 'level') return wrong('not-a-number', 'word-for-level', options);
  change(draft, up === (measure !== 'reduction') ? rest : `-${rest}`, 'word');
  return parseSigned(draft, draft.shown, options);
}

/** A number with sign, thousands separators, exponent, and a unit or percent sign behind it. */
function parseSigned(draft: Draft, text: string, options: FigureOptions): ParsedFigure {
  const match = NUMBER.exec(text);
  const [, sign = '', whole = '', fraction = '', exponent = '', rest = ''] = match ?? [];
  if (whole + fraction.slice(1) === '') return wrong('not-a-number', 'not-a-number', options);
  const unit = rest.trim();
  const digits = sign + whole.replaceAll(',', '') + fraction;
  const why = whole.includes(',') ? 'thousands' : 'spaces';
  const power = exponent ? `${/[eE]/.exec(text)?.[0]}${exponent}` : '';
  change(draft, digits + power + unit, why);
  const plain = exponent ? shiftPoint(digits, Number(exponent)) : digits;
  if (exponent) change(draft, plain + unit, 'exponent');
  if (unit && !isUnit(unit, options)) return noUnit(digits, unit, options);
  return withUnit(draft, plain, unit, options);
}

function isUnit(text: string, options: FigureOptions): boolean {
  return isKnownUnit(text) || text === options.unit || text === options.statedUnit;
}

/** What stands before a unit that counts in hundreds, thousands and so on; 千克, 千米 and 千瓦 are units. */
const MAGNITUDE = /^[十百千万亿]*?(?=千[克米瓦]|[^十百千万亿])/;

/** `12.5亿`: no unit, but one with the indicator's unit behind it: 亿元 for one in 万元. */
function noUnit(digits: string, rest: string, options: FigureOptions): ParsedFigure {
  const bare = (options.unit ?? '').replace(MAGNITUDE, '');
  const whole = /^[十百千万亿]+$/.test(rest) && !RATIO.test(bare) ? rest + bare : '';
  if (!whole || !isKnownUnit(whole)) return wrong('not-a-number', 'not-a-number', options);
  return wrong('not-a-number', 'unit-cut-short', options, { number: digits, whole });
}
