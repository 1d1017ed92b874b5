import type { UnitJson } from './example.ts';
import { known } from './groups-worked.ts';
import { type Book, type Expected, rowKey, says, showsChart, showsTable } from './page-book.ts';
import { pointsStand } from './positions.ts';
import type { SheetProofs } from './proofs.ts';
import { grouped, total } from './prove-ranking.ts';
import { type YearBack, yearsBack } from './years-worked.ts';

interface Point extends YearBack {
  unit: UnitJson;
  year: string;
}

function pointsOf(proofs: SheetProofs, unit: UnitJson): Point[] {
  return yearsBack(proofs.sheet, unit.code).flatMap((back) => {
    const there = back.sheet.unitOf.get(back.code);
    return there ? [{ ...back, unit: there, year: String(back.sheet.input.scheme.year) }] : [];
  });
}

/** LOOK: whole points around all totals, at least ten of them about their middle. */
function spanOf(points: readonly Point[]): readonly [number, number] {
  const totals = known(points.map(({ unit }) => unit.total));
  const [least, most] = [Math.min(...totals), Math.max(...totals)];
  const middle = (least + most) / 2;
  return [Math.floor(Math.min(least, middle - 5)), Math.ceil(Math.max(most, middle + 5))];
}

function proveCharts(book: Book, proofs: SheetProofs, points: readonly Point[]): void {
  const { words, write } = proofs;
  const { site } = words;
  const lineage: Omit<typeof words.lineage, 'marks'> & { marks: Record<string, string> } =
    words.lineage;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return;
  const years = { from: first.year, to: last.year };
  const marks = points
    .slice(1)
    .flatMap(({ happened }) =>
      happened && happened !== 'renamed' ? [lineage.marks[happened]] : [],
    );
  const letters = (text: (point: Point) => string, axis: readonly number[]) => [
    ...axis.map(String),
    ...marks.map((mark) => mark ?? ''),
    ...points.flatMap((point) => [point.year, text(point)]),
  ];
  const isBroken = points.slice(1).some(({ broken }) => broken);
  says(book, site.historySub(points.length, isBroken));
  const titles = isBroken
    ? { total: lineage.totalBroken, place: lineage.placeBroken }
    : { total: site.historyTotal, place: site.historyPlace };
  const pointsBy = (pick: (unit: UnitJson) => number | null) =>
    points.map(({ unit, broken }) => ({ value: pick(unit) ?? undefined, broken }));
  if (first.unit.total !== null && last.unit.total !== null) {
    const text = ({ unit }: Point) => (unit.total === null ? site.dash : total(proofs, unit.total));
    const title = titles.total({ ...years, old: text(first), now: text(last) });
    says(book, title);
    const axis = spanOf(points);
    showsChart(book, title, letters(text, axis));
    pointsStand(book, title, { points: pointsBy(({ total: x }) => x), inverted: false, axis });
  }
  if (first.unit.rank !== null && last.unit.rank !== null) {
    const text = ({ unit }: Point) => (unit.rank === null ? site.dash : write.place(unit.rank));
    const title = titles.place({ ...years, old: text(first), now: text(last) });
    says(book, title);
    const places = [...points.map(({ unit }) => unit), ...proofs.sheet.units];
    const axis = [1, Math.max(2, ...known(places.map(({ rank }) => rank)))] as const;
    showsChart(book, title, letters(text, axis));
    pointsStand(book, title, { points: pointsBy(({ rank }) => rank), inverted: true, axis });
  }
}

/** Total and places of a unit through the years. */
export function proveUnitHistory(book: Book, proofs: SheetProofs, unit: UnitJson): void {
  const points = pointsOf(proofs, unit);
  if (points.length < 2) return;
  proveCharts(book, proofs, points);
  const { site } = proofs.words;
  const isGrouped = grouped(proofs.sheet);
  const place = (x: number | null) => (x === null ? site.dash : String(x));
  const rows = new Map(
    points.map((point): [string, Expected] => [
      rowKey(point.year),
      {
        [site.year]: point.year,
        [site.total]: point.unit.total === null ? site.dash : total(proofs, point.unit.total),
        [isGrouped ? site.overallRank : site.rank]: place(point.unit.rank),
        ...(isGrouped ? { [site.groupRank]: place(point.unit.groupRank) } : {}),
      },
    ]),
  );
  showsTable(book, { caption: site.historyCaption(unit.name), keys: [site.year], rows });
}
