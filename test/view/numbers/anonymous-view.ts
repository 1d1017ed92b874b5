import { anonymousDataset } from '../../../src/edition/anonymous-dataset.ts';
import { lettersOf } from '../../../src/edition/letters.ts';
import { withShownNames } from '../../../src/edition/shown-names.ts';
import { messages } from '../../../src/i18n/messages.ts';
import {
  type Example,
  type FindingsJson,
  link,
  linkYears,
  type Sheet,
  type UnitFindingsJson,
  type UnitJson,
} from './example.ts';
import { categoriesOf } from './groups-worked.ts';

/** New names of one assessment, by its old ones. */
interface Names {
  id: string;
  units: ReadonlyMap<string, string>;
  indicators: ReadonlyMap<string, string>;
  categories: ReadonlyMap<string, string>;
}

const zip = (old: readonly string[], now: readonly string[]): Map<string, string> =>
  new Map(old.map((one, i) => [one, now[i] ?? one]));

/**
 * The example as the anonymised edition shows it: its names are those of the edition, its numbers
 * those that `score` and `findings` print of the data with names.
 */
export function lettered(example: Example): Example {
  const { language = 'zh-CN' } = example.sheets[0] ?? {};
  const named = withShownNames(example.dataset, language);
  const dataset = anonymousDataset(named, messages(language).edition);
  const letters = lettersOf(example.dataset);
  const names = new Map(
    example.sheets.map(({ id, input }, i): [string, Names] => {
      const now = dataset.assessments[i] ?? input;
      const codes = (one: typeof input) => one.indicators.map(({ code }) => code);
      const ids = (one: typeof input) => categoriesOf(one.scheme.categories).map((c) => c.id);
      const indicators = zip(codes(input), codes(now));
      const categories = zip(ids(input), ids(now));
      return [id, { id: now.id, units: letters.get(id) ?? new Map(), indicators, categories }];
    }),
  );
  const sheets = example.sheets.map((sheet, i) => {
    const input = dataset.assessments[i] ?? sheet.input;
    const own = names.get(sheet.id) as Names;
    const units = inOrder(sheet.units.map((unit) => renamedUnit(unit, own, sheet, input.units)));
    const scheme = { ...input.scheme, self: null, rivals: [] };
    const findings = inOrderOf(units, renamedFindings(sheet.findings, own, names));
    return link({ ...sheet, id: own.id, input: { ...input, scheme }, units, findings });
  });
  linkYears(sheets);
  const check = { problems: [], read: [] };
  return { dataset: { ...dataset, read: [] }, texts: [], sheets, check };
}

function renamedUnit(
  unit: UnitJson,
  names: Names,
  { inputUnits }: Sheet,
  units: Sheet['input']['units'],
): UnitJson {
  const letter = names.units.get(unit.code) ?? '';
  const { group, name = letter } = units.find(({ code }) => code === letter) ?? {};
  const category = (id: string) => names.categories.get(id) ?? id;
  if (!inputUnits.has(unit.code) || letter === '') throw new Error(`no letter of ${unit.code}`);
  return {
    ...unit,
    code: letter,
    name,
    ...(group !== undefined && { group }),
    categories: unit.categories.map(({ parent, ...one }) => ({
      ...one,
      id: category(one.id),
      ...(parent !== undefined && { parent: category(parent) }),
    })),
    indicators: unit.indicators.map((cell) => ({
      ...cell,
      code: names.indicators.get(cell.code) ?? cell.code,
      sources: [],
    })),
  };
}

const NO_RANK = 1e9;
const letterOrder = ({ code }: UnitJson): string => code.padStart(4);

/** By rank; those alike, and those without one, by their letters. */
const inOrder = (units: readonly UnitJson[]): UnitJson[] =>
  [...units].sort(
    (a, b) =>
      (a.rank ?? NO_RANK) - (b.rank ?? NO_RANK) || (letterOrder(a) < letterOrder(b) ? -1 : 1),
  );

function inOrderOf(units: readonly UnitJson[], findings: FindingsJson): FindingsJson {
  const byCode = new Map(findings.units.map((one) => [one.code, one]));
  return { ...findings, units: units.flatMap(({ code }) => byCode.get(code) ?? []) };
}

function renamedFindings(
  { standingIn: _in, firmness: _firm, ...findings }: FindingsJson,
  names: Names,
  all: ReadonlyMap<string, Names>,
): FindingsJson {
  const letter = (code: string): string => names.units.get(code) ?? code;
  const codeOf = (code: string): string =>
    names.indicators.get(code) ?? names.categories.get(code) ?? code;
  return {
    ...findings,
    units: findings.units.map((unit) => renamedUnitFindings(unit, { letter, codeOf, all })),
    counts: { ...findings.counts, places: [], rivals: [] },
    standing: [],
    official: findings.official.map(({ code, ...one }) => ({
      ...one,
      unit: letter(one.unit),
      ...(code !== undefined && { code: codeOf(code) }),
    })),
  };
}

interface Renamer {
  letter: (code: string) => string;
  codeOf: (code: string) => string;
  all: ReadonlyMap<string, Names>;
}

/** A unit that is not comparable with any of last year is new under its letter. */
function renamedUnitFindings(
  { lineage, change, ...unit }: UnitFindingsJson,
  { letter, codeOf, all }: Renamer,
): UnitFindingsJson {
  const before = change && all.get(change.from);
  return {
    ...unit,
    code: letter(unit.code),
    lost: unit.lost.map((one) => ({ ...one, code: codeOf(one.code) })),
    gaps: unit.gaps.map((gap) => ({
      ...gap,
      by: gap.by.map((one) => ({ ...one, indicator: codeOf(one.indicator) })),
    })),
    ...(change &&
      before &&
      lineage?.comparable !== false && {
        change: { ...change, from: before.id, unit: before.units.get(change.unit) ?? change.unit },
      }),
    progress: unit.progress.map(({ text: _text, ...one }) => ({ ...one, code: codeOf(one.code) })),
    owned: [],
  };
}
