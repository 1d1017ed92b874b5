import { kindName } from '../../i18n/kind-name.ts';
import { messages } from '../../i18n/messages.ts';
import type { WorkbookMessages } from '../../i18n/zh-CN/workbook.ts';
import type { Scores } from '../../model/scores.ts';
import type { Language } from '../../model/site.ts';
import { sheetNames, writeXlsx, type XlsxSheet } from '../xlsx/xlsx.ts';
import { adjustmentSheet } from './adjustment-sheet.ts';
import { categorySheet } from './category-sheet.ts';
import { matrixSheets, nameOf, rowsOf } from './matrix-sheets.ts';
import { makePlan, type Plan, type SheetKey } from './plan.ts';
import { pointsSheet } from './points-sheet.ts';
import { totalSheet } from './total-sheet.ts';

export interface WorkbookOptions {
  language: Language;
  /** 校验码 and data date, printed on the first sheet. */
  fingerprint?: string;
  dataDate?: string;
}

/**
 * The assessment as a workbook: weights, figures, bounds, scores, categories, adjustments, totals,
 * with live formulas wherever a formula comes out as the system's number. It holds what `scores`
 * holds and nothing else: cut them to their edition first.
 */
export async function writeWorkbook(scores: Scores, options: WorkbookOptions): Promise<Uint8Array> {
  const texts = messages(options.language).workbook;
  const plan = makePlan(scores, namesOf(texts));
  const { title, issuer } = scores.assessment.scheme;
  const sheets = [
    about(plan, texts, options),
    ...matrixSheets(plan, texts),
    ...categorySheet(plan, texts),
    ...adjustmentSheet(plan, texts),
    ...pointsSheet(plan, texts),
    totalSheet(plan, texts),
  ];
  return writeXlsx(sheets, {
    title: texts.fileName(title),
    ...(issuer ? { creator: issuer } : {}),
  });
}

function namesOf(texts: WorkbookMessages): Record<SheetKey, string> {
  const { about: _about, ...sheets } = texts.sheets;
  const keys = Object.keys(sheets) as SheetKey[];
  const names = sheetNames(keys.map((key) => sheets[key]));
  return Object.fromEntries(keys.map((key, index) => [key, names[index] ?? key])) as Record<
    SheetKey,
    string
  >;
}

/** What the workbook is, and the indicators with their rules and units of measure. */
function about(plan: Plan, texts: WorkbookMessages, options: WorkbookOptions): XlsxSheet {
  const { assessment, draft } = plan.scores;
  const { method } = messages(options.language);
  const first = new Map(
    rowsOf(plan)
      .toReversed()
      .map((one) => [one.code, one]),
  );
  const categories = new Map(
    plan.rows.flatMap((row) => [...row.categories.values()]).map(({ id, name }) => [id, name]),
  );
  return {
    name: texts.sheets.about,
    title: [
      assessment.scheme.title,
      ...(draft ? [texts.draft] : []),
      ...texts.aboutLines({ units: plan.rows.length, indicators: plan.codes.length - plan.inputs }),
      ...(options.dataDate ? [texts.dataDate(options.dataDate)] : []),
      ...(options.fingerprint ? [texts.fingerprint(options.fingerprint)] : []),
    ],
    columns: [texts.code, texts.indicator, texts.category, texts.rule, texts.measureUnit].map(
      (header) => ({ header }),
    ),
    rows: plan.codes.map((code) => {
      const one = first.get(code);
      const rule = one && method.names[one.settings.rule];
      const into = one?.settings.into;
      const kind = into && method.marks.countsInto(kindName(assessment.scheme, into, method));
      return [
        code,
        nameOf(plan, code),
        kind ?? categories.get(one?.category ?? '') ?? null,
        rule ?? null,
        one?.unit ?? null,
      ];
    }),
  };
}
