import { analyse } from './analyse/analyse.ts';
import type { Assessment, Dataset } from './model/dataset.ts';
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
  /** Makes the 校验码 of a year from its results, and that of all years from those. */
  fingerprint: {
    ofYear: (scores: readonly Scores[]) => string;
    ofAll: (years: Readonly<Record<number, string>>) => string;
  };
}

/**
 * Scores every assessment, an upper one before those that are linked to it. `problems` holds those
 * of reading and of scoring; with an error among them the report is not to be published.
 */
export function makeReport(
  dataset: Dataset,
  options: ReportOptions,
): { report: Report; problems: Problem[] } {
  const { scored, problems } = scoreAll(dataset, options.draft);
  const scores = dataset.assessments.flatMap(({ id }) => scored.get(id) ?? []);
  const sound = problems.every(({ level }) => level !== 'error');
  const yearFingerprints = fingerprintsByYear(scores, options.fingerprint.ofYear);
  const report: Report = {
    site: dataset.site,
    language: options.language ?? dataset.site.language,
    edition: options.edition,
    draft: options.draft,
    assessments: scores.map((one) => ({
      id: one.assessment.id,
      scores: one,
      ...(sound && { findings: analyse(scored, one.assessment.id) }),
    })),
    problems: problems.filter(({ level }) => level === 'warning'),
    read: dataset.read,
    files: dataset.files,
    fingerprint: options.fingerprint.ofAll(yearFingerprints),
    yearFingerprints,
    sealed: options.sealed ?? [],
    version: options.version,
  };
  return { report, problems };
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
 * Scores by assessment. One whose upper assessment has errors is left out: its own scores would
 * only repeat them.
 */
export function scoreAll(
  dataset: Dataset,
  draft: boolean,
): { scored: Map<string, Scores>; problems: Problem[] } {
  const scored = new Map<string, Scores>();
  const problems = [...dataset.problems];
  const broken = new Set(problems.filter(({ level }) => level === 'error').map(assessmentOf));
  for (const assessment of upperFirst(dataset.assessments)) {
    const upper = assessment.scheme.upper ?? undefined;
    if (upper !== undefined && broken.has(upper)) {
      broken.add(assessment.id);
      continue;
    }
    const upperScores = upper === undefined ? undefined : scored.get(upper);
    const result = scoreAssessment(
      assessment,
      upperScores === undefined ? { draft } : { draft, upper: upperScores },
    );
    problems.push(...result.problems);
    scored.set(assessment.id, result.scores);
    if (result.problems.some(({ level }) => level === 'error')) broken.add(assessment.id);
  }
  return { scored, problems };
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
