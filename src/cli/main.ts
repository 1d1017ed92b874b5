import { takeBuildLock } from '../archive/build-lock.ts';
import { finishSwap, swapIsUnfinished } from '../archive/swap.ts';
import { messages } from '../i18n/messages.ts';
import { toolVersion } from '../integration/project.ts';
import type { Language } from '../model/site.ts';
import { UsageError } from './command.ts';
import { COMMANDS } from './commands.ts';
import { helpText } from './help.ts';
import { machineFailure } from './machine-failure.ts';
import { officeFolder } from './office-folder.ts';
import { type Output, processOutput } from './output.ts';
import { languageOf, parseCommandLine, type Request } from './parse.ts';

/** How a command ended, and in which language it spoke. */
interface Answer {
  code: number;
  language: Language;
}

/** The command line: reads it, runs the command, and ends the process with its exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  const output = processOutput(argv.includes('--quiet'));
  const { code, language } = await answer(argv, output);
  const unwritten = await output.finish();
  if (unwritten === undefined) process.exit(code);
  output.complain(`${lostText(unwritten, code, language)}\n`);
  await output.finish();
  process.exit(1);
}

/** Says that the output was lost. The command has ended by then, and what it made stays. */
function lostText(error: Error, code: number, language: Language): string {
  const text = messages(language).cli;
  const isFull = machineFailure(error)?.kind === 'diskFull';
  return text.outputLost(isFull ? text.outputDiskFull : error.message, code === 0);
}

async function answer(argv: readonly string[], output: Output): Promise<Answer> {
  const language = languageOf(argv) ?? 'zh-CN';
  try {
    if (argv[0] === '--version') {
      await output.print(`${toolVersion()}\n`);
      return { code: 0, language };
    }
    const request = parseCommandLine(argv, COMMANDS);
    if ('run' in request) return await answerCommand(request, output);
    await output.print(helpText(COMMANDS, request.help, request.language));
    return { code: 0, language };
  } catch (error) {
    const command = COMMANDS.find(({ name }) => argv.includes(name))?.name;
    return { code: refuse(error, { language, output, command }), language };
  }
}

/** Runs a command in the language asked for, else in that of the site. */
async function answerCommand(
  { command, run }: Extract<Request, { run: object }>,
  output: Output,
): Promise<Answer> {
  const known = run.language ?? (await languageOfData(command.withoutData ? undefined : run.data));
  const language = known ?? 'zh-CN';
  try {
    for (const path of await mendedSites(officeFolder(run)))
      output.note(`${messages(language).cli.swapFinished(path)}\n`);
    const code = await command.run({ ...run, language: known, output });
    if (code === 0 && !command.withoutData) await tellNext(command.name, run, language, output);
    return { code, language };
  } catch (error) {
    return { code: refuse(error, { language, output, command: command.name }), language };
  }
}

/** Prints the next step of the year to stderr, so that the command's own output stays as it is. */
async function tellNext(
  name: string,
  run: Extract<Request, { run: object }>['run'],
  language: Language,
  output: Output,
): Promise<void> {
  const { nextStep } = await import('./next-step.ts');
  const step = nextStep(name, run, language);
  if (step !== undefined) output.note(`${step}\n`);
}

/** Imports the reader of data files only now, so that a help text need not wait for it. */
const languageOfData = async (data: string | undefined): Promise<Language | undefined> =>
  data === undefined ? undefined : (await import('./site-language.ts')).siteLanguage(data);

/** Finishes what a killed build left half-done, unless another build is running. */
async function mendedSites(office: string): Promise<string[]> {
  if (!swapIsUnfinished(office)) return [];
  const release = await takeBuildLock(office, { patience: 0, onWait: () => {} });
  if (release === undefined) return [];
  const mended = finishSwap(office);
  release();
  return mended;
}

interface Refusal {
  language: Language;
  output: Output;
  command?: string | undefined;
}

/**
 * Explains wrong usage and failures of the machine in a sentence, and our own mistakes with their
 * stack.
 */
function refuse(error: unknown, { language, output, command }: Refusal): number {
  const text = messages(language).cli;
  if (error instanceof UsageError) {
    output.complain(`${error.message}\n${text.seeHelp(command)}\n`);
    return 2;
  }
  const failure = machineFailure(error);
  if (failure) output.complain(`${text[failure.kind](failure.path)}\n`);
  else output.complain(`${text.ourMistake}\n${(error as Error)?.stack ?? String(error)}\n`);
  return 1;
}
