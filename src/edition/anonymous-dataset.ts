import type { Assessment, Dataset, Owner } from '../model/dataset.ts';
import type { Site } from '../model/site.ts';
import { unitFinder } from '../score/find-unit.ts';
import { anonymousAssessment } from './anonymous-assessment.ts';
import { familyOf, type Letters, lettersOf } from './letters.ts';
import { type AnonymousWords, type Renaming, renamingOf } from './renaming.ts';
import { nameTeller } from './unit-words.ts';

/**
 * The same data with letters for units and without free text: what is scored and shown from here
 * on has never known a name. Scores and ranks are those of the data themselves.
 */
export function anonymousDataset(dataset: Dataset, words: AnonymousWords): Dataset {
  const { assessments } = dataset;
  const letters = lettersOf(dataset);
  const tells = nameTeller(assessments);
  const families = Map.groupBy(assessments, ({ id }) => familyOf(id));
  const renamings = new Map<string, Renaming>();
  for (const [family, members] of families) {
    const indicators = members.flatMap((one) => [...one.indicators, ...(one.inputs ?? [])]);
    renamings.set(family, renamingOf(tells, words, indicators));
  }
  const folders = new Map(
    [...families.keys()].map((family, place) => [
      family,
      tells(family) ? `assessment-${place + 1}` : family,
    ]),
  );
  const idOf = (id: string): string =>
    `${id.slice(0, id.indexOf('/'))}/${folders.get(familyOf(id)) ?? 'assessment'}`;
  const titles = titlesOf(assessments, tells, words);
  return {
    site: anonymousSite(dataset.site, tells, words),
    assessments: assessments.map((one) =>
      anonymousAssessment(one, {
        id: idOf(one.id),
        title: titles.get(one.id) ?? '',
        assessment: idOf,
        unit: letterFinder(one, letters),
        unitName: words.unit,
        token: (code) => tokenOf(one.id, letters.get(one.id)?.get(code)),
        owners: ownerTokens(one, assessments, letters),
        renaming: renamings.get(familyOf(one.id)) as Renaming,
      }),
    ),
    problems: [],
    read: [],
    files: [],
  };
}

function anonymousSite(
  { issuer: _issuer, 'issuer-en': _publisher, 'title-en': _title, mark, ...rest }: Site,
  tells: (text: string) => boolean,
  words: AnonymousWords,
): Site {
  const { 'names-en': _names, ...site } = rest;
  return {
    ...site,
    title: words.siteTitle,
    order: 'office',
    ...(mark !== undefined && !tells(mark) && { mark }),
  };
}

/** Year and noun, and a number where two assessments would be called the same. */
function titlesOf(
  assessments: readonly Assessment[],
  tells: (text: string) => boolean,
  words: AnonymousWords,
): Map<string, string> {
  const plain = assessments.map(({ id, scheme }) => {
    const noun = scheme['unit-noun'];
    return { id, title: words.title(scheme.year, noun && !tells(noun) ? noun : undefined) };
  });
  const same = Map.groupBy(plain, ({ title }) => title);
  return new Map(
    [...same.values()].flatMap((list) =>
      list.map(({ id, title }, place) => [id, list.length > 1 ? `${title} ${place + 1}` : title]),
    ),
  );
}

/** The letter of a unit, however the scheme names it. */
function letterFinder(one: Assessment, letters: Letters): (text: string) => string | undefined {
  const own = letters.get(one.id);
  const find = unitFinder(one.units);
  return (text) => own?.get(text) ?? own?.get(one.units[find(text) ?? -1]?.code ?? '');
}

/** Letters of two assessments are alike: an owner needs more. */
const tokenOf = (id: string, letter: string | undefined): string => `${id} ${letter ?? ''}`;

function ownerTokens(
  upper: Assessment,
  assessments: readonly Assessment[],
  letters: Letters,
): (owner: Owner) => Owner[] {
  const lower = assessments
    .filter(({ scheme }) => scheme.upper === upper.id)
    .map((one) => ({ one, letterOf: letterFinder(one, letters) }));
  return ({ text }) =>
    lower.flatMap(({ one, letterOf }) => {
      const letter = letterOf(text);
      return letter === undefined ? [] : [{ text: tokenOf(one.id, letter) }];
    });
}
