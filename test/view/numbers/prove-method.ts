import type { Indicator } from '../../../src/model/dataset.ts';
import type { CellJson, UnitJson } from './example.ts';
import { categoriesOf } from './groups-worked.ts';
import { type Book, type Expected, fault, prove, rowKey, says, showsTable } from './page-book.ts';
import type { Piece } from './page-reader.ts';
import type { SheetProofs } from './proofs.ts';
import { proveCellTrace } from './prove-trace.ts';
import { rulePatterns, rulePhrases } from './rule-patterns.ts';
import { vetoEffect } from './written-lists.ts';

function proveStructure(book: Book, { sheet, words, write }: SheetProofs): void {
  const { method, site } = words;
  const all = categoriesOf(sheet.input.scheme.categories);
  const rows = new Map(
    all.map(({ id, name, weight }): [string, Expected] => {
      const codes = sheet.indicators.filter(({ category }) => category === id);
      const isParent = all.some(({ parent }) => parent === id);
      return [
        rowKey(name),
        {
          [site.weight]: write.written(weight),
          [method.indicatorCount]: isParent ? '' : String(codes.length),
        },
      ];
    }),
  );
  showsTable(book, { caption: method.structureCaption, keys: [site.category], rows });
}

function proveTotal(book: Book, { sheet, words, write }: SheetProofs): void {
  const { method } = words;
  const { scheme } = sheet.input;
  says(book, method.rounding(scheme.rounding));
  const { total, 'max-total': limit } = scheme.adjustments;
  if (total) says(book, method.adjustmentsCap(write.written(total.cap)));
  if (limit !== undefined) says(book, method.maxTotal(write.written(limit)));
  const kinds = Object.entries(scheme.adjustments).filter(
    ([id]) => id !== 'total' && id !== 'max-total',
  ) as [string, { name?: string; sign?: 'plus' | 'minus'; cap?: number }][];
  const usual: Record<string, string> = words.method.usualKinds;
  const texts = kinds.map(([id, { name, sign, cap }]) =>
    method.adjustmentKind(
      name ?? usual[id] ?? id,
      sign ?? (id === 'deduction' ? 'minus' : 'plus'),
      cap === undefined ? undefined : write.written(cap),
    ),
  );
  if (texts.length > 0) says(book, method.adjustmentsText(write.list(texts)));
}

function proveRanks(book: Book, { sheet, words, write }: SheetProofs): void {
  const { method, site } = words;
  const { scheme } = sheet.input;
  says(book, method.ties[scheme.ranks.ties]);
  if (scheme.grades.length > 0) {
    const rows = new Map(
      scheme.grades.map(({ name, min, quota }): [string, Expected] => [
        rowKey(name),
        {
          ...(min === undefined ? {} : { [method.gradeLine]: method.gradeMin(write.written(min)) }),
          ...(quota === undefined
            ? {}
            : { [method.gradeQuota]: method.gradeShare(write.percent(quota, 0)) }),
        },
      ]),
    );
    showsTable(book, { caption: method.gradesCaption, keys: [site.grade], rows });
  }
  for (const item of scheme.vetoes) says(book, vetoEffect(item, sheet, words));
}

/** States by their words, without their lights. */
function proveProgressRules(book: Book, { sheet, words, write }: SheetProofs): void {
  const { method, stage } = words;
  const word = (state: keyof typeof stage.progressStates) =>
    stage.progressStates[state].split(' ').slice(1).join(' ');
  const states = {
    done: word('done'),
    ahead: word('ahead'),
    'on-schedule': word('on-schedule'),
    behind: word('behind'),
    'not-started': word('not-started'),
    'not-released': word('not-released'),
  };
  const { tolerance } = sheet.input.scheme.progress;
  const text = method.progressTotals({ tolerance: write.written(tolerance), states });
  if (book.pieces.some((piece) => piece.text === method.progressHead)) says(book, text);
}

/** All that is said of one way of scoring, from its heading to the next. */
interface Rule {
  pieces: Piece[];
}

function rulesOf(book: Book): Rule[] {
  const rules: Rule[] = [];
  let own: Rule | undefined;
  for (const piece of book.pieces) {
    if (piece.element.tagName === 'h2') own = undefined;
    if (piece.element.tagName === 'h3') {
      own = { pieces: [] };
      rules.push(own);
    }
    own?.pieces.push(piece);
  }
  return rules;
}

/** Whose working the example is: the unit and indicator that its caption names. */
function exampleOf(
  { sheet, words }: SheetProofs,
  pieces: readonly Piece[],
): { unit: UnitJson; cell: CellJson } | undefined {
  for (const unit of sheet.units) {
    for (const cell of unit.indicators) {
      const name = sheet.indicators.find(({ code }) => code === cell.code)?.name ?? '';
      const text = words.method.example(unit.name, name);
      if (pieces.some((piece) => piece.text === text)) return { unit, cell };
    }
  }
  return undefined;
}

function proveRule(book: Book, proofs: SheetProofs, { pieces }: Rule, left: Set<string>): void {
  const { sheet, words, write } = proofs;
  const { method } = words;
  const listed = pieces.map(({ text }) => text).find((text) => namesIn(proofs, text).length > 0);
  const names = namesIn(proofs, listed ?? '');
  const indicators = sheet.input.indicators.filter(({ name }) => names.includes(name));
  says(book, method.ruleIndicators(names.length, write.list(names)));
  for (const { code } of indicators) left.delete(code);
  proveSentences(book, proofs, pieces, indicators);
  const example = exampleOf(proofs, pieces);
  if (example) {
    const { unit, cell } = example;
    proveCellTrace(book, pieces, { ...proofs, unit, code: cell.code });
  }
}

/** Names listed in 适用于3项指标：…. */
function namesIn({ sheet, words, write }: SheetProofs, text: string): string[] {
  const count = Number(/\d+/.exec(text)?.[0]);
  const [head = '', tail = ''] = words.method.ruleIndicators(count, '#').split('#');
  if (!text.startsWith(head)) return [];
  const list = text.slice(head.length, text.length - tail.length);
  const all = [...new Set(sheet.indicators.map(({ name }) => name))];
  const names = all.filter((name) => list.includes(name));
  return orderedAs(list, names, write.list);
}

/** The names whose list is exactly this text: those that are part of others are left out. */
function orderedAs(
  list: string,
  names: readonly string[],
  join: (names: readonly string[]) => string,
): string[] {
  const found: { at: number; name: string }[] = [];
  let rest = list;
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const at = rest.indexOf(name);
    if (at < 0) continue;
    found.push({ at, name });
    rest = rest.replace(name, '#'.repeat(name.length));
  }
  const ordered = found.sort((a, b) => a.at - b.at).map(({ name }) => name);
  return join(ordered) === list ? ordered : [];
}

/** Sentences and formulas of the rule with the settings of its indicators. */
function proveSentences(
  book: Book,
  { sheet, words, write }: SheetProofs,
  pieces: readonly Piece[],
  indicators: readonly Indicator[],
): void {
  const own = pieces.filter(({ within, element }) => !within.has('dl') && element.tagName === 'p');
  const phrases = indicators.flatMap((row) =>
    rulePhrases(words.method, row, sheet.input.scheme, write),
  );
  for (const piece of own) {
    for (const phrase of phrases) {
      const at = piece.text.indexOf(phrase);
      if (at >= 0) prove(book, piece, 'worked', at, at + phrase.length);
    }
    for (const pattern of rulePatterns(words.method)) {
      for (const match of piece.text.matchAll(pattern.regex)) {
        const expected = new Set(
          indicators.map((row) =>
            pattern.numbers(row, sheet.input.scheme).map(write.written).join(' '),
          ),
        );
        const shown = match.slice(1).join(' ');
        if (!expected.has(shown))
          fault(book, `“${match[0]}” should have ${[...expected].join(' or ')}`);
        prove(book, piece, 'worked', match.index, match.index + match[0].length);
      }
    }
  }
}

/** 计分办法. */
export function proveMethod(book: Book, proofs: SheetProofs): void {
  const { sheet, words, write } = proofs;
  const { scheme } = sheet.input;
  const noun = scheme['unit-noun'] ?? words.site.defaultNoun;
  const full = write.written(scheme['full-score']);
  const { length: indicators } = sheet.indicators;
  says(book, words.method.lead({ units: sheet.units.length, noun, indicators, full }));
  says(book, words.method.scoreScale[scheme.weights ?? 'points']);
  proveStructure(book, proofs);
  const left = new Set(sheet.indicators.map(({ code }) => code));
  const rules = rulesOf(book);
  const heads = rules.map(({ pieces }) => pieces[0]?.text ?? '');
  if (new Set(heads).size < heads.length) fault(book, `has headings alike: ${heads.join(', ')}`);
  for (const rule of rules) proveRule(book, proofs, rule, left);
  for (const code of left) fault(book, `does not say how ${code} is scored`);
  proveTotal(book, proofs);
  proveRanks(book, proofs);
  proveProgressRules(book, proofs);
}
