import type { ProgressState, StateCount } from '../../../src/model/findings.ts';
import { leaderOf, type ProgressJson, rowFor, type Sheet, type UnitJson } from './example.ts';
import { type Book, type Expected, rowKey, says, showsChart, showsTable } from './page-book.ts';
import { barsReach } from './positions.ts';
import type { SheetProofs } from './proofs.ts';
import { unitHead } from './unit-head.ts';

const STATES = ['behind', 'not-started', 'on-schedule', 'ahead', 'done', 'not-released'] as const;

/** 已完成29项（25.0%）、…. */
export function countsText({ words, write }: SheetProofs, counts: readonly StateCount[]): string {
  const { stage, site } = words;
  return write.list(
    counts
      .filter(({ count }) => count > 0)
      .map(({ state, count, percent }) =>
        site.stateCount(stage.progressStates[state].slice(2), count, write.fixed(percent, 1)),
      ),
  );
}

/** No rate of the example is one per thousand. */
const inPoints = ({ language }: SheetProofs['write'], text: string): string =>
  language === 'en' ? `${text} percentage points` : `${text}个百分点`;

function sinceLast(proofs: SheetProofs, row: ProgressJson): string {
  const { words, write } = proofs;
  const { site, stage } = words;
  const { last } = row;
  if (!last) return site.dash;
  if (last.state !== undefined && last.state !== row.state)
    return site.stateBefore(stage.progressStates[last.state]);
  if (last.lead === undefined || row.lead === undefined) return site.unchanged;
  const change = row.lead - last.lead;
  return Math.abs(change) < 0.05 ? site.unchanged : inPoints(write, write.signed(change, 1));
}

/** What is missing to a total that is better the lower it is may be used up, not reached. */
const isBudget = (sheet: Sheet, unit: UnitJson, { code, pacePerMonth }: ProgressJson): boolean =>
  pacePerMonth !== undefined && rowFor(sheet, unit, code)?.direction === 'reverse';

/** A late task says since how many days; one that is done has no days left. */
function daysText({ sheet, words: { site } }: SheetProofs, row: ProgressJson): string {
  const { basis, state, due, overdue, daysLeft } = row;
  const day = sheet.findings.asOf;
  if (overdue && due !== undefined && day !== undefined)
    return site.overdueDays((Date.parse(day) - Date.parse(due)) / 86_400_000);
  if (basis === 'task' && state === 'done') return site.dash;
  return daysLeft === undefined ? site.dash : String(daysLeft);
}

/** What a row of the table of progress shows, from its entry in the JSON. */
export function progressRow(proofs: SheetProofs, unit: UnitJson, row: ProgressJson): Expected {
  const { sheet, words, write } = proofs;
  const { site, stage } = words;
  const { dash } = site;
  const decimals = sheet.indicators.find(({ code }) => code === row.code)?.decimals ?? 0;
  const figure = (x: number | undefined) => (x === undefined ? dash : write.fixed(x, decimals));
  const finer = (x: number | undefined) =>
    x === undefined ? dash : write.fixed(x, Math.max(1, decimals));
  const share = (x: number | undefined) => (x === undefined ? dash : write.percent(x));
  const pace = finer(row.pacePerMonth);
  const day = (iso: string | undefined) => (iso === undefined ? dash : write.date(iso));
  return {
    [site.state]: row.state === undefined ? site.noTarget : stage.progressStates[row.state],
    [site.asOf]: day(row.asOf),
    [site.valueSoFar]: row.reason === undefined ? figure(row.value) : stage.reasons[row.reason],
    [site.target]: figure(row.target),
    [site.completion]: share(row.completion),
    [site.dueShare]: share(row.share),
    [site.leadOfProgress]: row.lead === undefined ? dash : write.signed(row.lead, 1),
    [site.sinceLast]: sinceLast(proofs, row),
    [site.pacePerMonth]: isBudget(sheet, unit, row) ? site.atMost(pace) : pace,
    [site.projection]: finer(row.projection),
    [site.due]: day(row.due),
    [site.daysLeft]: daysText(proofs, row),
    [site.leader]: leaderOf(sheet, unit, row.code) ?? dash,
    [site.progressText]: row.text ?? dash,
  };
}

/** The heads whose columns a table of these rows has; empty columns are left out. */
export function withoutEmpty(proofs: SheetProofs, rows: Map<string, Expected>): void {
  const { dash } = proofs.words.site;
  const heads = new Set([...rows.values()].flatMap((row) => Object.keys(row)));
  for (const head of heads) {
    if ([...rows.values()].some((row) => row[head] !== dash)) continue;
    for (const row of rows.values()) row[head] = undefined;
  }
}

export const indicatorText = (sheet: Sheet, code: string): string => {
  const found = sheet.indicators.find((one) => one.code === code);
  return [found?.name, found?.unit].filter((one) => one !== undefined).join(' ');
};

interface Entry extends ProgressJson {
  owner: string;
  of: UnitJson;
}

function proveLeads(book: Book, proofs: SheetProofs, entries: readonly Entry[]): void {
  const { sheet, words, write } = proofs;
  const { site } = words;
  const judged = entries
    .filter(({ lead }) => lead !== undefined)
    .sort((a, b) => (a.lead ?? 0) - (b.lead ?? 0));
  const [first] = judged;
  if (!first || judged.length < 2) return;
  const name = ({ owner, code }: Entry) =>
    [owner, sheet.indicators.find((one) => one.code === code)?.name ?? code] as const;
  const title = site.leadsTitle({
    count: judged.length,
    behind: judged.filter(({ state }) => state === 'behind').length,
    worst: site.figureOf(...name(first)),
    lead: inPoints(write, write.fixed(Math.abs(first.lead ?? 0), 1)),
    isBehind: (first.lead ?? 0) < 0,
    isBudget: first.basis === 'budget',
  });
  const cuts = judged.length > 30;
  const shown = cuts ? [...judged.slice(0, 15), ...judged.slice(-15)] : judged;
  says(book, title);
  if (cuts) says(book, site.leadsSubCut(15));
  showsChart(book, title, [
    site.lag,
    site.leadWord,
    ...shown.map((one) => write.signed(one.lead ?? 0, 1)),
    ...shown.map((one) => name(one).join(' ')),
    ...(cuts ? [site.leadsLeft(judged.length - 30)] : []),
  ]);
  barsReach(
    book,
    title,
    shown.map(({ lead = Number.NaN }) => lead),
  );
}

function tally(
  proofs: SheetProofs,
  entries: readonly Entry[],
  key: (one: Entry) => string | undefined,
): Map<string, Expected> {
  const { site, stage } = proofs.words;
  const names = new Set(entries.map(key).filter((one) => one !== undefined));
  const count = (list: readonly Entry[], state: ProgressState) => {
    const found = list.filter((one) => one.state === state).length;
    return found === 0 ? site.dash : String(found);
  };
  return new Map(
    [...names].map((name) => {
      const list = entries.filter((one) => key(one) === name);
      const states = STATES.map((state) => [stage.progressStates[state], count(list, state)]);
      return [rowKey(name), { ...Object.fromEntries(states), [site.sum]: String(list.length) }];
    }),
  );
}

/** 进度支撑. */
export function proveProgress(book: Book, proofs: SheetProofs): void {
  const { sheet, words, write } = proofs;
  const { site } = words;
  const { findings } = sheet;
  const entries = sheet.input.units.flatMap(({ code, name }) => {
    const of = sheet.unitOf.get(code);
    if (of === undefined) return [];
    return (sheet.found.get(code)?.progress ?? []).map((one) => ({ ...one, owner: name, of }));
  });
  if (entries.length === 0 || findings.asOf === undefined) {
    says(book, site.progressNone);
    return;
  }
  const states = countsText(proofs, countStates(entries));
  const date = write.date(findings.asOf);
  const days = findings.daysLeft ?? Number.NaN;
  says(book, site.progressLead({ date, count: entries.length, states, days }));
  proveLeads(book, proofs, entries);
  const leader = ({ of, code }: Entry) => leaderOf(sheet, of, code);
  const byLeader = tally(proofs, entries, leader);
  if (byLeader.size > 1)
    showsTable(book, { caption: site.byLeaderCaption, keys: [site.leader], rows: byLeader });
  const marked = ({ owner, of: { code } }: Entry) =>
    code === sheet.input.scheme.self ? `${owner} ${site.ownUnit}` : owner;
  const byUnit = tally(proofs, entries, marked);
  if (byUnit.size > 1)
    showsTable(book, { caption: site.byUnitCaption, keys: [unitHead(sheet, words)], rows: byUnit });
  const rows = new Map(
    entries.map((one) => [
      rowKey(marked(one), indicatorText(sheet, one.code)),
      progressRow(proofs, one.of, one),
    ]),
  );
  withoutEmpty(proofs, rows);
  showsTable(book, {
    caption: site.progressCaption,
    keys: [unitHead(sheet, words), site.indicator],
    rows,
  });
}

const ORDER = ['done', 'ahead', 'on-schedule', 'behind', 'not-started', 'not-released'] as const;

/** Counted anew; shares in tenths that add to 100.0 by the largest remainder (METHOD 6). */
function countStates(entries: readonly Entry[]): StateCount[] {
  const counts = ORDER.map((state) => entries.filter((one) => one.state === state).length);
  const all = counts.reduce((sum, x) => sum + x, 0);
  const tenths = counts.map((count) => Math.floor((count * 1000) / all));
  const rest = counts.map((count, i) => (count * 1000) / all - (tenths[i] ?? 0));
  const order = rest.map((_, i) => i).sort((a, b) => (rest[b] ?? 0) - (rest[a] ?? 0) || a - b);
  const lacking = 1000 - tenths.reduce((sum, x) => sum + x, 0);
  for (const i of order.slice(0, lacking)) tenths[i] = (tenths[i] ?? 0) + 1;
  return ORDER.map((state, i) => ({
    state,
    count: counts[i] ?? 0,
    percent: (tenths[i] ?? 0) / 10,
  }));
}

/** The counts of states of an assessment, in the sentence of the home page. */
export function progressGlance(proofs: SheetProofs): string | undefined {
  const { sheet, words, write } = proofs;
  const { asOf, counts } = sheet.findings;
  if (asOf === undefined || counts.states.every(({ count }) => count === 0)) return undefined;
  return words.site.progressGlance(write.date(asOf), countsText(proofs, counts.states));
}
