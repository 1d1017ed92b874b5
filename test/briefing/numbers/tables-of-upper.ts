import type { Sheet } from '../../view/numbers/example.ts';
import { categoriesOf, isSelfTied } from '../../view/numbers/groups-worked.ts';
import { writingOf } from '../../view/numbers/writing.ts';
import { fixed, signed } from './decimals.ts';
import { amount, type Cell, isShare, pointsOf, upperOf } from './facts.ts';
import { type CellRule, moved } from './tables.ts';

/** Tables about the assessment above: indicators that a unit owns, our standing, what was published. */

const NONE = Number.NaN;

/** 承担的上级考核指标: our own standing above. */
export const ofOwned: CellRule = ({ example, sheet, words, unit, texts }, head) => {
  const { papers } = words;
  const { upper } = upperOf(example, sheet);
  const name = texts.get(papers.indicator);
  const all = sheet.found.get(unit?.code ?? '')?.owned ?? [];
  const row = upper.indicators.find((one) => one.name === name);
  const own = all.find(({ code }) => code === row?.code);
  if (!own || !row) return 'no such indicator';
  const rules: Record<string, () => string | undefined> = {
    [papers.placeUpper]: () =>
      words.site.standingPlace(own.rank ?? NONE, own.of ?? NONE, isSelfTied(upper, own.code)),
    [papers.change]: () => moved(sheet, own.rankChange),
    [papers.lost]: () => fixed(own.lost ?? NONE, 2),
    [papers.toNext]: () => gapText(upper, row, own.toNext),
  };
  return rules[head]?.();
};

function gapText(sheet: Sheet, row: Cell['row'], x = NONE): string {
  if (!isShare(row)) return amount({ sheet, row }, x);
  const points = fixed(x, row.decimals);
  const of = pointsOf({ sheet, row });
  return sheet.language === 'en' ? `${points} ${of}` : points + of;
}

export const ofStanding: CellRule = ({ example, sheet, words, texts }, head) => {
  const { lists } = words;
  const { upper } = upperOf(example, sheet);
  const row = upper.indicators.find(({ name }) => name === texts.get(lists.indicator));
  const own = sheet.findings.standing.find(({ code }) => code === row?.code);
  if (!own || !row) return undefined;
  const rules: Record<string, () => string | undefined> = {
    [lists.place]: () => words.site.standingPlace(own.rank, own.of, isSelfTied(upper, own.code)),
    [lists.standingChange]: () => moved(sheet, own.rankChange),
    [lists.standingNext]: () => gapText(upper, row, own.toNext),
    [lists.lost]: () => fixed(own.lost ?? NONE, 2),
    [lists.standingBest]: () => {
      const names = own.best.map((code) => upper.unitOf.get(code)?.name ?? code);
      const list = writingOf(sheet.language).list(names.slice(0, 2));
      return names.length > 2 ? words.lists.standingBests(list, names.length) : list;
    },
  };
  return rules[head]?.();
};

/** Ours and what was published. */
export const ofOfficial: CellRule = ({ example, sheet, words, texts }, head) => {
  const { lists } = words;
  const { upper } = upperOf(example, sheet);
  const name = texts.get(lists.indicator);
  const field = texts.get(lists.field) === lists.fields.rank ? 'rank' : 'score';
  const categories = categoriesOf(upper.input.scheme.categories);
  const codes = [
    ...upper.indicators.map((one) => [one.code, one.name]),
    ...categories.map((one) => [one.id, one.name]),
  ];
  const found = upper.findings.official.find(
    (one) =>
      upper.unitOf.get(one.unit)?.name === texts.get(lists.unit) &&
      one.field === field &&
      (one.code === undefined
        ? name === lists.total
        : codes.some(([code, own]) => code === one.code && own === name)),
  );
  const decimals = field === 'rank' ? 0 : upper.input.scheme.rounding.total;
  if (!found) return 'nothing published';
  const ours = found.ours ?? NONE;
  const rules: Record<string, () => string | undefined> = {
    [lists.ours]: () => fixed(ours, decimals),
    [lists.theirs]: () => fixed(found.theirs, decimals),
    [lists.difference]: () => signed(ours - found.theirs, decimals),
  };
  return rules[head]?.();
};
