import type { Assessment, Indicator } from '../model/dataset.ts';
import type { CategoryScheme } from '../model/scheme.ts';
import { formulaOrder, formulaRows, inputsOf } from '../score/formula/formula-rows.ts';

/** What the public edition of one assessment leaves out whole. */
export interface Hidden {
  /** Ids of hidden categories, those inside them too. */
  categories: ReadonlySet<string>;
  /** Codes of hidden indicators. A code with several rows is hidden where one of them is. */
  codes: ReadonlySet<string>;
  /** Codes whose formula takes a figure that is hidden, by whatever way: its text is not told. */
  masked: ReadonlySet<string>;
  /** Names of both that nothing published bears, for texts that mention them. */
  names: readonly string[];
}

/** Categories by `publish.hide`, indicators in them, and those with 公开 = 否. */
export function hiddenOf(assessment: Assessment): Hidden {
  const { scheme, inputs = [] } = assessment;
  const indicators = [...assessment.indicators, ...inputs];
  const all = flat(scheme.categories);
  const wanted = new Set(scheme.publish.hide);
  const categories = new Set(
    scheme.categories.flatMap((one) => hiddenWithin(one, wanted)).map(({ id }) => id),
  );
  const codes = new Set(
    indicators
      .filter((one) => !one.public || categories.has(one.category ?? ''))
      .map(({ code }) => code),
  );
  const shown = new Set([
    ...all.filter(({ id }) => !categories.has(id)).flatMap(namesOf),
    ...indicators.filter(({ code }) => !codes.has(code)).flatMap(namesOf),
  ]);
  const names = [
    ...all
      .filter(({ id }) => categories.has(id))
      .flatMap((one) => [...namesOf(one), one.short ?? '']),
    ...indicators.filter(({ code }) => codes.has(code)).flatMap(namesOf),
  ];
  const masked = maskedCodes(assessment, codes);
  return {
    categories,
    codes,
    masked,
    names: names.filter((name) => name !== '' && !shown.has(name)),
  };
}

/** What an indicator or a category is called, in either language. */
function namesOf(one: Indicator | CategoryScheme): string[] {
  const english = 'code' in one ? one.nameEn : one.name_en;
  return [one.name, english ?? '', one.given ?? ''];
}

/** Codes that are computed from hidden ones, directly or through others. */
function maskedCodes(assessment: Assessment, codes: ReadonlySet<string>): Set<string> {
  const masked = new Set<string>();
  if (codes.size === 0) return masked;
  const given = formulaRows(assessment);
  for (const code of formulaOrder(given).order) {
    const tells = inputsOf(given, code).some((input) => codes.has(input) || masked.has(input));
    if (tells) masked.add(code);
  }
  return masked;
}

function hiddenWithin(category: CategoryScheme, wanted: ReadonlySet<string>): CategoryScheme[] {
  if (wanted.has(category.id)) return flat([category]);
  return (category.categories ?? []).flatMap((one) => hiddenWithin(one, wanted));
}

const flat = (categories: readonly CategoryScheme[]): CategoryScheme[] =>
  categories.flatMap((one) => [one, ...flat(one.categories ?? [])]);

/** Free texts beside points, grades and states, which are shown without them. */
export interface Texts {
  reason?: string;
  event?: string;
  document?: string;
  text?: string;
}

const TEXTS = ['reason', 'event', 'document', 'text'] as const satisfies (keyof Texts)[];

/** The row without those of its texts that name something hidden; else the same row. */
export function withoutTelling<T extends Texts>(row: T, hidden: Hidden): T {
  const telling = TEXTS.filter((key) => mentions(hidden, row[key]));
  if (telling.length === 0) return row;
  const kept = { ...row };
  for (const key of telling) delete kept[key];
  return kept;
}

/** Names of what is hidden, by the assessment's id. */
export const hiddenNames = (assessments: readonly Assessment[]): Map<string, readonly string[]> =>
  new Map(assessments.map((one) => [one.id, hiddenOf(one).names]));

/** Whether a text names something hidden. */
export const mentions = ({ names }: Hidden, text: string | undefined): boolean =>
  text !== undefined && names.some((name) => text.includes(name));
