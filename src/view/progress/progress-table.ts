import { daysBetween } from '../../analyse/progress/calendar.ts';
import { isPerMille } from '../../i18n/format.ts';
import type { Indicator } from '../../model/dataset.ts';
import type { ProgressFinding, ProgressState } from '../../model/findings.ts';
import { leaderOf } from '../../model/owners.ts';
import { roundHalfUp } from '../../score/round.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { relativeHref } from '../site/href.ts';
import type { Wording } from '../site/wording.ts';
import type { Cell, Column, RichText, Table } from '../table.ts';
import { namesText } from '../words/owners-text.ts';
import { dateCell } from '../words/sort-cells.ts';
import { unitNoun } from '../words/unit-noun.ts';
import { urgency } from './progress-states.ts';

interface ProgressColumn {
  column: Column;
  cell: (row: ProgressFinding) => Cell;
  /** Shown only where some row has it. */
  when?: (row: ProgressFinding) => boolean;
  /** Left out of a printed summary. */
  inFull?: true;
}

/** Whether the assessment has anything of which progress is told. */
export const followsProgress = (of: AssessmentView): boolean =>
  of.scores.assessment.progress.length > 0;

const LOOKS: Partial<Record<ProgressState, RichText['look']>> = {
  behind: 'red',
  done: 'jade',
  ahead: 'jade',
};

/** The light of a state with its word, in its colour. */
function stateMark(view: Wording, state: ProgressFinding['state']): RichText {
  const { site, stage } = view.words;
  if (state === undefined) return { text: site.noTarget };
  return { text: stage.progressStates[state], look: LOOKS[state] ?? 'plain' };
}

/** The same, sorted by how much attention it asks for. */
function stateCell(view: Wording, state: ProgressFinding['state']): Cell {
  const shown = stateMark(view, state);
  const sort = urgency(state);
  return sort === undefined ? shown : { shown, sort };
}

/** What a lead is counted in: rates in their own points, completion in percentage points. */
export const leadUnit = (
  { basis }: ProgressFinding,
  indicator: Indicator | undefined,
): string | undefined => (basis === 'growth' ? indicator?.unit : '%');

/** +5.2 in a column of percentage points; only points per thousand say so themselves. */
export function leadCell(
  view: Wording,
  row: ProgressFinding,
  indicator: Indicator | undefined,
): string {
  if (row.lead === undefined) return view.words.site.dash;
  const signed = view.format.signed(row.lead, 1);
  const unit = leadUnit(row, indicator);
  return isPerMille(unit) ? view.format.points(signed, unit) : signed;
}

/** The vice-head in charge of what a row is about. */
export function leaderIn(
  of: AssessmentView,
  { unit: code, code: indicator }: ProgressFinding,
): string | undefined {
  const unit = of.unit(code);
  const one = unit?.indicators.find((each) => each.indicator.code === indicator);
  return unit && one && leaderOf(of.unit(of.scheme.self ?? '')?.unit, unit.unit, one.indicator);
}

function nameColumns(of: AssessmentView, page: string, withUnit: boolean): ProgressColumn[] {
  const { site } = of.words;
  const names = new Map(of.indicators.map((one) => [one.code, one]));
  const unit: ProgressColumn = {
    column: { head: unitNoun(of), align: 'words', rowHeader: true },
    cell: (row) => ({
      text: of.unit(row.unit)?.unit.name ?? row.unit,
      href: relativeHref(page, of.unitPath(row.unit)),
      orders: of.nameOrders(row.unit),
      own: row.unit === of.scheme.self ? site.ownUnit : undefined,
    }),
  };
  const indicator: ProgressColumn = {
    column: { head: site.indicator, align: 'words', ...(withUnit ? {} : { rowHeader: true }) },
    cell: (row) => {
      const found = names.get(row.code);
      return {
        text: found?.name ?? row.code,
        href: relativeHref(page, of.indicatorPath(row.code)),
        detail: found?.unit,
      };
    },
  };
  return withUnit ? [unit, indicator] : [indicator];
}

function judgeColumns(of: AssessmentView): ProgressColumn[] {
  const { site, stage } = of.words;
  const byCode = new Map(of.indicators.map((one) => [one.code, one]));
  const number = (row: ProgressFinding, x: number | undefined) =>
    x === undefined ? site.dash : of.format.number(x, byCode.get(row.code)?.decimals);
  const share = (x: number | undefined) => (x === undefined ? site.dash : of.format.percent(x, 1));
  return [
    {
      column: { head: site.state, align: 'word' },
      cell: (row) => stateCell(of, row.state),
    },
    {
      column: { head: site.asOf, align: 'words' },
      inFull: true,
      cell: (row) => dateCell(of, row.asOf),
    },
    {
      column: { head: site.valueSoFar },
      cell: (row) =>
        row.reason === undefined ? number(row, row.value) : stage.reasons[row.reason],
      when: (row) => row.value !== undefined || row.reason !== undefined,
    },
    {
      column: { head: site.target },
      cell: (row) => number(row, row.target),
      when: (row) => row.target !== undefined,
    },
    {
      column: { head: site.completion },
      cell: (row) => share(row.completion),
      when: (row) => row.completion !== undefined,
    },
    {
      column: { head: site.dueShare },
      cell: (row) => share(row.share),
      when: (row) => row.share !== undefined,
    },
    {
      column: { head: site.leadOfProgress },
      cell: (row) => leadCell(of, row, byCode.get(row.code)),
      when: (row) => row.lead !== undefined,
    },
  ];
}

/** +5.2个百分点; budgets and growth alike, the sign says who is better. */
function lastText(view: Wording, row: ProgressFinding, indicator: Indicator | undefined): string {
  const { site, stage } = view.words;
  const { last } = row;
  if (!last) return site.dash;
  if (last.state !== undefined && last.state !== row.state) {
    return site.stateBefore(stage.progressStates[last.state]);
  }
  if (last.lead === undefined || row.lead === undefined) return site.unchanged;
  const change = row.lead - last.lead;
  if (Math.abs(change) < 0.05) return site.unchanged;
  return view.format.points(view.format.signed(change, 1), leadUnit(row, indicator));
}

/** Days to the year's end or a task's due date; of a late task those since then, of a finished one none. */
function daysCell(of: AssessmentView, row: ProgressFinding): Cell {
  const { site } = of.words;
  const { basis, state, due, overdue, daysLeft } = row;
  const day = of.findings?.asOf;
  if (overdue && due !== undefined && day !== undefined) {
    const days = daysBetween(due, day);
    return { shown: site.overdueDays(days), sort: -days };
  }
  const isOver = basis === 'task' && state === 'done';
  return daysLeft === undefined || isOver ? site.dash : String(daysLeft);
}

/** By how much the lead has changed, of tasks nothing while they stay as they were. */
function sinceLast({ last, lead, state }: ProgressFinding): number | undefined {
  if (last?.lead !== undefined && lead !== undefined) return roundHalfUp(lead - last.lead, 1);
  return last && (last.state === undefined || last.state === state) ? 0 : undefined;
}

function lastCell(view: Wording, row: ProgressFinding, indicator: Indicator | undefined): Cell {
  const shown = lastText(view, row, indicator);
  const sort = sinceLast(row);
  return sort === undefined ? shown : { shown, sort };
}

function outlookColumns(of: AssessmentView): ProgressColumn[] {
  const { site } = of.words;
  const byCode = new Map(of.indicators.map((one) => [one.code, one]));
  const decimals = ({ code }: ProgressFinding) => Math.max(1, byCode.get(code)?.decimals ?? 1);
  const number = (row: ProgressFinding, x: number | undefined) =>
    x === undefined ? site.dash : of.format.number(x, decimals(row));
  return [
    {
      column: { head: site.sinceLast, align: 'words' },
      cell: (row) => lastCell(of, row, byCode.get(row.code)),
      when: (row) => row.last !== undefined,
    },
    {
      column: { head: site.pacePerMonth },
      inFull: true,
      cell: (row) => {
        const pace = number(row, row.pace?.perMonth);
        if (!row.pace || row.basis !== 'budget') return pace;
        return { shown: site.atMost(pace), sort: roundHalfUp(row.pace.perMonth, decimals(row)) };
      },
      when: (row) => row.pace !== undefined,
    },
    {
      column: { head: site.projection },
      inFull: true,
      cell: (row) => number(row, row.projection),
      when: (row) => row.projection !== undefined,
    },
    {
      column: { head: site.due, align: 'words' },
      cell: (row) => dateCell(of, row.due),
      when: (row) => row.due !== undefined,
    },
    {
      column: { head: site.daysLeft },
      inFull: true,
      cell: (row) => daysCell(of, row),
      when: (row) => daysCell(of, row) !== site.dash,
    },
    {
      column: { head: site.leader, align: 'words' },
      inFull: true,
      cell: (row) => leaderIn(of, row) ?? site.dash,
      when: (row) => leaderIn(of, row) !== undefined,
    },
    {
      column: { head: site.assessor, align: 'words' },
      inFull: true,
      cell: (row) => {
        const assessor = byCode.get(row.code)?.assessor;
        return assessor === undefined ? site.dash : namesText(of, assessor);
      },
      when: (row) => byCode.get(row.code)?.assessor !== undefined,
    },
    {
      column: { head: site.progressText, align: 'words' },
      inFull: true,
      cell: (row) => row.text ?? site.dash,
      when: (row) => row.text !== undefined,
    },
  ];
}

/** Figures and tasks against the time that has passed. */
export function progressTable(
  of: AssessmentView,
  rows: readonly ProgressFinding[],
  where: { page: string; withUnit: boolean; caption: string },
): Table {
  const all = [
    ...nameColumns(of, where.page, where.withUnit),
    ...judgeColumns(of),
    ...outlookColumns(of),
  ];
  const columns = all.filter(({ when }) => !when || rows.some(when));
  return {
    caption: where.caption,
    columns: columns.map(({ column }) => column),
    inFull: columns.flatMap(({ inFull }, i) => (inFull ? [i + 1] : [])),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}
