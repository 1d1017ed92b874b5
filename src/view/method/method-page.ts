import { dataTable } from '../../components/tables/data-table.ts';
import { formula } from '../../components/tables/formula.ts';
import { html, type Markup } from '../../components/html.ts';
import type { PageContent } from '../../layouts/content.ts';
import type { CategoryScheme, Mean } from '../../model/scheme.ts';
import { followsProgress } from '../progress/progress-table.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { frameOf } from '../site/frame-of.ts';
import { pageOf } from '../site/page-of.ts';
import { inFrame, sections } from '../site/sections.ts';
import type { SiteView } from '../site/site-view.ts';
import { adjustmentKind } from '../unit/unit-lists.ts';
import { gradeCell } from '../words/sort-cells.ts';
import { methodRules } from './method-rules.ts';

const paragraphs = (texts: readonly string[]): Markup =>
  html`${texts.map((text) => html`<p>${text}</p>`)}`;

function categoryRows(
  view: SiteView,
  of: AssessmentView,
  categories: readonly CategoryScheme[],
  depth: number,
): (string | Markup)[][] {
  return categories.flatMap((category) => {
    const codes = of.scores.assessment.indicators
      .filter((one) => one.category === category.id)
      .map(({ code }) => code);
    const inner = categoryRows(view, of, category.categories ?? [], depth + 1);
    const row = [
      html`<span class="depth-${depth}">${category.name}</span>`,
      view.format.weight(category.weight),
      inner.length > 0 ? '' : String(new Set(codes).size),
    ];
    return [row, ...inner];
  });
}

function structure(view: SiteView, of: AssessmentView): Markup {
  const { method, site } = view.words;
  const { scheme } = of;
  const table = dataTable({
    caption: method.structureCaption,
    columns: [
      { head: site.category, align: 'words', rowHeader: true },
      { head: site.weight, align: 'numeric' },
      { head: method.indicatorCount, align: 'numeric' },
    ],
    rows: categoryRows(view, of, scheme.categories, 0),
  });
  const groups = view.format.list(scheme.groups.map(({ name }) => name));
  const texts = [
    scheme.weights === 'points' ? method.weightsPoints : method.weightsRelative,
    scheme.groups.length > 1 ? method.groups(groups) : method.noGroups,
  ];
  return html`${paragraphs(texts)}${scheme.categories.length > 0 && inFrame(table, method.structureHead)}`;
}

function missing(view: SiteView, of: AssessmentView): Markup {
  const { method, stage } = view.words;
  const rows = Object.entries(of.scheme.missing).map(([kind, treatment]) => [
    stage.reasons[kind as keyof typeof stage.reasons],
    method.treatments[treatment],
  ]);
  const table = dataTable({
    caption: method.missingCaption,
    columns: [
      { head: method.missingKind, align: 'words', rowHeader: true },
      { head: method.missingTreatment, align: 'words' },
    ],
    rows,
  });
  return html`${view.report.draft && paragraphs([method.missingDraft])}${inFrame(table, method.missingHead)}`;
}

function meansOf(of: AssessmentView): { indicators: Mean; categories: Mean; total: Mean } {
  const { aggregation } = of.scheme;
  if (typeof aggregation !== 'string') return aggregation;
  return { indicators: aggregation, categories: aggregation, total: aggregation };
}

function adjustmentTexts(view: SiteView, of: AssessmentView): string[] {
  const { method } = view.words;
  const { total, 'max-total': limit, ...kinds } = of.scheme.adjustments;
  const list = Object.entries(kinds).map(([id, kind]) =>
    method.adjustmentKind(
      adjustmentKind(of, view, id),
      kind.sign ?? (id === 'deduction' ? 'minus' : 'plus'),
      kind.cap === undefined ? undefined : view.format.number(kind.cap),
    ),
  );
  return [
    ...(list.length > 0 ? [method.adjustmentsText(view.format.list(list))] : []),
    ...(total ? [method.adjustmentsCap(view.format.number(total.cap))] : []),
    ...(limit === undefined ? [] : [method.maxTotal(view.format.number(limit))]),
  ];
}

function difficultyTexts(view: SiteView, of: AssessmentView): string[] {
  const { method } = view.words;
  const { difficulty } = of.scheme;
  if (of.scores.assessment.units.every((unit) => unit.difficulty === 1)) return [];
  if (difficulty === 'total') return [method.difficultyTotal];
  return [method.difficultyCategory(of.categoryName(difficulty))];
}

function total(view: SiteView, of: AssessmentView): Markup {
  const { method } = view.words;
  const means = meansOf(of);
  const used = [...new Set([means.indicators, means.categories, means.total])];
  const names = (mean: Mean) => method.means[mean];
  const [only] = used;
  const sentence =
    used.length === 1 && only
      ? method.meanSame(names(only))
      : method.meanEach(names(means.indicators), names(means.categories), names(means.total));
  const { rounding } = of.scheme;
  return html`<p>${sentence}</p>${used.map((mean) => formula(method.meanFormulas[mean]))}${paragraphs([...difficultyTexts(view, of), ...adjustmentTexts(view, of), method.rounding(rounding), rounding.sum === 'exact' ? method.sumExact : method.sumRounded])}`;
}

function grades(view: SiteView, of: AssessmentView): Markup | undefined {
  const { method, site } = view.words;
  const { scheme } = of;
  if (scheme.grades.length === 0) return undefined;
  const rows = scheme.grades.map(({ name, min, quota }, i) => {
    const rest = i === scheme.grades.length - 1 ? method.gradeRest : site.dash;
    return [
      gradeCell(of, name),
      min === undefined ? rest : method.gradeMin(view.format.number(min)),
      quota === undefined ? site.dash : method.gradeShare(view.format.percent(quota, 0)),
    ];
  });
  return inFrame(
    dataTable({
      caption: method.gradesCaption,
      columns: [
        { head: site.grade, align: 'words', rowHeader: true },
        { head: method.gradeLine, align: 'words' },
        { head: method.gradeQuota, align: 'words' },
      ],
      rows,
    }),
    method.gradesCaption,
  );
}

function ranks(view: SiteView, of: AssessmentView): Markup {
  const { method } = view.words;
  const { ranks: settings, grades: list } = of.scheme;
  const names = view.format.list(settings['tie-break'].map(of.categoryName));
  const texts = [
    method.ranks,
    settings['tie-break'].length > 0 ? method.tieBreak(names) : '',
    method.ties[settings.ties],
    method.unranked,
    list.some(({ quota }) => quota !== undefined) ? method.gradeTies[of.scheme['grade-ties']] : '',
  ].filter((text) => text !== '');
  return html`${paragraphs(texts)}${grades(view, of)}`;
}

function vetoes(view: SiteView, of: AssessmentView): Markup | undefined {
  const { method, site, stage } = view.words;
  const { scheme } = of;
  if (scheme.vetoes.length === 0) return undefined;
  const rows = scheme.vetoes.map(({ name, effect, grade, by, category }) => {
    const texts = {
      'void-total': stage.vetoEffects['void-total'],
      'zero-category': site.vetoZero(of.categoryName(category ?? '')),
      'drop-grade': site.vetoDropGrade(by ?? 1),
      'cap-grade': site.vetoCapGrade(grade ?? ''),
    };
    return [name, texts[effect]];
  });
  return inFrame(
    dataTable({
      caption: method.vetoesCaption,
      columns: [
        { head: site.vetoItem, align: 'words', rowHeader: true },
        { head: site.vetoEffect, align: 'words' },
      ],
      rows,
    }),
    method.vetoesHead,
  );
}

/** By what limits progress is told ahead or behind; nothing where none is followed. */
function progress(view: SiteView, of: AssessmentView): Markup | undefined {
  if (!followsProgress(of)) return undefined;
  const { method, stage } = view.words;
  const { schedule, tolerance } = of.scheme.progress;
  const states = Object.fromEntries(
    Object.entries(stage.progressStates).map(([state, text]) => [state, text.slice(2)]),
  ) as typeof stage.progressStates;
  return paragraphs([
    method.progressShare[schedule],
    method.progressTotals({ tolerance: view.format.number(tolerance), states }),
    method.progressOthers(states),
  ]);
}

/** The scheme in words, in formulas, and worked with this year's numbers. */
export function methodPage(year: string | undefined, name: string | undefined): PageContent {
  const { view, of } = pageOf(year, name);
  const { method, site } = view.words;
  const { scheme } = of;
  const title = method.title(scheme.title);
  const codes = new Set(of.scores.assessment.indicators.map(({ code }) => code));
  const lead = method.lead({
    units: of.scores.units.length,
    noun: scheme['unit-noun'] ?? site.defaultNoun,
    indicators: codes.size,
    full: view.format.number(of.full),
  });
  return {
    frame: frameOf(view, { path: of.page('method.html'), title: site.method, longTitle: title, of }),
    title: site.method,
    aside: scheme.title,
    lead: [lead, ...(scheme.basis === undefined ? [] : [method.basis(scheme.basis)])],
    sections: sections([
      { id: 'part.structure', title: method.structureHead, body: structure(view, of) },
      { id: 'part.rules', title: method.rulesHead, body: methodRules(view, of) },
      { id: 'part.missing', title: method.missingHead, body: missing(view, of) },
      { id: 'part.total', title: method.totalHead, note: method.symbolNote, body: total(view, of) },
      { id: 'part.ranks', title: method.ranksHead, body: ranks(view, of) },
      { id: 'part.vetoes', title: method.vetoesHead, body: vetoes(view, of) },
      { id: 'part.progress', title: method.progressHead, body: progress(view, of) },
    ]),
  };
}
