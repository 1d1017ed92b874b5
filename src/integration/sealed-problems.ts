import { listFound, newestListed } from '../archive/list-faults.ts';
import {
  archiveOf,
  misnamedVersions,
  newestVersions,
  type SealVersion,
  sealVersions,
  strayVersions,
  versionName,
} from '../archive/seal-versions.ts';
import {
  inputsOf,
  sealedDataFaults,
  sealedYears,
  unreadableManifests,
} from '../archive/sealed-years.ts';
import { messages } from '../i18n/messages.ts';
import { isGuarded } from '../ingest/read-dataset.ts';
import type { Param, Problem } from '../model/problem.ts';
import type { Report, SealedYear } from '../model/report.ts';
import type { Language } from '../model/site.ts';

/** The data folder, and the year that is being sealed, whose data may differ from an earlier seal. */
interface Sealed {
  data: string;
  sealing?: number | undefined;
}

/**
 * Files of sealed years that were changed since, and seals that are damaged themselves: errors that
 * name the file and the way to mend it.
 */
export function sealedProblems(run: Sealed, only: string | undefined): Problem[] {
  const archive = archiveOf(run.data);
  const newest = [...newestVersions(archive).values()].filter(
    (one) => one.year !== run.sealing && isOf(one, only) && inputsOf(one) === 'here',
  );
  const strays = strayVersions(archive).filter(({ year }) => year === run.sealing);
  return [
    ...newest.flatMap((one) => dataProblems(run, one)),
    ...sealVersions(archive)
      .filter((one) => isOf(one, only))
      .flatMap(damageProblems),
    ...strays.map((one) => problemOf(one, { text: 'sealed-stray', file: fileOf(one) })),
    ...lostVersions(archive)
      .filter((one) => isOf(one, only))
      .map((one) => problemOf(one, { text: 'sealed-lost', file: fileOf(one) })),
    ...(run.sealing === undefined ? [] : listProblems(archive, run.sealing)),
  ];
}

/** A sealed year was checked by the rules of its time: what guards would say today stops no build. */
export function unguardedSeals({ data, sealing }: Sealed, problems: readonly Problem[]): Problem[] {
  const years = [...newestVersions(archiveOf(data)).keys()].filter((y) => y !== sealing);
  if (years.length === 0) return [...problems];
  const isSealed = ({ assessment }: Problem): boolean =>
    years.some((year) => assessment?.startsWith(`${year}/`));
  return problems.map((one) =>
    one.level === 'error' && isGuarded(one) && isSealed(one) ? { ...one, level: 'warning' } : one,
  );
}

/** Newest versions that were listed and are gone. */
function lostVersions(archive: string): YearVersion[] {
  const newest = newestVersions(archive);
  return [...newestListed(archive).values()].filter(
    ({ year, version }) => (newest.get(year)?.version ?? 0) < version,
  );
}

/** What a further seal would cover up: the list is written anew by it. */
function listProblems(archive: string, year: number): Problem[] {
  const { faults } = listFound(archive);
  return faults.map(({ path }) =>
    problemOf({ year, version: 0 }, { text: 'sealed-list', file: `archive/${path}` }),
  );
}

type YearVersion = Pick<SealVersion, 'year' | 'version'>;

const isOf = ({ year }: YearVersion, only: string | undefined): boolean =>
  only === undefined || only.slice(0, 4) === String(year);

function dataProblems(run: Sealed, version: SealVersion): Problem[] {
  return sealedDataFaults(run.data, version).map(({ path, what }) => {
    const [year = '', name = '', ...rest] = path.split('/');
    const file = rest.join('/') || null;
    return problemOf(version, {
      text: 'sealed-year',
      assessment: `${year}/${name}`,
      file,
      params: { what },
    });
  });
}

const damageProblems = (version: SealVersion): Problem[] =>
  unreadableManifests(version).map((path) =>
    problemOf(version, {
      text: 'sealed-unreadable',
      file: `${fileOf(version)}/${path}`,
      params: { part: path.split('/')[0] },
    }),
  );

const fileOf = ({ year, version }: YearVersion): string => `archive/${versionName(year, version)}`;

function problemOf(
  { year, version }: YearVersion,
  {
    params,
    ...place
  }: { text: string; file: string | null; assessment?: string; params?: Record<string, Param> },
): Problem {
  return {
    level: 'error',
    code: 'sealed-year',
    params: { year, version, ...params },
    assessment: null,
    sheet: null,
    cell: null,
    found: null,
    also: [],
    ...place,
  };
}

/** Newest versions whose public part is the office’s edition, and which a public site does not show. */
export function notShownInPublic(run: Sealed, report: Report): string[] {
  if (report.edition !== 'public' || report.anonymised || run.sealing !== undefined) return [];
  const text = messages(report.language).archive;
  const isHere = ({ year }: SealedYear): boolean =>
    report.assessments.some(({ id }) => id.startsWith(`${year}/`));
  return sealedYears(archiveOf(run.data))
    .filter((one) => one.current && !one.shown.public && isHere(one))
    .map((one) => text.publicPagesAnew(versionName(one.year, one.version), one.year));
}

/** What cannot be looked at, though nothing is wrong with it. */
export function sealedNotices(run: Sealed, only: string | undefined, language: Language): string[] {
  const text = messages(language).archive;
  const archive = archiveOf(run.data);
  const elsewhere = [...newestVersions(archive).values()].filter(
    (one) => isOf(one, only) && inputsOf(one) === 'elsewhere',
  );
  const damaged = sealVersions(archive).filter(
    (one) => !isOf(one, only) && unreadableManifests(one).length > 0,
  );
  return [
    ...elsewhere.map((one) => text.inputsElsewhere(versionName(one.year, one.version))),
    ...damaged.map((one) => text.sealDamaged(versionName(one.year, one.version))),
    ...strayVersions(archive).map((one) => text.noSealFolder(fileOf(one))),
    ...misnamedVersions(archive).map((name) => text.strayVersion(`archive/${name}`)),
  ];
}
