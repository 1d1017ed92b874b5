import { analyse } from './analyse/analyse.ts';
import { anonymousDataset } from './edition/anonymous-dataset.ts';
import { anonymousFindings } from './edition/anonymous-findings.ts';
import { bareScores, withoutSelf } from './edition/anonymous-scores.ts';
import { publicEdition } from './edition/public-edition.ts';
import { publicFindings } from './edition/public-findings.ts';
import { publisherLeaks } from './edition/publisher-leaks.ts';
import type { AnonymousWords } from './edition/renaming.ts';
import { selfCode } from './edition/self-code.ts';
import { withShownNames } from './edition/shown-names.ts';
import type { Assessment, Dataset } from './model/dataset.ts';
import type { Findings } from './model/findings.ts';
import type { Problem } from './model/problem.ts';
import type { Report } from './model/report.ts';
import type { Scores } from './model/scores.ts';
import type { Language } from './model/site.ts';
import { scoreAssessment } from './score/score-assessment.ts';

export interface ReportOptions {
  draft: boolean;
  edition: Report['edition'];
  /** Language of pages and messages, if not the site's. */
  language?: Language;
  /** Version of the tool. */
  version: string;
  /** Sealed versions of earlier years. */
  sealed?: Report['sealed'];
  /** Makes units letters and leaves free text out; the words that stand in its place. */
  anonymous?: AnonymousWords;
  /** Makes the 校验码 of a year from its results, and that of all years from those. */
  fingerprint: {
    ofYear: (scores: readonly Scores[]) => string;
    ofAll: (years: Readonly<Record<number, string>>) => string;
  };
}

/**
 * Scores every assessment, an upper one before those that are linked to it, and cuts the results
 * to their edition. `problems` holds those of reading, of scoring and of publishing; with an
 * error among them the report is not to be published.
 */
export function makeReport(
  dataset: Dataset,
  options: ReportOptions,
): { report: Report; problems: Problem[] } {
  const shownNames = withShownNames(dataset, options.language ?? dataset.site.language);
  const first = scoreAll(shownNames, options.draft);
  if (!isSound(first.problems)) {
    const results = { whole: first.scored, scored: first.scored, findings: () => undefined };
    const report = reportOf(shownNames, dataset, options, results);
    return { report, problems: first.problems };
  }
  const { anonymous } = options;
  const data = anonymous ? anonymousDataset(shownNames, anonymous) : shownNames;
  const scored = anonymous ? scoreAll(data, options.draft).scored : first.scored;
  const nobodys = anonymous ? mapped(scored, withoutSelf) : scored;
  const edition = editionOf(scored, nobodys, options);
  const shown = anonymous ? mapped(edition.scored, bareScores) : edition.scored;
  const named = anonymous && editionOf(first.scored, first.scored, options).scored;
  const told = named ? publisherLeaks(named) : [];
  const problems = [...first.problems, ...edition.problems, ...told];
  const findings = anonymous ? ownerless(edition.findings) : edition.findings;
  const coded = anonymous ? data : dataset;
  const report = reportOf(data, coded, options, { whole: scored, scored: shown, findings });
  const listed = options.edition === 'office' && !anonymous;
  report.problems = listed ? problems.filter(({ level }) => level === 'warning') : [];
  return { report, problems };
}

const isSound = (problems: readonly Problem[]): boolean =>
  problems.every(({ level }) => level !== 'error');

const mapped = <T>(map: ReadonlyMap<string, T>, change: (one: T) => T): Map<string, T> =>
  new Map([...map].map(([key, one]) => [key, change(one)]));

/** What is found, without what an anonymised edition must not tell. */
const ownerless =
  (find: Edition['findings']): Edition['findings'] =>
  (id) => {
    const found = find(id);
    return found && anonymousFindings(found);
  };

interface Edition {
  scored: ReadonlyMap<string, Scores>;
  findings: (id: string) => Findings | undefined;
  problems: Problem[];
}

/** What the edition shows of the scores, and what is found in those that may know the publisher. */
function editionOf(
  scored: ReadonlyMap<string, Scores>,
  analysed: ReadonlyMap<string, Scores>,
  { edition, sealed = [], anonymous }: ReportOptions,
): Edition {
  if (edition === 'office') {
    const whole = { scored, findings: (id: string) => analyse(analysed, id), problems: [] };
    const years = anonymous ? new Set<number>() : yearsOfPublicPages(sealed);
    return years.size === 0 ? whole : withPublicYears(whole, published(scored, analysed), years);
  }
  return published(scored, analysed);
}

/** Years whose public pages stand in the office’s site, since its own are kept elsewhere. */
const yearsOfPublicPages = (sealed: Report['sealed']): Set<number> =>
  new Set(
    sealed
      .filter(({ current, shown }) => current && shown.office?.edition === 'public')
      .map(({ year }) => year),
  );

/** The office’s edition, but of some years no more than their public pages show. */
function withPublicYears(whole: Edition, cut: Edition, years: ReadonlySet<number>): Edition {
  const isCut = (id: string): boolean => years.has(Number.parseInt(id, 10));
  const scored = new Map(
    [...whole.scored].flatMap(([id, one]) => {
      const shown = isCut(id) ? cut.scored.get(id) : one;
      return shown ? [[id, shown] as const] : [];
    }),
  );
  return { ...whole, scored, findings: (id) => (isCut(id) ? cut : whole).findings(id) };
}

function published(
  scored: ReadonlyMap<string, Scores>,
  analysed: ReadonlyMap<string, Scores>,
): Edition {
  const { scored: cut, published, problems } = publicEdition(scored);
  const findings = (id: string): Findings | undefined => {
    const own = cut.get(id);
    if (!own) return undefined;
    const full = analyse(analysed, id);
    const self = selfCode(analysed.get(full.standingIn ?? '')?.assessment);
    return publicFindings(full, own, published, self);
  };
  return { scored: cut, findings, problems };
}

interface Results {
  whole: ReadonlyMap<string, Scores>;
  scored: ReadonlyMap<string, Scores>;
  findings: (id: string) => Findings | undefined;
}

/** Results with the assessment as it was read, and the grades by its names for them. */
function underOwnNames(results: Scores, assessment: Assessment): Scores {
  const shown = results.assessment.scheme.grades.map(({ name }) => name);
  const own = assessment.scheme.grades.map(({ name }) => name);
  const units = results.units.map((unit) => {
    const place = unit.grade === null ? -1 : shown.indexOf(unit.grade);
    return { ...unit, grade: own[place] ?? unit.grade };
  });
  return { ...results, assessment, units };
}

/**
 * The files and what was read from them are for the office alone. The 校验码 is that of the whole
 * data, whatever the edition shows of them and whatever names the language shows: it ties a published
 * paper to what it was made from.
 */
function reportOf(
  dataset: Dataset,
  coded: Dataset,
  options: ReportOptions,
  { whole, scored, findings: findingsOf }: Results,
): Report {
  const scores = dataset.assessments.flatMap(({ id }) => scored.get(id) ?? []);
  const all = coded.assessments.flatMap((assessment) => {
    const results = whole.get(assessment.id);
    return results ? [underOwnNames(results, assessment)] : [];
  });
  const yearFingerprints = fingerprintsByYear(all, options.fingerprint.ofYear);
  const isOffice = options.edition === 'office';
  return {
    site: dataset.site,
    language: options.language ?? dataset.site.language,
    edition: options.edition,
    ...(options.anonymous && { anonymised: true }),
    draft: options.draft,
    assessments: scores.map((one) => {
      const findings = findingsOf(one.assessment.id);
      return { id: one.assessment.id, scores: one, ...(findings && { findings }) };
    }),
    problems: [],
    read: isOffice ? dataset.read : [],
    files: isOffice ? dataset.files : [],
    fingerprint: options.fingerprint.ofAll(yearFingerprints),
    yearFingerprints,
    sealed: sealedOf(options),
    version: options.version,
  };
}

/** An anonymised edition links no sealed year, whose pages have names; a public one none of the office's. */
function sealedOf({ sealed = [], edition, anonymous }: ReportOptions): Report['sealed'] {
  if (anonymous) return [];
  return edition === 'office' ? sealed : sealed.filter((one) => one.edition === edition);
}

function fingerprintsByYear(
  scores: readonly Scores[],
  ofYear: ReportOptions['fingerprint']['ofYear'],
): Record<number, string> {
  const years = new Set(scores.map(({ assessment }) => assessment.scheme.year));
  return Object.fromEntries(
    [...years].map((year) => {
      return [year, ofYear(scores.filter(({ assessment }) => assessment.scheme.year === year))];
    }),
  );
}

/**
 * Scores by assessment. One whose upper assessment is absent or has errors is left out: its own
 * scores would only repeat them.
 */
export function scoreAll(
  dataset: Dataset,
  draft: boolean,
): { scored: Map<string, Scores>; problems: Problem[] } {
  const scored = new Map<string, Scores>();
  const problems = [dataset.problems];
  const broken = new Set(
    dataset.problems.filter(({ level }) => level === 'error').map(assessmentOf),
  );
  for (const assessment of upperFirst(dataset.assessments)) {
    const upper = assessment.scheme.upper ?? undefined;
    const upperScores = upper === undefined ? undefined : scored.get(upper);
    if (upper !== undefined && (broken.has(upper) || !upperScores)) {
      broken.add(assessment.id);
      continue;
    }
    const result = scoreAssessment(
      assessment,
      upperScores === undefined ? { draft } : { draft, upper: upperScores },
    );
    problems.push(result.problems);
    scored.set(assessment.id, result.scores);
    if (result.problems.some(({ level }) => level === 'error')) broken.add(assessment.id);
  }
  return { scored, problems: problems.flat() };
}

const assessmentOf = (problem: Problem): string | null => problem.assessment;

/** In an order in which each follows its upper one; one in a circle stands where it is met. */
function upperFirst(assessments: readonly Assessment[]): Assessment[] {
  const byId = new Map(assessments.map((one) => [one.id, one]));
  const ordered = new Set<Assessment>();
  const visit = (one: Assessment, below: readonly Assessment[]): void => {
    if (ordered.has(one) || below.includes(one)) return;
    const upper = byId.get(one.scheme.upper ?? '');
    if (upper) visit(upper, [...below, one]);
    ordered.add(one);
  };
  for (const one of assessments) visit(one, []);
  return [...ordered];
}
