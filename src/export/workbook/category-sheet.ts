import type { WorkbookMessages } from '../../i18n/zh-CN/workbook.ts';
import type { CategoryScheme } from '../../model/scheme.ts';
import type { XlsxCell, XlsxSheet } from '../xlsx/xlsx.ts';
import { EXACT_DECIMALS, liveCell } from './cells.ts';
import { leadingCells, leadingColumns } from './matrix-sheets.ts';
import { categoryFormula } from './means.ts';
import type { Live, Plan, Row } from './plan.ts';
import { difficultyCell } from './total-sheet.ts';

/** Scores of all categories, inner and outer, each over the cells of what it holds. */
export function categorySheet(plan: Plan, texts: WorkbookMessages): XlsxSheet[] {
  const categories = flat(plan.scores.assessment.scheme.categories);
  if (categories.length === 0) return [];
  return [
    {
      name: plan.names.categories,
      title: [
        texts.sheetTitle(plan.scores.assessment.scheme.title, texts.sheets.categories),
        texts.notes.categories,
      ],
      columns: [...leadingColumns(texts), ...categories.map(({ name }) => ({ header: name }))],
      rows: plan.rows.map((row) => [
        ...leadingCells(plan, row),
        ...categories.map((one) => cell(plan, row, one, texts)),
      ]),
      frozenColumns: 2,
    },
  ];
}

const flat = (categories: readonly CategoryScheme[]): CategoryScheme[] =>
  categories.flatMap((one) => [one, ...flat(one.categories ?? [])]);

function cell(
  plan: Plan,
  row: Row,
  category: CategoryScheme,
  texts: WorkbookMessages,
): XlsxCell | undefined {
  const score = row.categories.get(category.id);
  if (score?.scoreExact === undefined) return undefined;
  const live = score.zeroed
    ? undefined
    : withDifficulty(plan, row, category, categoryFormula(plan, row, category));
  return liveCell(live, score.scoreExact, EXACT_DECIMALS, texts.fromSystem);
}

function withDifficulty(
  plan: Plan,
  row: Row,
  { id }: CategoryScheme,
  live: Live | undefined,
): Live | undefined {
  if (live === undefined || plan.scores.assessment.scheme.difficulty !== id) return live;
  const { difficulty } = row.unit;
  return { text: `${difficultyCell(plan, row)}*${live.text}`, value: difficulty * live.value };
}
