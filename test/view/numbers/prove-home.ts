import { across, chartOf, lettersOf, scaleOfTicks, within } from './drawn.ts';
import type { UnitJson } from './example.ts';
import { median } from './groups-worked.ts';
import { type Book, fault, says, showsChart } from './page-book.ts';
import { attribute, classed, type Element, elements } from './page-reader.ts';
import { latest, type Proofs, type SheetProofs, scaleOf } from './proofs.ts';
import { progressGlance } from './prove-progress.ts';
import { grouped, moved, total, unitSentence } from './prove-ranking.ts';

/** The three who moved farthest and all who moved as far as the third; none of those if above five. */
function farthest<T extends { places: number }>(list: readonly T[]): T[] {
  const far = ({ places }: T) => Math.abs(places);
  const fartherThan = (one: T) => list.filter((other) => far(other) > far(one)).length;
  const among = list.filter((one) => fartherThan(one) < 3).sort((a, b) => far(b) - far(a));
  return among.length > 5 ? among.filter((one) => far(one) > far(among.at(-1) ?? one)) : among;
}

/** ▲ who won most places, ▼ who lost most. */
function moves({ sheet, words, write }: SheetProofs, units: readonly UnitJson[]): string[] {
  const { site } = words;
  const changes = units.flatMap((unit) => {
    const places = moved(sheet, unit);
    return places ? [{ unit, places }] : [];
  });
  const named = (list: { unit: UnitJson; places: number }[]) =>
    write.list(list.map(({ unit, places }) => site.mover(unit.name, write.moved(places))));
  const up = farthest(changes.filter(({ places }) => places > 0));
  const down = farthest(changes.filter(({ places }) => places < 0));
  return [up.length > 0 ? site.rose(named(up)) : '', down.length > 0 ? site.fell(named(down)) : ''];
}

interface Group {
  name: string;
  ranked: (UnitJson & { total: number; groupRank: number })[];
}

function groups({ sheet }: SheetProofs): Group[] {
  const ranked = sheet.units
    .filter(
      (unit): unit is Group['ranked'][number] => unit.total !== null && unit.groupRank !== null,
    )
    .sort((a, b) => a.groupRank - b.groupRank);
  if (!grouped(sheet)) return [{ name: '', ranked }];
  return sheet.input.scheme.groups
    .map(({ id, name }) => ({ name, ranked: ranked.filter(({ group }) => group === id) }))
    .filter((group) => group.ranked.length > 0);
}

/** The first three places, ties up to five, and the own unit. */
function namedOf({ sheet }: SheetProofs, { ranked }: Group): Group['ranked'] {
  const first = ranked.filter(({ groupRank }) => groupRank <= 3).slice(0, 5);
  const own = ranked.filter((one) => one.code === sheet.input.scheme.self && !first.includes(one));
  return [...first, ...own];
}

export const lettersUnder = (chart: Element): string[] =>
  within(chart, 'text')
    .filter((one) => classed(one, 'tick'))
    .map(lettersOf);

/** Every unit has its tick at its total, read off the letters below the ruler. */
export function ticksStand(
  book: Book,
  chart: Element,
  label: string,
  totals: readonly number[],
): void {
  const place = scaleOfTicks(chart);
  const part = [...elements(chart)].find((one) => classed(one, 'units'));
  const ticks = part ? within(part, 'line').map((one) => across(one, 'x1')) : [];
  const wrong = totals.some((x, i) => !(Math.abs((place?.(x) ?? NaN) - (ticks[i] ?? NaN)) < 0.02));
  if (wrong || ticks.length !== totals.length) fault(book, `“${label}” has its ticks at ${ticks}`);
  const circle = within(chart, 'circle')[0];
  const expected = totals.length < 4 ? undefined : place?.(median(totals));
  const drawn = circle && across(circle, 'cx');
  if (
    (drawn === undefined) !== (expected === undefined) ||
    Math.abs((drawn ?? 0) - (expected ?? 0)) > 0.02
  )
    fault(book, `“${label}” has its median at ${drawn}, not ${expected}`);
}

function proveRuler(book: Book, proofs: SheetProofs, group: Group): string[] {
  const { sheet, words, write } = proofs;
  const { site } = words;
  const totals = group.ranked.map((unit) => unit.total);
  const named = namedOf(proofs, group);
  const texts = named.map((unit) => `${unit.name} ${total(proofs, unit.total)}`);
  const count = site.homeCount(group.ranked.length);
  says(book, `${group.name} ${count}`);
  for (const text of moves(proofs, group.ranked)) says(book, text);
  const label = site.homeRuler({ group: group.name, count, named: write.list(texts) });
  const chart = chartOf(book, label);
  if (!chart) {
    fault(book, `has no ruler “${label}”`);
    return [];
  }
  const letters = lettersUnder(chart);
  showsChart(book, label, [...letters, ...texts]);
  ticksStand(book, chart, label, totals);
  const red = within(chart, 'g').filter((one) => classed(one, 'own')).length;
  if (red !== named.filter(({ code }) => code === sheet.input.scheme.self).length)
    fault(book, `“${label}” has ${red} own units`);
  const links = within(chart, 'a').map((one) => attribute(one, 'href') ?? '');
  if (links.some((href, i) => !href.startsWith(`${sheet.id}/units/`) || named[i] === undefined))
    fault(book, `“${label}” links to ${links}`);
  return letters;
}

/** LOOK: a part of the scale where totals spread over less than a quarter of it, else all of it. */
function endsFault(proofs: SheetProofs, [low, high]: [number, number]): boolean {
  const totals = groups(proofs).flatMap(({ ranked }) => ranked.map((unit) => unit.total));
  const [from, to] = scaleOf(proofs.sheet);
  const [least, most] = [Math.min(...totals), Math.max(...totals)];
  if (most - least >= (to - from) / 4) return low !== from || high !== to;
  return low > least || high < most || high - low > (2 * (to - from)) / 4 + 20;
}

/** The finding: the own unit, else how far apart the first and the last are. */
function finding(proofs: SheetProofs): string {
  const { sheet, words } = proofs;
  const self = sheet.input.scheme.self ? sheet.unitOf.get(sheet.input.scheme.self) : undefined;
  if (self) return unitSentence(proofs, self);
  const totals = groups(proofs).flatMap(({ ranked }) => ranked.map((unit) => unit.total));
  return words.site.homeSpread({
    count: totals.length,
    high: total(proofs, Math.max(...totals)),
    low: total(proofs, Math.min(...totals)),
  });
}

/** The home page: a finding and a ruler for each group of each assessment of the latest year. */
export function proveHome(book: Book, proofs: Proofs): void {
  const { site } = proofs.words;
  for (const sheet of latest(proofs.example)) {
    const own = { ...proofs, sheet };
    says(book, site.homeLatest(String(sheet.input.scheme.year)));
    says(book, finding(own));
    says(book, progressGlance(own) ?? '');
    const letters = groups(own).map((group) => proveRuler(book, own, group));
    // All rulers of an assessment show the same stretch.
    if (new Set(letters.map((list) => list.join())).size !== 1)
      fault(book, `${sheet.id} has rulers of ${letters.join(' | ')}`);
    const [low = '', high = ''] = [letters[0]?.[0], letters[0]?.at(-1)];
    if (endsFault(own, [Number(low), Number(high)])) fault(book, `${sheet.id}: ${low}–${high}`);
    const isMoved = groups(own).some(({ ranked }) => moves(own, ranked).join('') !== '');
    says(book, site.homeKey({ low, high, isMoved }));
  }
}
