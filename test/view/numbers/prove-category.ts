import { chartOf } from './drawn.ts';
import type { Sheet, UnitJson } from './example.ts';
import {
  categoriesOf,
  categoryMarks,
  categoryPlace,
  categoryScore,
  known,
  mean,
  placeAmong,
  rankedOf,
} from './groups-worked.ts';
import {
  type Book,
  type Expected,
  fault,
  rowKey,
  says,
  showsChart,
  showsTable,
} from './page-book.ts';
import { categoryPoints, inPoints, pointsText, scoreHead, weightHead } from './points-worked.ts';
import { amongOf, partSaid, type SheetProofs, stretchOf } from './proofs.ts';
import { proveHeat } from './prove-heat.ts';
import { lettersUnder, ticksStand } from './prove-home.ts';
import { grouped, outside } from './prove-ranking.ts';

interface Part {
  name: string;
  weight: number;
  score: (unit: UnitJson) => number | undefined;
  points: (unit: UnitJson) => number | undefined;
}

/** The categories or indicators below a category. */
function partsOf(sheet: Sheet, id: string): Part[] {
  const inner = categoriesOf(sheet.input.scheme.categories).filter(({ parent }) => parent === id);
  if (inner.length > 0)
    return inner.map((one) => ({
      name: one.name,
      weight: one.weight,
      score: (unit) => categoryScore(unit, one.id),
      points: (unit) => categoryPoints(sheet, unit, one.id),
    }));
  return sheet.indicators
    .filter(({ category }) => category === id)
    .map(({ code, name, weight }) => ({
      name,
      weight,
      score: (unit) => unit.indicators.find((cell) => cell.code === code)?.score,
      points: (unit) => unit.indicators.find((cell) => cell.code === code)?.points,
    }));
}

function proveLead(book: Book, proofs: SheetProofs, id: string): void {
  const { sheet, words, write } = proofs;
  const { site } = words;
  const text = (x: number) => write.fixed(x, sheet.input.scheme.rounding.category);
  const scored = sheet.units
    .filter(({ rank }) => rank !== null)
    .flatMap((unit) => {
      const score = categoryScore(unit, id);
      return score === undefined ? [] : [{ unit, score }];
    })
    .sort((a, b) => b.score - a.score);
  const [first, last] = [scored[0], scored.at(-1)];
  if (!first || !last) {
    says(book, site.categoryNoScores);
    return;
  }
  const who = (score: number) => {
    const [one, ...more] = scored.filter((other) => other.score === score);
    const name = one?.unit.name ?? '';
    const noun = sheet.input.scheme['unit-noun'] ?? site.defaultNoun;
    return more.length === 0 ? name : words.documents.andOthers(name, more.length + 1, noun);
  };
  says(
    book,
    first.score === last.score
      ? site.categorySame(scored.length, text(first.score))
      : site.categoryRange({
          count: scored.length,
          mean: text(mean(scored.map(({ score }) => score))),
          first: who(first.score),
          high: text(first.score),
          last: who(last.score),
          low: text(last.score),
        }),
  );
  const self = sheet.unitOf.get(sheet.input.scheme.self ?? '');
  const own = self && categoryScore(self, id);
  const found = self && categoryPlace(sheet, self, id);
  if (!self || own === undefined || !found) return;
  const place = write.place(found.place, found.tied);
  says(book, amongOf(proofs).categoryOwn({ unit: self.name, score: text(own), place }));
}

/** All ranked units of each group at their scores; the first three, ties up to five, and the own named. */
function proveRulers(book: Book, proofs: SheetProofs, id: string, name: string): void {
  const { sheet, words, write } = proofs;
  const { site } = words;
  const { groups, self, rounding } = sheet.input.scheme;
  const text = (x: number) => write.fixed(x, rounding.category);
  const all = sheet.units.flatMap((unit) => {
    const score = categoryScore(unit, id);
    return unit.groupRank === null || score === undefined ? [] : [{ unit, score }];
  });
  const lists = (grouped(sheet) ? groups : [{ id: undefined, name: '' }]).map((group) => ({
    name: group.name,
    placed: all
      .filter(({ unit }) => group.id === undefined || unit.group === group.id)
      .sort((a, b) => b.score - a.score),
  }));
  if (lists.every(({ placed }) => placed.length < 2)) return;
  for (const group of lists.filter(({ placed }) => placed.length > 0)) {
    const { placed } = group;
    const scores = placed.map(({ score }) => score);
    const first = placed.slice(0, 5).filter(({ score }) => placeAmong(scores, score) <= 3);
    const own = placed.filter((one) => one.unit.code === self && !first.includes(one));
    const texts = [...first, ...own].map(({ unit, score }) => `${unit.name} ${text(score)}`);
    const count = site.homeCount(placed.length);
    says(book, `${group.name} ${count}`);
    const named = write.list(texts);
    const label = site.categoryRuler({ category: name, group: group.name, count, named });
    const chart = chartOf(book, label);
    if (!chart) {
      fault(book, `has no ruler “${label}”`);
      continue;
    }
    showsChart(book, label, [...lettersUnder(chart), ...texts]);
    ticksStand(book, chart, label, scores);
  }
  const [low, high] = stretchOf(
    sheet,
    all.map(({ score }) => score),
  );
  const points = (x: number) => write.written(x);
  says(book, site.homeKey({ low: points(low), high: points(high), isMoved: false }));
}

/** What a category is made of, with the weights. */
function proveParts(book: Book, proofs: SheetProofs, name: string, parts: readonly Part[]): void {
  const { site } = proofs.words;
  const rows = new Map(
    parts.map((part) => [
      rowKey(part.name),
      { [weightHead(proofs)]: proofs.write.written(part.weight) },
    ]),
  );
  showsTable(book, { caption: site.categoryPartsCaption(name), keys: [site.name], rows });
}

function placeCell(proofs: SheetProofs, unit: UnitJson, place: number | undefined): string {
  if (unit.rank === null) return outside(proofs, unit);
  return place === undefined ? proofs.words.site.dash : String(place);
}

/** The page of a category. */
export function proveCategory(book: Book, proofs: SheetProofs, id: string): void {
  const { sheet, words, write } = proofs;
  const { site } = words;
  const { scheme } = sheet.input;
  const category = categoriesOf(scheme.categories).find((one) => one.id === id);
  if (!category) throw new Error(`no category ${id}`);
  const text = (x: number | undefined) =>
    x === undefined ? site.dash : write.fixed(x, scheme.rounding.category);
  proveLead(book, proofs, id);
  const parts = partsOf(sheet, id);
  const shown = parts.length > 12 ? [] : parts;
  const got = (unit: UnitJson, { score, points }: Pick<Part, 'score' | 'points'>) => {
    if (!inPoints(sheet)) return text(score(unit));
    return score(unit) === undefined ? site.dash : pointsText(proofs, points(unit));
  };
  const ranked = sheet.units.filter(({ rank }) => rank !== null);
  const all = known(ranked.map((unit) => categoryScore(unit, id)));
  const nameOf = ({ name, code }: UnitJson) =>
    rowKey(code === scheme.self ? `${name} ${site.ownUnit}` : name);
  const rows = new Map(
    sheet.units.map((unit): [string, Expected] => {
      const score = categoryScore(unit, id);
      const place = categoryPlace(sheet, unit, id)?.place;
      const overall = score === undefined ? undefined : placeAmong(all, score);
      return [
        nameOf(unit),
        {
          ...(grouped(sheet) ? { [site.overallRank]: placeCell(proofs, unit, overall) } : {}),
          [grouped(sheet) ? site.groupRank : site.rank]: placeCell(proofs, unit, place),
          ...(inPoints(sheet)
            ? { [site.points]: pointsText(proofs, categoryPoints(sheet, unit, id)) }
            : {}),
          [scoreHead(proofs)]: text(score),
          ...Object.fromEntries(shown.map((part) => [part.name, got(unit, part)])),
        },
      ];
    }),
  );
  const weight = write.written(category.weight);
  const caption = inPoints(sheet)
    ? site.categoryUnitsCaptionPoints(category.name, weight)
    : site.categoryUnitsCaption(category.name);
  const marks = new Map(sheet.units.map((unit) => [nameOf(unit), categoryMarks(sheet, unit, id)]));
  const scale = stretchOf(sheet, known(sheet.units.map((unit) => categoryScore(unit, id))));
  const rulers = { scale, marks };
  showsTable(book, { caption, keys: [scheme['unit-noun'] ?? site.unit], rows, rulers });
  proveHeat(book, proofs, {
    caption: site.heatCategoryCaption(category.name),
    decimals: scheme.rounding.indicator,
    columns: parts.map((part) => ({ head: part.name, score: part.score })),
  });
  proveRulers(book, proofs, id, category.name);
  proveParts(book, proofs, category.name, parts);
  const aside = inPoints(sheet) ? site.fullMarksAre(weight) : site.weightIs(weight);
  says(book, `${category.name} ${aside}`);
  const left = parts.length > 12 ? [words.many.manyParts(write.written(parts.length))] : [];
  const isOutside = sheet.units.some(({ rank }) => rank === null);
  const alone = isOutside ? [site.rankedAlone] : [];
  const few = sheet.units.some((unit) => {
    const { length } = rankedOf(sheet, unit);
    return length > 0 && length < 4;
  });
  const small = few ? [site.fewPeers] : [];
  says(
    book,
    [amongOf(proofs).rulerKey, ...small, ...alone, ...partSaid(proofs, scale), ...left].join(' '),
  );
  for (const text of [site.rulerHead(scale[0], scale[1]), caption, scoreHead(proofs)])
    says(book, text);
}
