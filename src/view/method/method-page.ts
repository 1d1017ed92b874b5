import {
  adjustmentSentences,
  categorySentences,
  meanSentence,
  meansUsed,
  placesSentence,
  roundingSentences,
  vetoSentence,
} from '../../i18n/scheme-sentences.ts';
import type { CategoryScheme } from '../../model/scheme.ts';
import type { PageContent, Part, TablePart } from '../page.ts';
import { followsProgress } from '../progress/progress-table.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { frameOf } from '../site/frame-of.ts';
import { type PageParams, pageOf } from '../site/page-of.ts';
import type { SiteView } from '../site/site-view.ts';
import { type Cell, nameColumn, type Table, wordsColumn } from '../table.ts';
import { gradeCell } from '../words/sort-cells.ts';
import { type MethodRules, methodRules } from './method-rules.ts';

function categoryRows(
  of: AssessmentView,
  categories: readonly CategoryScheme[],
  depth: number,
): Cell[][] {
  return categories.flatMap((category) => {
    const codes = of.scores.assessment.indicators
      .filter((one) => one.category === category.id)
      .map(({ code }) => code);
    const inner = categoryRows(of, category.categories ?? [], depth + 1);
    const row: Cell[] = [
      { text: category.name, depth },
      of.format.weight(category.weight),
      inner.length > 0 ? '' : String(new Set(codes).size),
    ];
    return [row, ...inner];
  });
}

function structure(of: AssessmentView): TablePart {
  const { method, site } = of.words;
  const { scheme } = of;
  const groups = of.format.list(scheme.groups.map(({ name }) => name));
  const table: Table = {
    caption: method.structureCaption,
    label: method.structureHead,
    columns: [nameColumn(site.category), { head: site.weight }, { head: method.indicatorCount }],
    rows: categoryRows(of, scheme.categories, 0),
  };
  return {
    id: 'part.structure',
    title: method.structureHead,
    said: [
      scheme.weights === 'points' ? method.weightsPoints : method.weightsRelative,
      scheme.groups.length > 1 ? method.groups(groups) : method.noGroups,
    ],
    table: scheme.categories.length > 0 ? table : undefined,
  };
}

function missing(of: AssessmentView): TablePart {
  const { method, stage } = of.words;
  const rows = Object.entries(of.scheme.missing).map(([kind, treatment]) => [
    stage.reasons[kind as keyof typeof stage.reasons],
    method.treatments[treatment],
  ]);
  return {
    id: 'part.missing',
    title: method.missingHead,
    said: of.report.draft ? [method.missingDraft] : [],
    table: {
      caption: method.missingCaption,
      label: method.missingHead,
      columns: [nameColumn(method.missingKind), wordsColumn(method.missingTreatment)],
      rows,
    },
  };
}

function difficultyTexts(of: AssessmentView): string[] {
  const { method } = of.words;
  const { difficulty } = of.scheme;
  if (of.scores.assessment.units.every((unit) => unit.difficulty === 1)) return [];
  if (difficulty === 'total') return [method.difficultyTotal];
  return [method.difficultyCategory(of.categoryName(difficulty))];
}

/** How indicators come to a total. */
export interface MethodTotal extends Part {
  said: string;
  formulas: string[];
  texts: string[];
}

function total(of: AssessmentView): MethodTotal {
  const { method } = of.words;
  const about = { scheme: of.scheme, words: method, format: of.format };
  return {
    id: 'part.total',
    title: method.totalHead,
    note: method.symbolNote,
    said: meanSentence(about),
    formulas: meansUsed(of.scheme).map((mean) => method.meanFormulas[mean]),
    texts: [
      ...categorySentences(about),
      ...difficultyTexts(of),
      ...adjustmentSentences(about),
      ...roundingSentences(about),
    ],
  };
}

function grades(of: AssessmentView): Table | undefined {
  const { method, site } = of.words;
  const { scheme } = of;
  if (scheme.grades.length === 0) return undefined;
  const rows = scheme.grades.map((grade, i) => {
    const { name, min } = grade;
    const rest = i === scheme.grades.length - 1 ? method.gradeRest : site.dash;
    return [
      gradeCell(of, name),
      min === undefined ? rest : method.gradeMin(of.format.number(min)),
      placesSentence(grade, { words: method, format: of.format }) ?? site.dash,
    ];
  });
  return {
    caption: method.gradesCaption,
    columns: [
      nameColumn(site.grade),
      wordsColumn(method.gradeLine),
      wordsColumn(method.gradeQuota),
    ],
    rows,
  };
}

function ranks(of: AssessmentView): TablePart {
  const { method } = of.words;
  const { ranks: settings, grades: list } = of.scheme;
  const names = of.format.list(settings['tie-break'].map(of.categoryName));
  const texts = [
    settings.overall ? method.ranks : method.ranksInGroups,
    settings['tie-break'].length > 0 ? method.tieBreak(names) : '',
    method.ties[settings.ties],
    method.unranked,
    list.some(({ quota, count }) => quota !== undefined || count !== undefined)
      ? method.gradeTies[of.scheme['grade-ties']]
      : '',
  ].filter((text) => text !== '');
  return {
    id: 'part.ranks',
    title: method.ranksHead,
    said: texts,
    table: grades(of),
  };
}

function vetoes(of: AssessmentView): TablePart | undefined {
  const { method, site, stage } = of.words;
  const { scheme } = of;
  if (scheme.vetoes.length === 0) return undefined;
  const rows = scheme.vetoes.map((item) => {
    const { effect, grade, by, category } = item;
    const texts = {
      'void-total': stage.vetoEffects['void-total'],
      'zero-category': site.vetoZero(of.categoryName(category ?? '')),
      'drop-grade': site.vetoDropGrade(by ?? 1),
      'cap-grade': site.vetoCapGrade(grade ?? ''),
    };
    const { indicators, inputs = [] } = of.scores.assessment;
    const about = { scheme, words: method, format: of.format };
    return [
      vetoSentence(item, { ...about, indicators: [...indicators, ...inputs] }),
      texts[effect],
    ];
  });
  return {
    id: 'part.vetoes',
    title: method.vetoesHead,
    table: {
      caption: method.vetoesCaption,
      label: method.vetoesHead,
      columns: [nameColumn(site.vetoItem), wordsColumn(site.vetoEffect)],
      rows,
    },
  };
}

/** By what limits progress is told ahead or behind; nothing where none is followed. */
function progress(of: AssessmentView): TablePart | undefined {
  if (!followsProgress(of)) return undefined;
  const { method, stage } = of.words;
  const { schedule, tolerance } = of.scheme.progress;
  const states = Object.fromEntries(
    Object.entries(stage.progressStates).map(([state, text]) => [state, text.slice(2)]),
  ) as typeof stage.progressStates;
  return {
    id: 'part.progress',
    title: method.progressHead,
    said: [
      method.progressShare[schedule],
      method.progressTotals({ tolerance: of.format.number(tolerance), states }),
      method.progressOthers(states),
    ],
  };
}

export interface MethodPage extends PageContent {
  structure: TablePart;
  rules: MethodRules;
  missing: TablePart;
  total: MethodTotal;
  ranks: TablePart;
  vetoes: TablePart | undefined;
  progress: TablePart | undefined;
}

/** The scheme in words, in formulas, and worked with this year's numbers. */
export function methodPage(view: SiteView, params: PageParams): MethodPage {
  const of = pageOf(view, params);
  const { method, site } = view.words;
  const { scheme } = of;
  const lead = method.lead({
    units: of.scores.units.length,
    noun: scheme['unit-noun'] ?? site.defaultNoun,
    indicators: of.indicators.length,
    full: view.format.number(of.full),
  });
  return {
    frame: frameOf(view, {
      path: of.page('method.html'),
      title: site.method,
      longTitle: method.title(scheme.title),
      of,
    }),
    title: site.method,
    aside: scheme.title,
    lead: [lead, ...(scheme.basis === undefined ? [] : [method.basis(scheme.basis)])],
    structure: structure(of),
    rules: methodRules(of),
    missing: missing(of),
    total: total(of),
    ranks: ranks(of),
    vetoes: vetoes(of),
    progress: progress(of),
  };
}
