import { takeBuildLock } from '../archive/build-lock.ts';
import { removeFolder } from '../archive/folders.ts';
import { tidiedOnStop } from '../archive/told-to-end.ts';
import type { CliMessages } from '../i18n/messages.ts';
import { workFolder } from './build-pages.ts';
import type { Run } from './command.ts';
import { officeFolder } from './office-folder.ts';

/** How long a second build waits for the first one, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Runs `use` with an empty folder to build in. Only one build at a time runs in an office's folder.
 * Removes the folder afterwards, even if the process is told to end. Returns 1 if another build
 * does not finish in time.
 */
export async function inBuildFolder(
  run: Run,
  text: CliMessages,
  use: (work: string) => Promise<number>,
): Promise<number> {
  const release = await takeBuildLock(officeFolder(run), {
    patience: PATIENCE,
    onWait: () => run.output.note(`${text.waitingForBuild}\n`),
  });
  if (release === undefined) {
    run.output.complain(`${text.buildBusy}\n`);
    return 1;
  }
  const work = workFolder(officeFolder(run));
  const leave = (): void => {
    removeFolder(work);
    release();
  };
  try {
    return await tidiedOnStop(leave, () => use(work));
  } finally {
    leave();
  }
}
