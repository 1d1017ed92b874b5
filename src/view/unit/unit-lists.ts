import { vetoReason } from '../../i18n/veto-reason.ts';
import type { UnitScore } from '../../model/scores.ts';
import { rowsOfUnit } from '../../score/rows-of-unit.ts';
import type { TablePart } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { methodLink } from '../site/method-link.ts';
import type { Wording } from '../site/wording.ts';
import { nameColumn, wordsColumn } from '../table.ts';
import { adjustmentKind, givesDates, givesReasons, vetoEffect } from '../words/list-words.ts';
import { dateCell } from '../words/sort-cells.ts';

export function unitVetoes(of: AssessmentView, unit: UnitScore): TablePart | undefined {
  const { site } = of.words;
  if (unit.vetoes.length === 0) return undefined;
  const withReasons = givesReasons(unit.vetoes);
  const withDates = givesDates(unit.vetoes);
  return {
    id: 'part.vetoes',
    title: site.vetoHead,
    see: methodLink(of, of.unitPath(unit.unit.code), 'part.vetoes'),
    table: {
      caption: site.vetoCaption,
      label: site.vetoHead,
      columns: [
        nameColumn(site.vetoItem),
        wordsColumn(site.vetoEffect),
        ...(withReasons ? [site.reason, site.document].map(wordsColumn) : []),
        ...(withDates ? [wordsColumn(site.date)] : []),
      ],
      rows: unit.vetoes.map((veto) => [
        veto.name,
        vetoEffect(of, veto),
        ...(withReasons
          ? [vetoReason(veto, of.words.method, of.format) ?? site.dash, veto.document ?? site.dash]
          : []),
        ...(withDates ? [dateCell(of, veto.date)] : []),
      ]),
    },
  };
}

export function unitAdjustments(of: AssessmentView, unit: UnitScore): TablePart | undefined {
  const { site } = of.words;
  if (unit.adjustments.length === 0) return undefined;
  return {
    id: 'part.adjustments',
    title: site.adjustmentsHead,
    note: site.adjustmentsNet(of.format.signed(unit.adjustment, 2)),
    see: methodLink(of, of.unitPath(unit.unit.code), 'part.total'),
    table: {
      caption: site.adjustmentsCaption(unit.unit.name),
      label: site.adjustmentsHead,
      columns: [
        nameColumn(site.event),
        wordsColumn(site.kind),
        { head: site.pointsOfLine, align: 'numeric' },
        wordsColumn(site.counted),
        wordsColumn(site.document),
        wordsColumn(site.date),
      ],
      rows: unit.adjustments.map((line) => [
        line.reason ?? site.dash,
        adjustmentKind(of, line.kind),
        of.format.signed(line.sign * line.points, 2),
        line.counted ? site.yes : site.notCounted,
        line.document ?? site.dash,
        dateCell(of, line.date),
      ]),
    },
  };
}

export function unitDecisions(view: Wording, unit: UnitScore): TablePart | undefined {
  const { site } = view.words;
  if (unit.decisions.length === 0) return undefined;
  return {
    id: 'part.decisions',
    title: site.decisionsHead,
    table: {
      caption: site.decisionsCaption(unit.unit.name),
      label: site.decisionsHead,
      columns: [
        nameColumn(site.decided),
        wordsColumn(site.computedGrade),
        wordsColumn(site.reason),
        wordsColumn(site.document),
        wordsColumn(site.date),
      ],
      rows: unit.decisions.map((line) => [
        line.grade ?? site.dash,
        unit.grade ?? site.dash,
        line.reason ?? site.dash,
        line.document ?? site.dash,
        dateCell(view, line.date),
      ]),
    },
  };
}

export function unitAppeals(of: AssessmentView, unit: UnitScore): TablePart | undefined {
  const { site } = of.words;
  const { assessment } = of.scores;
  const names = new Map(assessment.indicators.map(({ code, name }) => [code, name]));
  const appeals = rowsOfUnit(assessment.appeals, unit.unit.code);
  if (appeals.length === 0) return undefined;
  return {
    id: 'part.appeals',
    title: site.appealsHead,
    table: {
      caption: site.appealsCaption(unit.unit.name),
      label: site.appealsHead,
      columns: [
        nameColumn(site.indicator),
        wordsColumn(site.claim),
        wordsColumn(site.answer),
        wordsColumn(site.document),
        wordsColumn(site.date),
      ],
      rows: appeals.map((appeal) => [
        names.get(appeal.indicator ?? '') ?? site.total,
        appeal.claim ?? site.dash,
        appeal.answer ?? site.dash,
        appeal.document ?? site.dash,
        dateCell(of, appeal.date),
      ]),
    },
  };
}
