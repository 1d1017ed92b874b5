import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { messages } from '../i18n/messages.ts';
import { COMMAND } from '../integration/project.ts';
import { Stage } from '../model/scheme.ts';
import type { Language } from '../model/site.ts';
import type { Run } from './command.ts';
import { assessmentFolders } from './load.ts';

/** Formats that programs read; no next step follows them. */
const FOR_PROGRAMS = ['json', 'csv'];

/** The step of the year that follows a command, or a kind of document. */
export function nextStep(
  command: string,
  run: Pick<Run, 'args' | 'texts' | 'data'>,
  language: Language,
): string | undefined {
  if (FOR_PROGRAMS.includes(run.texts.get('format') ?? '')) return undefined;
  const { title, after, afterBuild } = messages(language).nextSteps;
  const folders = assessmentFolders(run.data);
  const named = [...run.args, run.texts.get('only')];
  const isNamed = (id: string): boolean =>
    named.some((one) => one === id || one === id.slice(0, 4));
  const id = folders.find(isNamed) ?? folders[0];
  if (id === undefined) return undefined;
  const kind = command === 'document' ? run.args[0] : undefined;
  const step =
    command === 'build' ? afterBuild[stageOf(run.data, id)] : (after[kind ?? ''] ?? after[command]);
  if (step === undefined) return undefined;
  const [typed] = named.flatMap((one) => /^\d{4}/.exec(one ?? '') ?? []);
  return title + step({ biaochi: COMMAND, id, year: Number(typed ?? id.slice(0, 4)) });
}

/** The stage as the command that has just run read it. */
function stageOf(data: string, id: string): Stage {
  const scheme = parseDocument(readFileSync(join(data, id, 'scheme.yaml'), 'utf8'));
  return Stage.catch('trial').parse(scheme.get('stage'));
}
