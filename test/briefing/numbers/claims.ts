import type { Example, Sheet, UnitJson } from '../../pages/numbers/example.ts';
import { type Book, fault, prove } from '../../pages/numbers/page-book.ts';
import type { Piece } from '../../pages/numbers/page-reader.ts';
import { type Cell, cellAt } from './facts.ts';

/** What a clause is about: the unit and the indicator named last, the sentence around it. */
export interface Place {
  fingerprint: string;
  example: Example;
  sheet: Sheet;
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

/** Named groups of `say` hold numbers; `numbers` says what they must be. */
export interface Rule {
  /** The sentence must match, where given. */
  in?: RegExp;
  say: RegExp;
  numbers: (place: Place, named: Record<string, string>) => Numbers;
}

/** Digits inside names and quoted texts, put out of the way of the rules. */
const HIDDEN = '□';

export function hidden(text: string, quoted: readonly string[]): string {
  let rest = text;
  for (const one of quoted)
    if (rest.includes(one)) rest = rest.replaceAll(one, one.replaceAll(/\d/g, HIDDEN));
  return rest;
}

/** Parts between stops that are not inside brackets or quotes, with where they begin. */
function parts(text: string, stops: string): { at: number; text: string }[] {
  const found: { at: number; text: string }[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const char = text[i] ?? '';
    if ('（“《'.includes(char) && char !== '') depth++;
    if ('）”》'.includes(char) && char !== '') depth--;
    if (i < text.length && (depth > 0 || !stops.includes(char))) continue;
    if (i > from) found.push({ at: from, text: text.slice(from, i) });
    from = i + 1;
  }
  return found;
}

const STOPS = '，；、';

export interface Names {
  units: ReadonlyMap<string, UnitJson>;
  /** Codes by name; where a name is that of several, the one that applies to the unit. */
  indicators: ReadonlyMap<string, readonly string[]>;
  /** The same for rates, whose word for growth is turned into a verb. */
  rates: ReadonlyMap<string, readonly string[]>;
}

const bare = (text: string): string => text.replaceAll('“', '').replaceAll('”', '');

/** The longest of the names that a text has at its beginning, or after its lead. */
function namedIn(text: string, names: Iterable<string>): { name: string; end: number } | undefined {
  let best: { name: string; end: number } | undefined;
  for (const name of names) {
    if (name.length <= (best?.name.length ?? 0)) continue;
    const at = text.indexOf(name);
    if (at === 0 || (at > 0 && /^(?:[^（）]|（[^（）]*）)*[：“中是]$/.test(text.slice(0, at))))
      best = { name, end: at + name.length };
  }
  return best;
}

/** Goes through a text clause by clause and proves what the rules know. */
export function claimText(
  book: Book,
  piece: Piece,
  rules: readonly Rule[],
  start: Omit<Place, 'whole' | 'sentence' | 'text' | 'before' | 'code'> & {
    names: Names;
    quoted: readonly string[];
  },
): void {
  const whole = hidden(piece.text, start.quoted);
  for (const sentence of parts(whole, '。')) {
    const place: Place = {
      ...start,
      whole,
      sentence: sentence.text,
      text: '',
      before: '',
      code: start.cell?.code,
    };
    for (const clause of parts(sentence.text, STOPS)) {
      const original = piece.text.slice(
        sentence.at + clause.at,
        sentence.at + clause.at + clause.text.length,
      );
      subject(place, original, start.names);
      place.before = place.text;
      place.text = clause.text;
      for (const rule of rules) claim(book, piece, rule, place, sentence.at + clause.at);
    }
  }
}

/** Takes up the unit and the indicator that a clause begins with. */
function subject(place: Place, text: string, { units, indicators, rates }: Names): void {
  const unit = namedIn(text, units.keys());
  if (unit) {
    place.unit = units.get(unit.name);
    place.cell = undefined;
  }
  const rest = bare(text.slice(unit?.end ?? 0));
  const turned = namedIn(rest, rates.keys());
  const isRate = turned && /^(?:增长|下降|上升|与上年持平)/.test(rest.slice(turned.end));
  const indicator = isRate ? turned : namedIn(rest, indicators.keys());
  if (!indicator) return;
  const codes = (isRate ? rates : indicators).get(indicator.name) ?? [];
  const cells = codes.map((code) => cellAt(place.sheet, place.unit, code));
  place.cell = cells.find((cell) => cell !== undefined);
  place.code = place.cell?.code ?? codes[0];
}

function claim(book: Book, piece: Piece, rule: Rule, place: Place, offset: number): void {
  if (rule.in && !rule.in.test(place.sentence)) return;
  for (const match of place.text.matchAll(new RegExp(rule.say, 'dg'))) {
    const expected = rule.numbers(place, { ...match.groups });
    for (const [name, wanted] of Object.entries(expected)) {
      const span = match.indices?.groups?.[name];
      if (!span) continue;
      const shown = place.text.slice(...span);
      if (shown !== String(wanted))
        fault(book, `“${shown}” in “${place.text}” should be “${wanted}”`);
      prove(book, piece, 'worked', offset + span[0], offset + span[1]);
    }
  }
}
