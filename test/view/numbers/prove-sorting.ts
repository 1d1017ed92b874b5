import { type Book, fault, prove } from './page-book.ts';
import type { Piece } from './page-reader.ts';
import type { Proofs } from './proofs.ts';

/** What asks for attention first; what is not known yet has no key. */
const STATES = ['done', 'ahead', 'on-schedule', 'not-started', 'behind'] as const;
const VERSUS = { '1': 'ahead', '0': 'level', '-1': 'behind' } as const;

type Way = (proofs: Proofs, key: string, text: string) => boolean;

/** 20241110 stands for 2024年11月10日. */
const isDay: Way = ({ write }, key, text) =>
  /^\d{8}$/.test(key) && write.date(key.replace(/(....)(..)(..)/, '$1-$2-$3')) === text;

/** 4 for 前进4位, −20 for 下降20.0%, 1.4 for 上升1.40个百分点. */
const isChange: Way = ({ write }, key, text) => {
  const x = Number(key);
  const said = [write.moved(x), write.growth(x), write.sharePoints(x, '%')];
  return [...said, write.sharePoints(x, '‰')].includes(text);
};

/** −0.2 for −0.2个百分点; of a change of state any of the changes that the findings have. */
const isSinceLast: Way = ({ example, words: { site, stage }, write }, key, text) => {
  if (key === '0' && text === site.unchanged) return true;
  const signed = write.signed(Number(key), 1);
  if (text.startsWith(signed) && /^\D+$/.test(text.slice(signed.length))) return true;
  if (!Object.values(stage.progressStates).some((one) => site.stateBefore(one) === text))
    return false;
  const rows = example.sheets.flatMap(({ findings }) => findings.units.flatMap((u) => u.progress));
  return rows.some(
    ({ lead, last }) =>
      lead !== undefined &&
      last?.lead !== undefined &&
      write.signed(lead - last.lead, 1) === signed,
  );
};

const isState: Way = ({ words: { stage } }, key, text) => {
  const state = STATES[Number(key) - 1];
  const versus = VERSUS[key as keyof typeof VERSUS];
  return (
    (state !== undefined && stage.progressStates[state] === text) ||
    (versus !== undefined && stage.versus[versus] === text)
  );
};

/** How many grades of a scheme stand below; of a decided one the first word counts. */
const isGrade: Way = ({ example }, key, text) =>
  example.sheets.some(({ input: { scheme } }) => {
    const name = scheme.grades.at(-1 - Number(key))?.name;
    return name !== undefined && text.split(/[（ (]/)[0] === name;
  });

const isTied: Way = ({ words: { site } }, key, text) =>
  text === site.standingPlace(Number(key), Number(text.split('/')[1]), true);

const isLimit: Way = ({ words: { site }, write }, key, text) =>
  [1, 2, 3].some((decimals) => text === site.atMost(write.fixed(Number(key), decimals)));

/** −11 for 已逾期11天. */
const isOverdue: Way = ({ words: { site } }, key, text) => text === site.overdueDays(-Number(key));

const WAYS: readonly Way[] = [
  isDay,
  isChange,
  isSinceLast,
  isState,
  isGrade,
  isTied,
  isLimit,
  isOverdue,
];

/** A word of an indicator has the score that stands in its row. */
function isScored(book: Book, { words: { site } }: Proofs, piece: Piece): boolean {
  const row = piece.within.get('tr');
  const cells = book.tables.flatMap(({ rows }) => rows).find((one) => one.row === row)?.cells;
  const score = (cells?.get(site.scoreRate) ?? cells?.get(site.score))?.text;
  return score !== undefined && Number(score) === Number(piece.text);
}

/** Every number that a cell sorts by stands for what the cell says. */
export function proveSorting(book: Book, proofs: Proofs): void {
  const texts = new Map(
    book.pieces.filter(({ attribute }) => attribute === undefined).map((one) => [one.element, one]),
  );
  for (const piece of book.pieces) {
    if (piece.attribute !== 'data-v') continue;
    const said = texts.get(piece.element)?.text ?? '';
    const isSaid = WAYS.some((way) => way(proofs, piece.text, said));
    if (!isSaid && !isScored(book, proofs, piece))
      fault(book, `“${said}” is sorted by ${piece.text}`);
    prove(book, piece, 'worked');
  }
}
