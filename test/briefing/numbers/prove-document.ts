import type { Messages } from '../../../src/i18n/messages.ts';
import type { ContentKind } from '../../../src/model/content.ts';
import type { Example, Sheet, UnitJson } from '../../view/numbers/example.ts';
import { placeUnder } from '../../view/numbers/groups-worked.ts';
import { type Book, fault, openBook, prove, quotes, same } from '../../view/numbers/page-book.ts';
import type { Piece, Table } from '../../view/numbers/page-reader.ts';
import { claimText, type Names, type Place, type Rule, said, shownAs } from './claims.ts';
import { fixed } from './decimals.ts';
import { cellAt, day, lostOf, progressRows, upperOf } from './facts.ts';
import { OF_METHOD } from './method.ts';
import { checkOrdinals, proveAnnexes, proveHeadings, proveTitles } from './prove-outline.ts';
import { isFormula, proveWorkings } from './prove-workings.ts';
import { rulersStand } from './ruler-marks.ts';
import { OF_ALL } from './rules-of-all.ts';
import { OF_CIRCULAR } from './rules-of-circular.ts';
import { OF_PROGRESS, OF_STANDING } from './rules-of-lists.ts';
import { OF_UNIT } from './rules-of-unit.ts';
import { OF_WAYS } from './rules-of-ways.ts';
import { cellRules, type Row } from './tables.ts';

export interface DocumentToProve {
  example: Example;
  words: Messages;
  sheet: Sheet;
  kind: ContentKind;
  /** Of one unit. */
  unit: UnitJson | undefined;
  html: string;
  fingerprint: string;
  isDraft?: boolean;
  /** Paragraphs that people wrote, with their values put in. */
  written: readonly string[];
  /** Whose workings people called for, in order: unit and indicator. */
  traces: readonly { unit: string; indicator: string }[];
  /** Names, reasons and other texts of the tables. */
  quoted: readonly string[];
}

/**
 * An alert bears the day of progress; a final result that of the last decision, appeal or correction
 * after the year; a draft no day before its data or progress.
 */
function dayOf({ sheet, isDraft = false }: DayOf, kind: string): string {
  const { dataDate = '', decisions, appeals, changes, scheme } = sheet.input;
  const followed = progressRows(sheet).some(({ state }) => state !== undefined);
  const { asOf = '' } = followed ? sheet.findings : {};
  if (kind === 'progress-alert') return asOf;
  if (isDraft) return asOf > dataDate ? asOf : dataDate;
  const days = [...decisions, ...appeals, ...changes].flatMap(({ date }) => date ?? []);
  return (
    days
      .filter((one) => one > `${scheme.year}-12-31`)
      .sort()
      .at(-1) ?? 'left open'
  );
}
type DayOf = Pick<Place, 'sheet' | 'isDraft'>;

const OF_FRAME: readonly Rule[] = [
  {
    say: said(
      /$./,
      /\bof (?<full>100)(?!\d)|^Each indicator first gets a score from (?<least>0) to (?<most>100)$/,
    ),
    numbers: () => ({ full: 100, least: 0, most: 100 }),
  },
  {
    say: said(
      /^数据截至(?<date>\d+年\d+月\d+日)|校验码：(?<check>[\dA-F-]+)$/,
      /^Data as of (?<date>\d+ [A-Z][a-z]+ \d{4})$|^Check code (?<check>[\dA-F-]+)$/,
    ),
    numbers: ({ sheet, fingerprint }) => ({
      date: day(sheet, sheet.input.scheme['data-date']),
      check: fingerprint,
    }),
  },
  {
    say: said(/^(?<date>\d+年\d+月\d+日)$/, /^(?<date>\d+ [A-Z][a-z]+ \d{4})$/),
    numbers: (place) => ({ date: day(place.sheet, dayOf(place, place.kind)) }),
  },
  {
    say: said(/^(?<first>第\d位)$/, /$./),
    numbers: () => ({ first: '第1位' }),
  },
  {
    say: said(
      /(?<year>\d+)年度(?:目标任务完成情况汇报|考核一页纸|目标管理考核得分告知单)$/,
      /: (?:report on the tasks of (?<year>\d+)|(?<year>\d+) on one page|notice of scores (?<year>\d+))$/,
    ),
    numbers: ({ sheet }) => ({ year: sheet.input.scheme.year }),
  },
];
const RULES = [
  ...OF_FRAME,
  ...OF_ALL,
  ...OF_CIRCULAR,
  ...OF_PROGRESS,
  ...OF_STANDING,
  ...OF_UNIT,
  ...OF_WAYS,
  ...OF_METHOD,
];

/** Names of units and indicators; rates also without the word for growth. */
function namesOf({ units, input }: Sheet): Names {
  const indicators = new Map<string, string[]>();
  const rates = new Map<string, string[]>();
  const add = (names: Map<string, string[]>, name: string, code: string): void => {
    names.set(name, [...new Set([...(names.get(name) ?? []), code])]);
  };
  for (const { name, code } of input.indicators) {
    add(indicators, name, code);
    const short = name.replace(/(?:增幅|增速|增长率|增长|降幅|下降率|下降)$/, '');
    if (short !== name && short !== '') add(rates, short, code);
  }
  return { units: new Map(units.map((unit) => [unit.name, unit])), indicators, rates };
}

export function proveDocument(one: DocumentToProve): Book {
  const name = `${one.sheet.id} ${one.kind} ${one.unit?.name ?? ''}`.trim();
  const book = openBook(name, `<html><body>${one.html}</body></html>`);
  const { upper } = upperOf(one.example, one.sheet);
  const names = namesOf(one.kind === 'standing' ? upper : one.sheet);
  quotes(book, one.quoted);
  proveWritten(book, one);
  proveTitles(book, one.sheet);
  proveAnnexes(book, one.sheet);
  if (one.sheet.language === 'en') {
    proveHeadings(book);
    checkOrdinals(book);
  }
  proveTables(book, one);
  proveCharts(book, one);
  rulersStand(book, one.words, one.sheet.input.scheme.groups.length > 1);
  proveWorkings(book, one, names);
  const cells = new Set(
    book.tables.flatMap(({ rows }) => rows.flatMap((row) => [...row.cells.values()])),
  );
  const isKnown = (piece: Piece) =>
    cells.has(piece) || isFormula(piece) || one.written.includes(piece.text);
  for (const piece of book.pieces)
    if (/\d/.test(piece.text) && !isKnown(piece))
      claimText(book, piece, RULES, { ...one, unit: speaker(one), cell: undefined, names });
  return book;
}

/** Whoever is meant where nobody is named: a leader speaks of ourselves, whom an office above assesses. */
const speaker = ({ kind, sheet, unit }: DocumentToProve): UnitJson | undefined =>
  kind === 'speaking-notes'
    ? sheet.units.find(({ code }) => code === sheet.input.scheme.self)
    : unit;

/** What people wrote, word for word. */
function proveWritten(book: Book, { written }: DocumentToProve): void {
  for (const piece of book.pieces) if (written.includes(piece.text)) prove(book, piece, 'worked');
}

/** The row's unit and indicator by the names in its cells. */
function rowOf(one: DocumentToProve, names: Names, texts: ReadonlyMap<string, string>) {
  const { lists, papers, site } = one.words;
  const noun = one.sheet.input.scheme['unit-noun'] ?? 'Unit';
  const named = [lists.unit, noun].map((head) => names.units.get(texts.get(head) ?? ''));
  const unit = named.find((found) => found !== undefined) ?? one.unit;
  const heads = [
    papers.pagerWeak,
    lists.indicator,
    papers.indicator,
    papers.task,
    lists.matter,
    site.event,
  ];
  const name = heads.map((head) => texts.get(head)).find((text) => text !== undefined) ?? '';
  const codes = [name, name.replace(/（[^（）]*）$| \([^()]*\)$/, '')].flatMap(
    (text) => names.indicators.get(text) ?? [],
  );
  const cell = codes.map((code) => cellAt(one.sheet, unit, code)).find((found) => found);
  return { unit, cell };
}

/** The unit that was named last before a table: of a chart, or of a sentence. */
function unitBefore(book: Book, { rows }: Table, { units }: Names): UnitJson | undefined {
  const [first] = rows[0]?.cells.values() ?? [];
  const before = first ? book.pieces.slice(0, book.pieces.indexOf(first)) : [];
  const said = before.map(({ text }) => [...units.keys()].find((name) => text.startsWith(name)));
  return units.get(said.findLast((name) => name !== undefined) ?? '');
}

/** The assessment whose units a table lists: this one, else another of the year. */
function sheetOf(one: DocumentToProve, rows: Table['rows']): Sheet {
  const near = one.example.sheets.filter(({ id }) => id.slice(0, 4) === one.sheet.id.slice(0, 4));
  const [first] = rows;
  const texts = [...(first?.cells.values() ?? [])].map(({ text }) => text);
  const has = ({ units }: Sheet) => units.some(({ name }) => texts.includes(name));
  return has(one.sheet) ? one.sheet : (near.find(has) ?? one.sheet);
}

function proveTables(book: Book, all: DocumentToProve): void {
  for (const table of book.tables) {
    const sheet = sheetOf(all, table.rows);
    const names = namesOf(sheet);
    const one = { ...all, sheet, unit: all.unit ?? unitBefore(book, table, names) };
    if (table.heads.includes(one.words.papers.pagerStrong)) {
      proveBestAndWeakest(book, one, names, table);
      continue;
    }
    const { caption, heads, rows } = table;
    rows.forEach(({ cells }, index) => {
      const texts = new Map([...cells].map(([head, piece]) => [head, piece.text]));
      const row: Row = { ...one, caption, heads, index, texts, ...rowOf(one, names, texts) };
      for (const [head, piece] of cells) proveCell(book, row, head, piece, one, names);
    });
  }
}

function proveCell(
  book: Book,
  row: Row,
  head: string,
  piece: Piece,
  one: DocumentToProve,
  names: Names,
): void {
  if (!/\d/.test(piece.text) || one.written.includes(piece.text)) return;
  const wanted = cellRules(row)(row, head);
  if (wanted === undefined) {
    claimText(book, piece, RULES, { ...one, unit: row.unit, cell: row.cell, names });
    return;
  }
  if (shownAs(row.sheet.language, head, wanted) !== piece.text) {
    const whole = [...row.texts.values()].join(' | ');
    fault(book, `“${piece.text}” under ${head} should be “${wanted}”: ${whole}`);
  }
  prove(book, piece, 'worked');
}

/** Two lists side by side: name and place, then name, place and lost points. */
function proveBestAndWeakest(
  book: Book,
  one: DocumentToProve,
  names: Names,
  { rows }: Table,
): void {
  for (const { row } of rows) {
    const cells = row.childNodes.filter((node) => 'tagName' in node);
    const at = (i: number) => book.pieces.find(({ element }) => element === cells[i]);
    for (const [name, place, lost] of [
      [at(0), at(1)],
      [at(2), at(3), at(4)],
    ]) {
      const codes = names.indicators.get(name?.text ?? '') ?? [];
      const cell = codes.map((code) => cellAt(one.sheet, one.unit, code)).find((found) => found);
      const found = cell && placeUnder(one.sheet, cell.unit, cell.code);
      const { site } = one.words;
      const isAlone = place?.text === site.dash;
      if (place && !isAlone)
        same(book, place, found ? site.standingPlace(found.place, found.of, found.tied) : 'none');
      if (lost) same(book, lost, cell ? fixed(lostOf(cell), 2) : 'none');
    }
  }
}

/** Letters of a chart stand in the table beside it, or on its scale of tens. */
function proveCharts(book: Book, _one: DocumentToProve): void {
  const shown = new Set(
    book.tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => [...cells.values()].map(({ text }) => text)),
    ),
  );
  for (const piece of book.pieces) {
    if (piece.element.tagName !== 'text') continue;
    if (/^\d+0$|^0$/.test(piece.text) || shown.has(piece.text)) prove(book, piece, 'worked');
    else if (/\d/.test(piece.text) && !/…$/.test(piece.text))
      fault(book, `${piece.text} in a chart stands in no table`);
  }
}
