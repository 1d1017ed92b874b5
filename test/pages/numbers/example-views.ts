import type { Assessment } from '../../../src/model/dataset.ts';
import type { Language } from '../../../src/model/site.ts';
import { type Example, link, type Sheet } from './example.ts';

/** The example as a site in another language names it: its units by their names in English. */
export function namedIn(example: Example, language: Language): Example {
  if (language !== 'en') return example;
  const sheets = example.sheets.map((sheet): Sheet => {
    const names = new Map(sheet.input.units.map((one) => [one.code, one.nameEn ?? one.name]));
    const named = <T extends { code: string; name: string }>(one: T): T => ({
      ...one,
      name: names.get(one.code) ?? one.name,
    });
    const input: Assessment = { ...sheet.input, units: sheet.input.units.map(named) };
    return link({ ...sheet, input, units: sheet.units.map(named) });
  });
  return { ...example, sheets: withLastYears(sheets) };
}

function withLastYears(sheets: Sheet[]): Sheet[] {
  for (const sheet of sheets) sheet.lastYear = sheets.find(({ id }) => id === sheet.lastYear?.id);
  return sheets;
}
