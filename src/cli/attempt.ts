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
  /** Assessments that have errors and that sealing a year leaves out. */
  leftOut: string[];
  /** Of a site in two languages, the report of the second. */
  second?: Report;
}

/**
 * Reads, checks and scores the data for `build` and `dev`. The problems in the result tell whether
 * to go on.
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
 * The same report in the second language of the site. Undefined if that language was asked for, and
 * while a year is sealed, since a seal holds its results once.
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

/** Loads what is to be shown. While a year is sealed, leaves out other assessments with errors. */
async function loadFor(run: Run): Promise<{ loaded: Loaded; leftOut: string[] }> {
  const loaded = await load(run, run.texts.get('only'), { years: true });
  if (run.sealing === undefined) return { loaded, leftOut: [] };
  const { dataset, leftOut } = leaveOutBroken(loaded.dataset, (id) =>
    id.startsWith(`${run.sealing}/`),
  );
  return { loaded: { ...loaded, dataset }, leftOut };
}
