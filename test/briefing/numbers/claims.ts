import type { Language } from '../../../src/model/site.ts';
import { grouped } from '../../view/numbers/decimals.ts';
import type { Example, Sheet, UnitJson } from '../../view/numbers/example.ts';
import { type Book, fault, prove } from '../../view/numbers/page-book.ts';
import type { Piece } from '../../view/numbers/page-reader.ts';
import { type Cell, cellAt } from './facts.ts';
import { unlisted } from './unlisted.ts';

/** What a clause is about: the unit and the indicator named last, the sentence around it. */
export interface Place {
  fingerprint: string;
  example: Example;
  sheet: Sheet;
  /** Of data that are not all there. */
  isDraft?: boolean;
  kind: string;
  unit: UnitJson | undefined;
  cell: Cell | undefined;
  /** The indicator named last, where no one unit is meant. */
  code: string | undefined;
  /** The whole paragraph, and the sentence that the clause belongs to. */
  whole: string;
  sentence: string;
  /** The clause itself, as it is written, and the one before it. */
  text: string;
  before: string;
}

export type Numbers = Record<string, string | number | undefined>;

/** How a sentence reads in each language, with the same named groups. */
type Said = Record<Language, RegExp>;

export const said = (chinese: RegExp, english: RegExp): Said => ({
  'zh-CN': chinese,
  en: english,
});

/** Named groups of `say` hold numbers and words; `numbers` says what they must be. */
export interface Rule {
  /** The sentence must match, where given. */
  in?: Said;
  say: Said;
  numbers: (place: Place, named: Record<string, string>) => Numbers;
}

/** Years and what is written with them have no thousands in groups. */
const UNGROUPED = ['year', 'date', 'check', 'Answered on'];

/** Words that say more or better. */
const UP = /前进|提高|增长|上升|扩大|高于|超|up|higher|larger|above|ahead|over/;

/** The word itself where it agrees with the sign of a number; nothing of nothing moved. */
export const turned = (way = '', x: number | null | undefined = 0): string =>
  x !== null && x !== 0 && UP.test(way) === x > 0 ? way : `the way of ${x}`;

/** What a number must look like in a language. */
export const shownAs = (language: Language, name: string, wanted: string | number): string =>
  language === 'en' && !UNGROUPED.includes(name) ? grouped(String(wanted)) : String(wanted);

/** Digits inside names and quoted texts, put out of the way of the rules. */
const HIDDEN = '□';

export function hidden(text: string, quoted: readonly string[]): string {
  let rest = text;
  for (const one of quoted) if (rest.includes(one)) rest = rest.replaceAll(one, covered);
  return rest;
}

/** Digits that go on behind a text belong to a number of their own: 任务9 is not in 任务98.39. */
const covered = (one: string, at: number, text: string): string =>
  /\d$/.test(one) && /^\.?\d/.test(text.slice(at + one.length))
    ? one
    : one.replaceAll(/\d/g, HIDDEN);

/** Where a text may be cut, and what may stand before the name that a clause is about. */
interface Cuts {
  sentence: RegExp;
  clause: RegExp;
  lead: RegExp;
}

const CUTS: Record<Language, Cuts> = {
  'zh-CN': {
    sentence: /。/y,
    clause: /[，；、]/y,
    lead: /^(?:[^（）]|（[^（）]*）)*[：“中是]$/,
  },
  en: {
    sentence: /\.(?: |$)/y,
    clause: /; and |[,;] | and /y,
    lead: /^(?:[^()]|\([^()]*\))*(?:: |“|\b(?:in|by|of|to|all|highest|In) )$/,
  },
};

/** Parts between stops that are not inside brackets or quotes, with where they begin. */
function parts(text: string, stop: RegExp): { at: number; text: string }[] {
  const found: { at: number; text: string }[] = [];
  let depth = 0;
  let from = 0;
  let i = 0;
  while (i <= text.length) {
    const char = text[i] ?? '';
    if ('(（“《'.includes(char) && char !== '') depth++;
    if (')）”》'.includes(char) && char !== '') depth--;
    stop.lastIndex = i;
    const cut = depth > 0 ? undefined : stop.exec(text)?.[0];
    if (i < text.length && cut === undefined) {
      i += 1;
      continue;
    }
    if (i > from) found.push({ at: from, text: text.slice(from, i) });
    i += Math.max(1, cut?.length ?? 1);
    from = i;
  }
  return found;
}

export interface Names {
  units: ReadonlyMap<string, UnitJson>;
  /** Codes by name; where a name is that of several, the one that applies to the unit. */
  indicators: ReadonlyMap<string, readonly string[]>;
  /** The same for rates, whose word for growth is turned into a verb. */
  rates: ReadonlyMap<string, readonly string[]>;
}

const bare = (text: string): string => text.replaceAll('“', '').replaceAll('”', '');

/** The longest of the names that a text has at its beginning, or after its lead. */
function namedIn(
  text: string,
  names: Iterable<string>,
  { lead }: Cuts,
): { name: string; end: number } | undefined {
  let best: { name: string; end: number } | undefined;
  for (const name of names) {
    if (name.length <= (best?.name.length ?? 0)) continue;
    const at = text.indexOf(name);
    if (at === 0 || (at > 0 && lead.test(text.slice(0, at))))
      best = { name, end: at + name.length };
  }
  return best;
}

type Start = Omit<Place, 'whole' | 'sentence' | 'text' | 'before' | 'code'> & {
  names: Names;
  quoted: readonly string[];
};

/** Goes through a text clause by clause and proves what the rules know. */
export function claimText(book: Book, piece: Piece, rules: readonly Rule[], start: Start): void {
  const cuts = CUTS[start.sheet.language];
  const { units, indicators } = start.names;
  const names = [...units.keys(), ...indicators.keys()];
  const text = unlisted(hidden(piece.text, start.quoted), start.sheet, names);
  for (const sentence of parts(text, cuts.sentence)) {
    const place: Place = {
      ...start,
      whole: text,
      sentence: sentence.text,
      text: '',
      before: '',
      code: start.cell?.code,
    };
    for (const clause of parts(sentence.text, cuts.clause)) {
      const at = sentence.at + clause.at;
      subject(place, piece.text.slice(at, at + clause.text.length), start.names);
      place.before = place.text;
      place.text = clause.text;
      for (const rule of rules) claim(book, piece, rule, place, at);
    }
  }
}

/** Takes up the unit and the indicator that a clause begins with. */
function subject(place: Place, text: string, { units, indicators, rates }: Names): void {
  const { language } = place.sheet;
  const cuts = CUTS[language];
  const unit = namedIn(text, units.keys(), cuts);
  if (unit) {
    place.unit = units.get(unit.name);
    place.cell = undefined;
  }
  const rest = bare(text.slice(unit?.end ?? 0)).replace(/^[:,] /, '');
  const turned = language === 'en' ? undefined : namedIn(rest, rates.keys(), cuts);
  const isRate = turned && /^(?:增长|下降|上升|与上年持平)/.test(rest.slice(turned.end));
  const indicator = isRate ? turned : namedIn(rest, indicators.keys(), cuts);
  if (!indicator) return;
  const codes = (isRate ? rates : indicators).get(indicator.name) ?? [];
  const cells = codes.map((code) => cellAt(place.sheet, place.unit, code));
  place.cell = cells.find((cell) => cell !== undefined);
  place.code = place.cell?.code ?? codes[0];
}

function claim(book: Book, piece: Piece, rule: Rule, place: Place, offset: number): void {
  const { language } = place.sheet;
  if (rule.in && !rule.in[language].test(place.sentence)) return;
  for (const match of place.text.matchAll(new RegExp(rule.say[language], 'dg'))) {
    const spans = Object.entries(match.indices?.groups ?? {}).filter(([, span]) => span);
    const named = spans.map(([name, [from, to]]): [string, string] => {
      return [name, piece.text.slice(offset + from, offset + to)];
    });
    const expected = rule.numbers(place, Object.fromEntries(named));
    for (const [name, [from, to]] of spans) {
      const wanted = expected[name];
      if (wanted === undefined && !(name in expected)) continue;
      const shown = place.text.slice(from, to);
      if (shown !== shownAs(language, name, wanted ?? 'undefined'))
        fault(book, `“${shown}” in “${place.text}” should be “${wanted}”`);
      prove(book, piece, 'worked', offset + from, offset + to);
    }
  }
}
