import { englishUnit, englishWord } from '../i18n/english-words.ts';
import { cellAddress } from '../model/address.ts';
import type { Assessment, Dataset, Indicator, Unit } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { CategoryScheme, Scheme } from '../model/scheme.ts';
import type { Source } from '../model/source.ts';
import { withShownNames } from './shown-names.ts';

const HAN = /\p{Script=Han}/u;

/** Names that a problem lists; the others are counted. */
const LISTED = 8;

/** What English pages would show in Chinese for want of an English name: one warning for each place to write them. */
export function missingEnglish(dataset: Dataset): Problem[] {
  const shown = withShownNames(dataset, 'en');
  return [
    ...dataset.assessments.flatMap((one) => [...ofTables(one), ...ofScheme(one)]),
    ...ofSite(dataset, shown),
  ];
}

/** A column 英文名称 that is absent, or has empty cells. */
function ofTables({ id, units, indicators, inputs = [] }: Assessment): Problem[] {
  const rows: (Unit | Indicator)[] = [...units, ...indicators, ...inputs];
  const lacking = rows.filter(({ name, nameEn }) => nameEn === undefined && HAN.test(name));
  const tables = Map.groupBy(lacking, ({ at: { place } }) => `${place.file} ${place.sheet ?? ''}`);
  return [...tables.values()].flatMap((list) => {
    const [first] = list;
    const names = list.map(({ name }) => name);
    return first ? [warning('english-names', names, { assessment: id, at: first.at })] : [];
  });
}

function ofScheme({ id, scheme }: Assessment): Problem[] {
  const at = { assessment: id, file: 'scheme.yaml' };
  const parts: [part: string, list: readonly Named[]][] = [
    ['groups', scheme.groups],
    ['categories', scheme.categories.flatMap(withInner)],
    ['adjustments', kindsOf(scheme)],
    ['vetoes', scheme.vetoes],
    ['grades', scheme.grades],
    ['raters', scheme.raters],
  ];
  const lacking = parts.map(([part, list]): [string, string[]] => [part, namesWithout(list)]);
  const titles = (['title', 'issuer', 'unit-noun'] as const).flatMap((key) => {
    const text = scheme[key];
    return text !== undefined && HAN.test(text) && scheme[`${key}-en`] === undefined ? [key] : [];
  });
  return [
    ...titles.map((key) => warning('english-title', [scheme[key] ?? ''], at, `${key}-en`)),
    ...lacking
      .filter(([, names]) => names.length > 0)
      .map(([part, names]) => warning('english-part', names, at, part)),
  ];
}

interface Named {
  name?: string | undefined;
  name_en?: string | undefined;
}

const namesWithout = (list: readonly Named[]): string[] =>
  list.flatMap(({ name = '', name_en: english }) =>
    english === undefined && HAN.test(name) ? [name] : [],
  );

const withInner = (one: CategoryScheme): CategoryScheme[] => [
  one,
  ...(one.categories ?? []).flatMap(withInner),
];

function kindsOf({ adjustments }: Scheme): Named[] {
  const { total: _total, 'max-total': _limit, ...kinds } = adjustments;
  return Object.values(kinds) as Named[];
}

/** What has no table of its own, and units of measure that are not known. */
function ofSite({ site, assessments }: Dataset, shown: Dataset): Problem[] {
  const at = { assessment: null, file: 'site.yaml' };
  const titles = (['title', 'issuer'] as const).flatMap((key) => {
    const text = site[key];
    return text !== undefined && HAN.test(text) && site[`${key}-en`] === undefined
      ? [warning('english-title', [text], at, `${key}-en`)]
      : [];
  });
  const given = site['names-en'] ?? {};
  const mark = site.mark !== undefined && given[site.mark] === undefined ? [site.mark] : [];
  const others = [...mark, ...shown.assessments.flatMap(otherNames)].filter((text) =>
    HAN.test(text),
  );
  const words = assessments
    .flatMap(({ indicators, inputs = [] }) => [...indicators, ...inputs])
    .flatMap(wordsIn)
    .filter((text) => given[text] === undefined && englishWord(text) === undefined);
  const units = assessments
    .flatMap(({ indicators }) => indicators.flatMap(({ unit }) => unit ?? []))
    .filter((unit) => englishUnit(unit, (part) => given[part]) === undefined);
  const lists: [text: string, names: string[]][] = [
    ['english-others', [...new Set([...others, ...words.filter((word) => HAN.test(word))])]],
    ['english-units', [...new Set(units)]],
  ];
  return [
    ...titles,
    ...lists.filter(([, names]) => names.length > 0).map(([text, list]) => warning(text, list, at)),
  ];
}

const wordsIn = ({ settings: { tiers, periods } }: Indicator): string[] =>
  [...(tiers ?? []), ...(periods ?? [])].map(({ name }) => name);

/** Bureaus, posts and sources of an assessment as English pages would show them. */
const otherNames = ({ units, indicators, scheme }: Assessment): string[] => [
  scheme.basis ?? '',
  ...units.map(({ leader = '' }) => leader),
  ...indicators.flatMap(({ lead, support, leader = '', assessor = '', dataSource = '' }) => [
    ...[...lead, ...support].map(({ text }) => text),
    ...[leader, assessor].flatMap((text) => text.split(/[;；、，]\s*/)),
    dataSource,
  ]),
];

function warning(
  text: string,
  names: readonly string[],
  { assessment, file, at }: { assessment: string | null; file?: string; at?: Source },
  key?: string,
): Problem {
  const more = names.length - LISTED;
  return {
    level: 'warning',
    code: 'english-missing',
    text,
    params: {
      names: names.slice(0, LISTED),
      ...(more > 0 && { more }),
      ...(key !== undefined && { key }),
      ...(names.length > 1 && { places: names.length }),
    },
    assessment,
    file: at?.place.file ?? file ?? null,
    sheet: at?.place.sheet ?? null,
    cell: at?.row && at.column ? cellAddress(at.row, at.column) : null,
    found: null,
    also: [],
  };
}
