import type { Messages } from '../../../src/i18n/messages.ts';
import { type Example, leaderOf, type Sheet, type UnitJson } from '../../view/numbers/example.ts';
import {
  categoriesOf,
  categoryScore,
  categoryScores,
  median,
  placeUnder,
} from '../../view/numbers/groups-worked.ts';
import { categoryPoints, inPoints } from '../../view/numbers/points-worked.ts';
import { writingOf } from '../../view/numbers/writing.ts';
import { signOf } from '../../view/numbers/written-lists.ts';
import { fixed, percent, signed, written } from './decimals.ts';
import {
  amount,
  behind,
  type Cell,
  change,
  day,
  digitsOf,
  figure,
  isShare,
  lostOf,
  numberOf,
  pointsOf,
  previousOf,
  progressOf,
  targetOf,
  weakLinks,
} from './facts.ts';
import { sum } from './rules-of-all.ts';
import { ofOfficial, ofOwned, ofStanding } from './tables-of-upper.ts';

/** One row of a table, and what it is about. */
export interface Row {
  example: Example;
  words: Messages;
  sheet: Sheet;
  kind: string;
  caption: string;
  heads: readonly string[];
  /** From 0. */
  index: number;
  unit: UnitJson | undefined;
  cell: Cell | undefined;
  texts: ReadonlyMap<string, string>;
}

/** What a cell must say; undefined where its numbers are claimed as a sentence or as a quote. */
export type CellRule = (row: Row, head: string) => string | undefined;

const NONE = Number.NaN;
const shortDay = ({ language }: Sheet, iso: string | undefined): string =>
  writingOf(language).shortDay(iso ?? '');
const total = ({ sheet }: Row, x: number | null | undefined): string =>
  fixed(x ?? NONE, sheet.input.scheme.rounding.total);

/** `3/7`, `并列3/7`: the place among those compared with. */
function place({ cell, words }: Row): string | undefined {
  const found = cell && placeUnder(cell.sheet, cell.unit, cell.code);
  return found && words.site.standingPlace(found.place, found.of, found.tied);
}

function changeCell({ cell }: Row): string | undefined {
  const year = cell && change(cell);
  if (!year) return undefined;
  const text = signed(year.by, year.decimals);
  const previous = cell && previousOf(cell);
  if (year.rate && previous !== undefined) return `${text}%`;
  if (cell?.row.unit !== '‰') return text;
  return cell.sheet.language === 'en' ? `${text} ${pointsOf(cell)}` : text + pointsOf(cell);
}

function completion({ cell }: Row): string | undefined {
  const value = cell && numberOf(cell);
  const target = cell && targetOf(cell);
  if (!cell || value === undefined || target === undefined) return undefined;
  const isRate = isShare(cell.row) && ['growth', 'reduction'].includes(cell.row.measure ?? '');
  if (isRate) return signed(value - target, Math.max(1, cell.row.decimals));
  return percent(value / target);
}

function bound(row: Cell['row'], x: number | [number, number] | undefined): string {
  if (x === undefined) return 'none';
  return typeof x === 'number' ? fixed(x, row.decimals) : x.map(written).join('～');
}

function value({ words, cell }: Row): string | undefined {
  const x = cell && numberOf(cell);
  if (!cell || x === undefined) return undefined;
  if (cell.row.settings.rule === 'deduction' && x > 0) return words.papers.deducted(fixed(x, 2));
  return figure(cell.row, x);
}

/** The weight to two decimals at most. */
const weight = ({ cell }: Row): string =>
  fixed(Number((cell?.json.effectiveWeight ?? NONE).toFixed(6)), 2).replace(/\.?0+$/, '');

const UNIT_TABLES = ['unit-report', 'score-notice', 'one-pager', 'pack', 'article'];
const ofUnit: CellRule = (row, head) => {
  const { cell, sheet, words } = row;
  const { papers } = words;
  if (!cell) return undefined;
  const rules: Record<string, () => string | undefined> = {
    [papers.target]: () => figure(cell.row, targetOf(cell) ?? NONE),
    [papers.value]: () => value(row),
    [papers.completion]: () => completion(row),
    [papers.yearOnYear]: () => changeCell(row),
    [papers.schedule]: () => {
      const found = progressOf(cell);
      const mark = found?.state && words.briefing.stateMarks[found.state];
      return found?.lead === undefined ? undefined : `${mark} ${signed(found.lead, 1)}`;
    },
    [papers.place]: () => place(row),
    [papers.points]: () => fixed(cell.json.points ?? NONE, 2),
    [papers.noticeBounds]: () => {
      const { bounds } = cell.json;
      const [best, worst] = [bounds?.satisfactory, bounds?.unallowable];
      return words.papers.bounds(bound(cell.row, best), bound(cell.row, worst));
    },
    [papers.score]: () => fixed(cell.json.score ?? NONE, sheet.input.scheme.rounding.indicator),
    [papers.weight]: () => weight(row),
    [papers.due]: () => shortDay(sheet, cell.row.due),
    [papers.lost]: () => fixed(lostOf(cell), 2),
  };
  return rules[head]?.();
};

export const moved = ({ language }: Sheet, places: number | null | undefined): string =>
  places === undefined || places === null ? 'unknown' : writingOf(language).moved(places);

/** The printed total less the printed points of the top categories and the printed adjustments. */
function restOf(row: Row): number {
  const { sheet, unit } = row;
  const printed = sheet.input.scheme.categories.map(({ id }) =>
    Number(total(row, (unit && categoryPoints(sheet, unit, id)) ?? 0)),
  );
  return (unit?.total ?? NONE) - sum(printed) - (unit?.adjustment ?? 0);
}

const ofRanking: CellRule = (row, head) => {
  const { unit, words, sheet } = row;
  const { site } = words;
  const rules: Record<string, () => string | undefined> = {
    [site.rank]: () => String(unit?.rank),
    [site.groupRank]: () => String(unit?.groupRank),
    [site.total]: () => total(row, unit?.total),
    [site.change]: () => moved(sheet, sheet.found.get(unit?.code ?? '')?.change?.rank),
    [site.adjustments]: () => signed(unit?.adjustment ?? NONE, 2),
    [site.roundingRest]: () => signed(restOf(row), 2),
  };
  const isMarks = inPoints(sheet);
  const category = categoriesOf(sheet.input.scheme.categories).find(
    ({ name, short, weight: full }) =>
      (isMarks ? site.headOf(short ?? name, written(full)) : (short ?? name)) === head,
  );
  if (!category || !unit) return rules[head]?.();
  if (isMarks) return total(row, categoryPoints(sheet, unit, category.id));
  return fixed(categoryScore(unit, category.id) ?? NONE, sheet.input.scheme.rounding.category);
};

/** The lines of each unit in the order of the units; where reasons are shown, by these. */
const ofAdjustments: CellRule = ({ sheet, unit, words, texts, index }, head) => {
  const { site } = words;
  if (head !== site.pointsOfLine) return undefined;
  const { adjustments } = sheet.input;
  const reason = texts.get(site.event);
  const nth = sheet.units.flatMap(({ code }) => adjustments.filter((one) => one.unit === code))[
    index
  ];
  const line =
    reason === undefined
      ? nth
      : adjustments.find((one) => one.unit === unit?.code && one.reason === reason);
  if (line?.unit !== unit?.code) return 'no such line';
  return line ? signed(signOf(line.kind, sheet) * line.points, 2) : 'no such line';
};

const ofWeakLinks: CellRule = (row, head) => {
  const { cell, words, index } = row;
  const { lists } = words;
  if (!cell) return undefined;
  const rules: Record<string, () => string | undefined> = {
    [lists.serial]: () => String(index + 1),
    [lists.lost]: () => fixed(lostOf(cell), 2),
    // Why it is so stands behind the figure, as somebody delivered it.
    [lists.value]: () => {
      const shown = row.texts.get(lists.value) ?? '';
      const figure = value(row);
      return /^(?:：|: )/.test(shown.slice(figure?.length ?? 0)) && shown.startsWith(figure ?? '-')
        ? shown
        : figure;
    },
    [lists.place]: () => place(row),
  };
  return rules[head]?.();
};

/** Units one after the other: commendations, interviews, appeals. */
const ofUnitList: CellRule = ({ words, sheet, index }, head) => {
  const rules: Record<string, () => string | undefined> = {
    [words.lists.serial]: () => String(index + 1),
    [words.results.date]: () => day(sheet, sheet.input.appeals[index]?.date),
  };
  return rules[head]?.();
};

const ofLeaders: CellRule = ({ sheet, words, texts, index }, head) => {
  const { lists } = words;
  const own = weakLinks(sheet).filter(
    ({ unit, code }) => leaderOf(sheet, unit, code) === texts.get(lists.leader),
  );
  const rules: Record<string, () => string> = {
    [lists.serial]: () => String(index + 1),
    [lists.count]: () => String(own.length),
    [lists.lost]: () => fixed(sum(own.map(({ points }) => points)), 2),
  };
  return rules[head]?.();
};

const ofBehind: CellRule = ({ cell, words, sheet, index }, head) => {
  const { lists } = words;
  const found =
    cell && behind(sheet).find((one) => one.unit === cell.unit && one.code === cell.code);
  if (!cell || !found) return 'nothing behind';
  const worked = { ...cell.row, decimals: Math.max(1, digitsOf(cell.row)) };
  const rules: Record<string, () => string | undefined> = {
    [lists.serial]: () => String(index + 1),
    [lists.asOf]: () => shortDay(sheet, found.asOf),
    [lists.target]: () =>
      found.target === undefined ? shortDay(sheet, found.due) : amount(cell, found.target),
    [lists.soFar]: () => amount(cell, found.value ?? NONE),
    [lists.completion]: () => percent(found.completion ?? NONE),
    [lists.lead]: () => signed(found.lead ?? NONE, 1),
    [lists.since]: () => shortDay(sheet, found.behindSince),
    [lists.perMonth]: () => {
      const text = amount({ sheet, row: worked }, found.pacePerMonth ?? NONE);
      return cell.row.direction === 'reverse' ? words.site.atMost(text) : text;
    },
    [lists.projection]: () => amount({ sheet, row: worked }, found.projection ?? NONE),
  };
  return rules[head]?.();
};

/** Scores of categories in columns, those of the unit and the medians of its group. */
const ofCategories: CellRule = ({ sheet, unit, words, texts }, head) => {
  const category = categoriesOf(sheet.input.scheme.categories).find(({ name }) => name === head);
  if (!category || !unit) return undefined;
  const digits = sheet.input.scheme.rounding.category;
  const own = categoryScore(unit, category.id) ?? NONE;
  if (texts.get(words.papers.category) === words.papers.score) return fixed(own, digits);
  return fixed(median(categoryScores(sheet, unit, category.id)), digits);
};

const ofMethod: CellRule = ({ sheet, words, texts }, head) => {
  const { site, method, rulesPaper } = words;
  const { scheme } = sheet.input;
  const grade = scheme.grades.find(({ name }) => name === texts.get(site.grade));
  if (head === method.gradeLine && grade?.min !== undefined)
    return method.gradeMin(written(grade.min));
  if (head === method.gradeQuota && grade?.quota !== undefined)
    return method.gradeShare(percent(grade.quota, 0));
  const category = categoriesOf(scheme.categories).find(
    ({ name }) => name === texts.get(site.category)?.trim(),
  );
  if (!category) return undefined;
  const isMarks = scheme.weights === 'points';
  if (head === (isMarks ? rulesPaper.marks : site.weight)) return written(category.weight);
  const codes = sheet.input.indicators.filter((one) => one.category === category.id);
  return head === method.indicatorCount
    ? String(new Set(codes.map(({ code }) => code)).size)
    : undefined;
};

/** Indicators of the scheme, one after the other as the tables have them. */
const ofScheme: CellRule = ({ sheet, words, texts, index }, head) => {
  const one = sheet.input.indicators[index];
  const { site, rulesPaper, lists } = words;
  if (!one || one.name !== texts.get(lists.indicator)) return 'another indicator';
  return head === site.weight || head === rulesPaper.marks ? written(one.weight) : undefined;
};

/** Which rules a table falls under, by its heads. */
export function cellRules({ caption, heads, words, kind }: Row): CellRule {
  const { papers, lists, site, method, rulesPaper } = words;
  const has = (...wanted: string[]) => wanted.every((head) => heads.includes(head));
  if (has(rulesPaper.way, site.category)) return kind === 'rules' ? ofScheme : ofWeakLinks;
  if (has(papers.role, papers.placeUpper)) return ofOwned;
  if (has(lists.ours, lists.theirs)) return ofOfficial;
  if (has(lists.soFar, lists.asOf)) return ofBehind;
  if (has(lists.serial, lists.close)) return ofWeakLinks;
  if (has(lists.serial, lists.unit) && !has(lists.count)) return ofUnitList;
  if (has(lists.serial, lists.leader, lists.count)) return ofLeaders;
  if (has(lists.place, lists.standingBest)) return ofStanding;
  if (has(site.pointsOfLine, site.event) || has(site.pointsOfLine, site.kind)) return ofAdjustments;
  if (has(method.gradeLine) || has(method.indicatorCount)) return ofMethod;
  if (heads[0] === papers.category) return ofCategories;
  if (has(site.total)) return ofRanking;
  return UNIT_TABLES.includes(kind) || caption !== '' ? ofUnit : ofWeakLinks;
}
