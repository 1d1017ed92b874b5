import { placesSentence } from '../../i18n/scheme-sentences.ts';
import type { CategoryScheme } from '../../model/scheme.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { type Block, tableBlock } from '../draft.ts';

/** Tables of what a scheme sets. */

/** Categories with their marks, or weights, and numbers of indicators. */
export function categoryTable(facts: AssessmentFacts): Block[] {
  const { method, site, rulesPaper } = facts.words;
  const inMarks = facts.scheme.weights === 'points';
  return tableBlock({
    caption: inMarks ? rulesPaper.marksCaption : method.structureCaption,
    columns: [
      { head: site.category, rowHeader: true },
      { head: inMarks ? rulesPaper.marks : site.weight, align: 'numeric' },
      { head: method.indicatorCount, align: 'numeric' },
    ],
    rows: categoryRows(facts, facts.scheme.categories, ''),
  });
}

function categoryRows(
  facts: AssessmentFacts,
  categories: readonly CategoryScheme[],
  indent: string,
): string[][] {
  return categories.flatMap((category) => {
    const inner = categoryRows(facts, category.categories ?? [], `${indent}　`);
    const codes = facts.scores.assessment.indicators
      .filter((one) => one.category === category.id)
      .map(({ code }) => code);
    const count = inner.length > 0 ? '' : String(new Set(codes).size);
    return [[indent + category.name, facts.format.weight(category.weight), count], ...inner];
  });
}

/** Grades with their lines and places. */
export function gradeTable({ words, scheme, format }: AssessmentFacts): Block[] {
  const { method, site } = words;
  const rows = scheme.grades.map((grade, i) => {
    const { name, min } = grade;
    const rest = i === scheme.grades.length - 1 ? method.gradeRest : site.dash;
    return [
      name,
      min === undefined ? rest : method.gradeMin(format.number(min)),
      placesSentence(grade, { words: method, format }) ?? site.dash,
    ];
  });
  return tableBlock({
    caption: method.gradesCaption,
    columns: [
      { head: site.grade, rowHeader: true },
      { head: method.gradeLine },
      { head: method.gradeQuota },
    ],
    rows,
  });
}

/** What is done where there is no figure. */
export function missingTable({ words, scheme }: AssessmentFacts): Block[] {
  const { method, stage } = words;
  const rows = Object.entries(scheme.missing).map(([kind, treatment]) => [
    stage.reasons[kind as keyof typeof stage.reasons],
    method.treatments[treatment],
  ]);
  return tableBlock({
    caption: method.missingCaption,
    columns: [{ head: method.missingKind, rowHeader: true }, { head: method.missingTreatment }],
    rows,
  });
}
