import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { messages } from '../../i18n/messages.ts';
import { COMMAND, PROJECT } from '../../integration/project.ts';
import type { Office } from '../../model/office.ts';
import type { Language } from '../../model/site.ts';
import { isScored } from '../../year/first/marks.ts';
import { type Answers, checkAnswers, readAnswers } from '../../year/first/read-answers.ts';
import { folderIsFree, init as makeFolder } from '../../year/init.ts';
import { type Run, UsageError } from '../command.ts';
import { requireFree } from '../out/file-place.ts';

/** Starts a new office: asks what was not given, and leaves a folder that builds at once. */
export async function init(run: Run): Promise<number> {
  const folder = resolve(run.args[0] ?? '');
  const language: Language = run.language ?? 'zh-CN';
  const text = messages(language).year;
  requireFree(run, folder);
  if (!folderIsFree(folder)) throw new UsageError(text.folderTaken(folder));
  const office = await officeOf(run, language);
  if (!isScored(office)) throw new UsageError(messages(language).firstYear.nothingScored);
  const files = await makeFolder({ folder, program: PROJECT }, office);
  await run.output.print(`${text.initDone(folder)}\n`);
  for (const file of files) await run.output.print(`  ${file}\n`);
  await run.output.print(`${text.initNext(run.args[0] ?? '', office.year, COMMAND)}\n`);
  return 0;
}

async function officeOf(run: Run, language: Language): Promise<Office> {
  const file = run.texts.get('answers');
  const answers = file === undefined ? await asked(run, language) : fromFile(file, language);
  if ('office' in answers) return answers.office;
  throw new UsageError(messages(language).firstYear.badAnswers(file ?? '--answers', answers.wrong));
}

function fromFile(file: string, language: Language): Answers {
  try {
    // A device of the system may never end.
    if (statSync(resolve(file)).isCharacterDevice()) return readAnswers('', language);
    return readAnswers(readFileSync(resolve(file), 'utf8'), language);
  } catch (error) {
    return { wrong: [error instanceof Error ? error.message : String(error)] };
  }
}

/**
 * Takes answers from the options. Asks for the missing ones at a terminal, and uses defaults
 * elsewhere.
 */
async function asked(run: Run, language: Language): Promise<Answers> {
  const { ask: text } = messages(language).firstYear;
  const terminal = process.stdin.isTTY ? createInterface(process.stdin, process.stderr) : undefined;
  const ask = async (option: string, question: string, otherwise: string): Promise<string> => {
    const given = run.texts.get(option);
    if (given !== undefined) return given.trim() || otherwise;
    const shown = otherwise === '' ? question : `${question} [${otherwise}]`;
    const answer = terminal ? await terminal.question(`${shown} `) : '';
    return answer.trim() || otherwise;
  };
  try {
    const year = await ask('year', text.year, String(new Date().getFullYear()));
    if (!/^(19|20|21)\d{2}$/.test(year))
      throw new UsageError(messages(language).year.badYear(year));
    const title = await ask('name', text.title, text.defaultTitle);
    const issuer = await ask('issuer', text.issuer, text.defaultIssuer(title));
    const units = await ask('units', text.units, text.defaultUnits);
    const groups = await ask('groups', text.groups, '');
    const compared = groups === '' ? 'yes' : await ask('compared', text.compared, text.no);
    const weights = await ask('weights', text.weights, text.points);
    const components = await ask('components', text.components, text.defaultComponents);
    const typed = { title, issuer, units, groups, compared, weights, components };
    return checkAnswers(
      new Map<string, unknown>([...Object.entries(typed), ['year', Number(year)]]),
      language,
    );
  } finally {
    terminal?.close();
  }
}
