import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { makeFolder } from '../../archive/folders.ts';
import type { ReportSettings } from '../../integration/report-settings.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Report } from '../../model/report.ts';
import { type Share, within } from '../../model/share.ts';
import type { MakeThis, PartMade, ScoreThis } from './part-messages.ts';

type MadePart = Extract<PartMade, { site: string }>;

/** Processes beside this one, each of which makes a part of the site. */
export interface PartProcesses {
  /** How many parts there are, with that of this process. */
  parts: number;
  begin: (report: Report, where: Omit<MakeThis, 'added' | 'share'>, share: Share) => void;
  /** All other parts. Throws what one of the processes threw. */
  madeParts: () => Promise<MadePart[]>;
  stop: () => void;
}

/** Starts them and gives them the data, so that they score while this process does. */
export function partProcesses(
  parts: number,
  dataset: Dataset,
  settings: ReportSettings,
): PartProcesses {
  const others = Array.from({ length: parts - 1 }, () => startProcess({ dataset, settings }));
  const stop = (): void => {
    for (const { child, isDone } of others) {
      if (isDone()) child.disconnect();
      else child.kill('SIGKILL');
    }
  };
  process.once('exit', stop);
  return {
    parts,
    begin: (report, where, share) => {
      for (const [i, { child }] of others.entries()) {
        // Uses a folder of its own: not even a build that takes over the lock works in it.
        const work = join(where.work, `part-${process.pid}-${i + 1}`);
        makeFolder(work);
        child.send({ ...where, added: addedTo(report), share: within(share, i + 1, parts), work });
      }
    },
    madeParts: () => Promise.all(others.map(({ answer }) => answer)),
    stop: () => {
      process.off('exit', stop);
      stop();
    },
  };
}

interface PartProcess {
  child: ChildProcess;
  answer: Promise<MadePart>;
  /** Whether it has answered and is only waiting to end. */
  isDone: () => boolean;
}

function startProcess(told: ScoreThis): PartProcess {
  let done = false;
  const child = fork(join(import.meta.dirname, 'part-process.mjs'), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const answer = new Promise<MadePart>((resolve, fail) => {
    child.once('message', (answer: PartMade) => {
      done = true;
      if ('site' in answer) resolve(answer);
      else fail(Object.assign(new Error(answer.failed.message), answer.failed));
    });
    child.once('error', fail);
    child.once('exit', (code, signal) => {
      fail(new Error(`the process of a part of the site ended: ${signal ?? code}`));
    });
  });
  // The caller sees a failure when it waits for the part.
  answer.catch(() => {});
  child.send(told);
  return { child, answer, isDone: () => done && child.connected };
}

/**
 * The fields that are added to a report after scoring, so that other processes need not compute
 * them again.
 */
function addedTo(report: Report): Partial<Report> {
  const { contents, documents, pdf, other, fingerprint, yearFingerprints } = report;
  return {
    fingerprint,
    yearFingerprints,
    ...(contents && { contents }),
    ...(documents !== undefined && { documents }),
    ...(pdf && { pdf }),
    ...(other && { other }),
  };
}
