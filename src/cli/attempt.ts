import { type ReportWish, reportFrom, settingsOf } from '../integration/report-from.ts';
import type { ReportSettings } from '../integration/report-settings.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Run } from './command.ts';
import { leaveOutBroken } from './leave-out-broken.ts';
import { type Loaded, load } from './load.ts';

export interface Attempt {
  loaded: Loaded;
  report: Report;
  problems: Problem[];
  /** Assessments that sealing a year goes on without, since they have errors. */
  leftOut: string[];
  /** Of a site in two languages, the report of the second. */
  second?: Report;
}

/**
 * Reads, checks and scores for `build` and `dev`; whether to go on is for the problems to say.
 *
 * @param share called with what was read, before the scoring
 */
export async function attempt(
  run: Run,
  share: (dataset: Dataset, settings: ReportSettings) => void = () => {},
): Promise<Attempt> {
  const { loaded, leftOut } = await loadFor(run);
  run.output.note(`${loaded.text.scoring}\n`);
  const wish = wishOf(run, loaded, leftOut);
  share(loaded.dataset, settingsOf(wish));
  const { report, problems } = reportFrom(loaded.dataset, wish);
  return { loaded, report, problems, leftOut };
}

/**
 * The same report in the second language of the site; none where that is the one asked for, and none
 * where a year is sealed, whose results stand once in its seal.
 */
export function inBoth(run: Run, found: Attempt): Attempt {
  const { language, dataset } = found.loaded;
  const second = dataset.site.languages?.find((one) => one !== language);
  const isMain = language === dataset.site.language;
  if (second === undefined || !isMain || run.sealing !== undefined) return found;
  const wish = { ...wishOf(run, found.loaded, found.leftOut), language: second };
  return {
    ...found,
    report: { ...found.report, other: { language: second, isSecond: false } },
    second: {
      ...reportFrom(dataset, wish).report,
      other: { language, isSecond: true },
    },
  };
}

const wishOf = (run: Run, loaded: Loaded, leftOut: readonly string[]): ReportWish => ({
  data: run.data,
  content: run.content,
  language: loaded.language,
  draft: run.switches.has('draft'),
  edition: run.texts.get('edition') === 'public' ? 'public' : 'office',
  anonymise: run.switches.has('anonymise'),
  partial: run.texts.has('only'),
  sealing: run.sealing,
  leftOut,
});

/** What is to be shown; where a year is sealed, without others that are not sound. */
async function loadFor(run: Run): Promise<{ loaded: Loaded; leftOut: string[] }> {
  const loaded = await load(run, run.texts.get('only'));
  if (run.sealing === undefined) return { loaded, leftOut: [] };
  const { dataset, leftOut } = leaveOutBroken(loaded.dataset, (id) =>
    id.startsWith(`${run.sealing}/`),
  );
  return { loaded: { ...loaded, dataset }, leftOut };
}
