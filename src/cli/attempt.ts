import { reportFrom } from '../integration/report-from.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Run } from './command.ts';
import { type Loaded, load } from './load.ts';
import { soundPart } from './sound-part.ts';

export interface Attempt {
  loaded: Loaded;
  report: Report;
  problems: Problem[];
  /** Assessments that sealing a year goes on without, since they have errors. */
  leftOut: string[];
}

/** Reads, checks and scores for `build` and `dev`; whether to go on is for the problems to say. */
export async function attempt(run: Run): Promise<Attempt> {
  const { loaded, leftOut } = await loadFor(run);
  run.output.note(`${loaded.text.scoring}\n`);
  const { report, problems } = reportFrom(loaded.dataset, {
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
  return { loaded, report, problems, leftOut };
}

/** What is to be shown; where a year is sealed, without others that are not sound. */
async function loadFor(run: Run): Promise<{ loaded: Loaded; leftOut: string[] }> {
  const loaded = await load(run, run.texts.get('only'));
  if (run.sealing === undefined) return { loaded, leftOut: [] };
  const { dataset, leftOut } = soundPart(loaded.dataset, (id) => id.startsWith(`${run.sealing}/`));
  return { loaded: { ...loaded, dataset }, leftOut };
}
