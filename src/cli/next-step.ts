import { messages } from '../i18n/messages.ts';
import { COMMAND } from '../integration/project.ts';
import type { Language } from '../model/site.ts';
import type { Run } from './command.ts';
import { assessmentFolders } from './load.ts';

/** Results that another program reads are followed by nothing. */
const FOR_PROGRAMS = ['json', 'csv'];

/** The step of the year that follows a command which has done its work, or a document of its kind. */
export function nextStep(
  command: string,
  run: Pick<Run, 'args' | 'texts' | 'data'>,
  language: Language,
): string | undefined {
  if (FOR_PROGRAMS.includes(run.texts.get('format') ?? '')) return undefined;
  const { title, after } = messages(language).nextSteps;
  const step = after[(command === 'document' && run.args[0]) || command];
  const folders = assessmentFolders(run.data);
  const named = [...run.args, run.texts.get('only')];
  const id = folders.find((one) => named.includes(one)) ?? folders[0];
  if (step === undefined || id === undefined) return undefined;
  const [typed] = named.flatMap((one) => /^\d{4}/.exec(one ?? '') ?? []);
  return title + step({ biaochi: COMMAND, id, year: Number(typed ?? id.slice(0, 4)) });
}
