import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { messages } from '../../i18n/messages.ts';
import type { Language } from '../../model/site.ts';
import type { Office } from '../../year/first-year.ts';
import { folderIsFree, init as makeFolder } from '../../year/init.ts';
import { type Run, UsageError } from '../command.ts';

/** Starts a new office: asks what was not given, and leaves a folder that builds at once. */
export async function init(run: Run): Promise<number> {
  const folder = resolve(run.args[0] ?? '');
  const language: Language = run.language ?? 'zh-CN';
  const text = messages(language).year;
  if (!folderIsFree(folder)) throw new UsageError(text.folderTaken(folder));
  const office = await askOffice(run, language);
  const files = await makeFolder(folder, office);
  await run.output.print(`${text.initDone(folder)}\n`);
  for (const file of files) await run.output.print(`  ${file}\n`);
  await run.output.print(`${text.initNext(join(folder, 'data'))}\n`);
  return 0;
}

/** From the options; at a terminal, what is missing is asked for, elsewhere it has a default. */
async function askOffice(run: Run, language: Language): Promise<Office> {
  const text = messages(language).year;
  const terminal = process.stdin.isTTY ? createInterface(process.stdin, process.stderr) : undefined;
  const ask = async (option: string, question: string, otherwise: string): Promise<string> => {
    const given = run.texts.get(option);
    if (given !== undefined) return given.trim() || otherwise;
    const answer = terminal ? await terminal.question(`${question} [${otherwise}] `) : '';
    return answer.trim() || otherwise;
  };
  try {
    const name = await ask('name', text.askName, text.defaultName);
    const units = await ask('units', text.askUnits, text.defaultUnits);
    const year = await ask('year', text.askYear, String(new Date().getFullYear()));
    if (!/^(19|20|21)\d{2}$/.test(year)) throw new UsageError(text.badYear(year));
    return { name, units, year: Number(year), language };
  } finally {
    terminal?.close();
  }
}
