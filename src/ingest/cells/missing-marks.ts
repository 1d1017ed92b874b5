import type { MissingReason } from '../../model/scheme.ts';

/** What marks in cells mean, by their trimmed text; '' is the blank cell. */
export interface MissingMarks {
  byText: ReadonlyMap<string, MissingReason>;
  /** Whether a mark of the scheme looks like a number (`-99`), so that it must be asked first. */
  numeric: boolean;
}

const USUAL: Record<MissingReason, readonly string[]> = {
  'not-reported': ['', '未报'],
  'not-applicable': ['/', '／', '不适用'],
  'not-released': ['—', '－', '-', '…', '——', '……', '未出数'],
  'not-comparable': ['不可比'],
};

/** The usual marks of offices, with those of the scheme's `cells` added or in their place. */
export function missingMarks(cells: Readonly<Record<string, MissingReason>>): MissingMarks {
  const byText = new Map<string, MissingReason>();
  for (const [reason, usual] of Object.entries(USUAL) as [MissingReason, readonly string[]][]) {
    for (const mark of usual) byText.set(mark, reason);
    byText.set(reason, reason);
  }
  const own = Object.entries(cells).map(([mark, reason]) => [mark.trim(), reason] as const);
  for (const [mark, reason] of own) byText.set(mark, reason);
  return { byText, numeric: own.some(([mark]) => /\d/.test(mark)) };
}

/** The reason that a text stands for (a mark in a cell, or a word of 状态); undefined: none. */
export function missingReason(text: string, marks: MissingMarks): MissingReason | undefined {
  return marks.byText.get(text.trim());
}
