import { type Column, dataTable } from '../../components/data-table.ts';
import { html, type Markup } from '../../components/html.ts';
import type { UnitScore, VetoLine } from '../../model/scores.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import type { SiteView } from '../site/site-view.ts';
import { dateCell } from '../words/sort-cells.ts';

export const words = (head: string): Column => ({ head, align: 'words' });

/** 等次受限：不高于良好. */
export function vetoEffect(view: SiteView, of: AssessmentView, veto: VetoLine): string {
  const item = of.scheme.vetoes.find(({ id }) => id === veto.item);
  const category = of.scheme.categories.find(({ id }) => id === item?.category)?.name;
  const { site, stage } = view.words;
  if (item?.effect === 'cap-grade') return site.vetoCapGrade(item.grade ?? '');
  if (item?.effect === 'drop-grade') return site.vetoDropGrade(item.by ?? 1);
  if (item?.effect === 'zero-category') return site.vetoZero(category ?? item.category ?? '');
  return stage.vetoEffects['void-total'];
}

/** A public edition may name the items alone: columns that would be empty are left out. */
export const givesReasons = (vetoes: readonly VetoLine[]): boolean =>
  vetoes.some(({ reason, document }) => reason !== undefined || document !== undefined);

export const givesDates = (vetoes: readonly VetoLine[]): boolean =>
  vetoes.some(({ date }) => date !== undefined);

export function unitVetoes(
  view: SiteView,
  of: AssessmentView,
  unit: UnitScore,
): Markup | undefined {
  const { site } = view.words;
  if (unit.vetoes.length === 0) return undefined;
  const withReasons = givesReasons(unit.vetoes);
  const withDates = givesDates(unit.vetoes);
  return dataTable({
    caption: site.vetoCaption,
    columns: [
      { head: site.vetoItem, align: 'words', rowHeader: true },
      words(site.vetoEffect),
      ...(withReasons ? [site.reason, site.document].map(words) : []),
      ...(withDates ? [words(site.date)] : []),
    ],
    rows: unit.vetoes.map((veto) => [
      veto.name,
      vetoEffect(view, of, veto),
      ...(withReasons ? [veto.reason ?? site.dash, veto.document ?? site.dash] : []),
      ...(withDates ? [dateCell(view, veto.date)] : []),
    ]),
  });
}

export function adjustmentKind(of: AssessmentView, view: SiteView, kind: string): string {
  const known = of.scheme.adjustments[kind] as { name?: string } | undefined;
  const { adjustmentKinds } = view.words.stage;
  return known?.name ?? adjustmentKinds[kind as keyof typeof adjustmentKinds] ?? kind;
}

export function unitAdjustments(
  view: SiteView,
  of: AssessmentView,
  unit: UnitScore,
): Markup | undefined {
  const { site } = view.words;
  if (unit.adjustments.length === 0) return undefined;
  return dataTable({
    caption: site.adjustmentsCaption(unit.unit.name),
    columns: [
      { head: site.event, align: 'words', rowHeader: true },
      words(site.kind),
      { head: site.pointsOfLine, align: 'numeric' },
      words(site.counted),
      words(site.document),
      words(site.date),
    ],
    rows: unit.adjustments.map((line) => [
      line.reason ?? site.dash,
      adjustmentKind(of, view, line.kind),
      view.format.signed(line.sign * line.points, 2),
      line.counted ? site.yes : site.notCounted,
      line.document ?? site.dash,
      dateCell(view, line.date),
    ]),
  });
}

export function unitDecisions(view: SiteView, unit: UnitScore): Markup | undefined {
  const { site } = view.words;
  if (unit.decisions.length === 0) return undefined;
  return dataTable({
    caption: site.decisionsCaption(unit.unit.name),
    columns: [
      { head: site.decided, align: 'words', rowHeader: true },
      words(site.computedGrade),
      words(site.reason),
      words(site.document),
      words(site.date),
    ],
    rows: unit.decisions.map((line) => [
      line.grade ?? site.dash,
      unit.grade ?? site.dash,
      line.reason ?? site.dash,
      line.document ?? site.dash,
      dateCell(view, line.date),
    ]),
  });
}

export function unitAppeals(
  view: SiteView,
  of: AssessmentView,
  unit: UnitScore,
): Markup | undefined {
  const { site } = view.words;
  const { assessment } = of.scores;
  const names = new Map(assessment.indicators.map(({ code, name }) => [code, name]));
  const appeals = assessment.appeals.filter((appeal) => appeal.unit === unit.unit.code);
  if (appeals.length === 0) return undefined;
  return dataTable({
    caption: site.appealsCaption(unit.unit.name),
    columns: [
      { head: site.indicator, align: 'words', rowHeader: true },
      words(site.claim),
      words(site.answer),
      words(site.document),
      words(site.date),
    ],
    rows: appeals.map((appeal) => [
      names.get(appeal.indicator ?? '') ?? site.total,
      appeal.claim ?? site.dash,
      appeal.answer ?? site.dash,
      appeal.document ?? site.dash,
      dateCell(view, appeal.date),
    ]),
  });
}

/** A text of several lines as the unit wrote it. */
export function linesOf(text: string): Markup {
  return html`${text.split(/\r?\n/).map((line) => html`<p>${line}</p>`)}`;
}
