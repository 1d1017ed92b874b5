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
/** Words of a change, which 同比 may go before; 环比 compares with another time, and is no figure of the year. */
const WORD =
  /^(?:同比|比上年同期|比上年|较上年同期|较上年|与上年相比)?[,:]?\s*(增长了?|增加了?|提高了?|提升了?|上升了?|下降了?|减少了?|降低了?|↑|↓|升|降|增|减)\s*(.*)$/s;
const UP = /^(增|提|上升|升|↑)/;
/** The same as last year. */
const STILL = /^(?:(?:与|和|同)?(?:上年|去年)(?:同期)?|同比)?(?:基本)?持平$/;
/** Signs of a footnote behind a figure, a percent sign or a unit: circled digits and stars. */
const FOOTNOTE = /(?:\s*[*＊※①-⑳])+$/;
/** A negative number as accounts and speech have it. */
const NEGATIVE = /^(?:负\s*(?=[\d.])(.*)|\(\s*(?=[\d.])([^()]*?)\s*\))$/s;
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
  const bare = folded.replace(FOOTNOTE, '');
  if (/\d/.test(bare)) change(draft, bare, 'footnote');
  return parseWord(draft, options);
}

/** Words and arrows before a number, and 持平. */
function parseWord(draft: Draft, options: FigureOptions): ParsedFigure {
  const { measure } = options;
  if (STILL.test(draft.shown)) {
    const still = measure !== undefined && measure !== 'level';
    if (!still) return wrong('not-a-number', 'word-for-level', options);
    change(draft, '0', 'word');
    return value(0, draft.changes);
  }
  const match = WORD.exec(draft.shown);
  if (!match) return parseNegative(draft, options);
  const rest = match[2] ?? '';
  const up = UP.test(match[1] ?? '');
  if (!/^[\d.]/.test(rest)) return wrong('not-a-number', 'not-a-number', options);
  if (measure === 'level') return wrong('not-a-number', 'word-for-level', options);
  change(draft, up === (measure !== 'reduction') ? rest : `-${rest}`, 'word');
  return parseSigned(draft, draft.shown, options);
}

/** 负2.3 and (2.3) are −2.3. */
function parseNegative(draft: Draft, options: FigureOptions): ParsedFigure {
  const match = NEGATIVE.exec(draft.shown);
  if (match) change(draft, `-${match[1] ?? match[2] ?? ''}`, 'negative');
  return signMinded(parseSigned(draft, draft.shown, options), options);
}

/** A number with sign, thousands separators, exponent, and a unit or percent sign behind it. */
function parseSigned(draft: Draft, text: string, options: FigureOptions): ParsedFigure {
  const match = NUMBER.exec(text);
  const [, sign = '', whole = '', fraction = '', exponent = '', rest = ''] = match ?? [];
  if (whole + fraction.slice(1) === '') return wrong('not-a-number', 'not-a-number', options);
  const unit = rest.trim();
  if (DECIMAL_COMMA.test(text)) return decimalComma(text, options);
  const digits = sign + whole.replaceAll(',', '') + fraction;
  const why = whole.includes(',') ? 'thousands' : 'spaces';
  const power = exponent ? `${/[eE]/.exec(text)?.[0]}${exponent}` : '';
  change(draft, digits + power + unit, why);
  const plain = exponent ? shiftPoint(digits, Number(exponent)) : digits;
  if (exponent) change(draft, plain + unit, 'exponent');
  if (unit && !isUnit(unit, options)) return noUnit(digits, unit, options);
  return withUnit(draft, plain, unit, options);
}

/** A comma where the point belongs: 12,5 and 1.234,56. */
const DECIMAL_COMMA = /^[+-]?(?:\d+,(?:\d{1,2}|\d{4,})|\d{1,3}(?:\.\d{3})+,\d+)\s*(?:[^\d.,].*)?$/;

function decimalComma(text: string, options: FigureOptions): ParsedFigure {
  const number = text.replaceAll('.', '').replace(',', '.');
  return wrong('not-a-number', 'decimal-comma', options, { number });
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
