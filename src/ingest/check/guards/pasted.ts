import { type Column, type GuardCell, placesWith } from './column.ts';
import { digitsOf } from './column-as-a-whole.ts';
import { at, plain } from './numbers.ts';
import { type Suspicion, suspect } from './suspicion.ts';

/** So many figures in a row do not follow a series by chance. */
const SERIES = 5;
/** So many equal figures of three digits do not stand one below the other by chance. */
const EQUAL = 4;

const cellsOf = (column: Column, places: readonly number[]): GuardCell[] =>
  places.map((place) => ({ column, field: 'value', place }));

/** Figures that were filled down: one number, or 2.26, 2.27, 2.28 …, where each unit has its own. */
export function filledDown(column: Column): Suspicion[] {
  const { kind, values, row } = column;
  if (kind === 'place' || kind === 'marks' || column.count < SERIES) return [];
  if (row.settings.rule === 'direct' || !mayHaveRun(values)) return [];
  const places = placesWith(values);
  const run = longestRun(places.map((place) => at(values, place)));
  if (run === undefined) return [];
  const cells = cellsOf(column, places.slice(run.from, run.from + run.length));
  const params = { step: plain(run.step), count: run.length };
  if (run.step !== 0) return [suspect('warning', 'out-of-place', 'filled-series', cells, params)];
  return isOwn(column, run, places)
    ? [suspect('warning', 'out-of-place', 'filled-down', cells, params)]
    : [];
}

/** Whether four figures anywhere follow each other by one step: most columns have no such, at a glance. */
function mayHaveRun(values: Float64Array): boolean {
  let before = Number.NaN;
  let last = Number.NaN;
  let same = 0;
  for (let place = 0; place < values.length; place++) {
    const x = at(values, place);
    if (Number.isNaN(x)) continue;
    const step = x - before;
    same = isSameStep(step, last, x) ? same + 1 : 0;
    if (same >= EQUAL - 2) return true;
    before = x;
    last = step;
  }
  return false;
}

interface Run {
  from: number;
  length: number;
  step: number;
}

/** The longest run of numbers of three digits with one step between them, if it is long enough. */
function longestRun(numbers: readonly number[]): Run | undefined {
  let best: Run | undefined;
  let from = 0;
  let last = Number.NaN;
  for (let i = 1; i < numbers.length; i++) {
    const step = at(numbers, i) - at(numbers, i - 1);
    if (!isSameStep(step, last, at(numbers, i))) from = i - 1;
    last = step;
    const length = i - from + 1;
    if (length < (step === 0 ? EQUAL : SERIES) || length <= (best?.length ?? 0)) continue;
    if (digitsOf(numbers[from] ?? 0) < 3) continue;
    best = { from, length, step: Number(step.toPrecision(9)) };
  }
  return best;
}

/** Whether two steps differ by no more than binary arithmetic makes of decimals. */
const isSameStep = (a: number, b: number, x: number): boolean =>
  (a === 0) === (b === 0) && Math.abs(a - b) <= 1e-12 * Math.abs(x);

/** Whether the other units have figures of their own, and last year's or the targets differ here. */
function isOwn(column: Column, { from, length }: Run, places: readonly number[]): boolean {
  const inside = places.slice(from, from + length);
  const rest = places.filter((place) => !inside.includes(place));
  const others = new Set(rest.map((place) => at(column.values, place)));
  if (rest.length < 2 || others.size < 0.9 * rest.length) return false;
  if (others.has(at(column.values, inside[0] ?? -1))) return false;
  return [column.previous, column.targets].every((references) => {
    const known = inside.map((place) => at(references, place)).filter((x) => !Number.isNaN(x));
    return known.length < 2 || new Set(known).size > 1;
  });
}

/** Figures of one table, unit by unit, as far as they can be held against others. */
interface Sheet {
  columns: Column[];
  /** A sum for each unit that other figures hardly have. */
  sums: Float64Array;
  /** How many figures of the unit can be compared with last year's, and are the same. */
  known: Uint16Array;
  same: Uint16Array;
}

/** A unit's row that is its neighbour's, or its own of last year, while others' are not. */
export function copiedRows(columns: readonly Column[]): Suspicion[] {
  const sheets = new Map<object, Sheet>();
  for (const column of columns) if (column.kind !== 'place') addTo(sheets, column);
  return [...sheets.values()].flatMap((sheet) =>
    sheet.columns.length < 2 ? [] : [...twins(sheet), ...rowsOfLastYear(sheet)],
  );
}

function addTo(sheets: Map<object, Sheet>, column: Column): void {
  const { values, previous, kind } = column;
  const size = values.length;
  let table: object | undefined;
  let sheet: Sheet | undefined;
  let weight = 0;
  for (let place = 0; place < size; place++) {
    const x = at(values, place);
    const from = Number.isNaN(x) ? undefined : column.figureAt(place)?.at?.place;
    if (from === undefined) continue;
    if (from !== table || sheet === undefined) {
      table = from;
      sheet = sheets.get(from) ?? emptySheet(size);
      sheets.set(from, sheet);
      if (sheet.columns.at(-1) !== column) sheet.columns.push(column);
      weight = Math.sqrt(sheet.columns.length + 1);
    }
    sheet.sums[place] = at(sheet.sums, place) + x * weight;
    const before = at(previous, place);
    if (Number.isNaN(before) || kind === 'growth') continue;
    sheet.known[place] = at(sheet.known, place) + 1;
    if (before === x) sheet.same[place] = at(sheet.same, place) + 1;
  }
}

const emptySheet = (size: number): Sheet => ({
  columns: [],
  sums: new Float64Array(size),
  known: new Uint16Array(size),
  same: new Uint16Array(size),
});

/** Digits that figures agree in: so many do not agree by chance. */
const DIGITS = 6;

/** Two units that stand one below the other with the same figures. */
function twins({ columns, sums }: Sheet): Suspicion[] {
  return placesWith(sums).flatMap((place) => {
    if (place === 0 || sums[place] === 0 || sums[place] !== sums[place - 1]) return [];
    const own = columns.filter(({ values }) => !Number.isNaN(at(values, place)));
    const isSame = own.every(({ values }) => values[place] === values[place - 1]);
    const digits = own.reduce((sum, { values }) => sum + digitsOf(at(values, place)), 0);
    if (!isSame || own.length < 2 || digits < DIGITS) return [];
    const cells = own.flatMap((column) => cellsOf(column, [place]));
    const params = { count: own.length };
    return [suspect('warning', 'out-of-place', 'row-copied', cells, params)];
  });
}

/** The only unit whose figures all are last year's. */
function rowsOfLastYear({ columns, known, same }: Sheet): Suspicion[] {
  const stale = [...same.keys()].filter(
    (place) => at(same, place) >= 2 && same[place] === known[place],
  );
  const [place] = stale;
  if (place === undefined || stale.length > 1) return [];
  const own = columns.filter(
    ({ values, previous }) => values[place] === previous[place] && at(values, place) !== 0,
  );
  const digits = own.reduce((sum, { values }) => sum + digitsOf(at(values, place)), 0);
  if (own.length < 2 || digits < 6) return [];
  const cells = own.flatMap((column) => cellsOf(column, [place]));
  return [suspect('warning', 'last-year', 'row-of-last-year', cells, { count: own.length })];
}
