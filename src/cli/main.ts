import { takeBuildLock } from '../archive/build-lock.ts';
import { finishSwap, swapIsUnfinished } from '../archive/swap.ts';
import { messages } from '../i18n/messages.ts';
import { UsageError } from './command.ts';
import { COMMANDS } from './commands.ts';
import { helpText } from './help.ts';
import { machineFailure } from './machine-failure.ts';
import { flush, type Output, processOutput } from './output.ts';
import { languageOf, parseCommandLine } from './parse.ts';
import { PROJECT } from './project.ts';

/** The command line: reads it, runs the command, and ends the process with its exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  const output = processOutput(argv.includes('--quiet'));
  const code = await answer(argv, output).catch((error) => refuse(error, argv, output));
  await flush();
  process.exit(code);
}

async function answer(argv: readonly string[], output: Output): Promise<number> {
  const request = parseCommandLine(argv, COMMANDS);
  if ('help' in request) {
    await output.print(helpText(COMMANDS, request.help, request.language));
    return 0;
  }
  for (const path of await mendedSites())
    output.note(`${messages(request.run.language ?? 'zh-CN').cli.swapFinished(path)}\n`);
  return request.command.run({ ...request.run, output });
}

/** Finishes what a killed build left half-done, unless another one is at it. */
async function mendedSites(): Promise<string[]> {
  if (!swapIsUnfinished(PROJECT)) return [];
  const release = await takeBuildLock(PROJECT, { patience: 0, onWait: () => {} });
  if (release === undefined) return [];
  const mended = finishSwap(PROJECT);
  release();
  return mended;
}

/** Wrong usage and failures of the machine in a sentence; our own mistakes with their stack. */
function refuse(error: unknown, argv: readonly string[], output: Output): number {
  const text = messages(languageOf(argv) ?? 'zh-CN').cli;
  if (error instanceof UsageError) {
    const command = COMMANDS.find(({ name }) => argv.includes(name));
    output.complain(`${error.message}\n${text.seeHelp(command?.name)}\n`);
    return 2;
  }
  const failure = machineFailure(error);
  if (failure) output.complain(`${text[failure.kind](failure.path)}\n`);
  else output.complain(`${text.ourMistake}\n${(error as Error)?.stack ?? String(error)}\n`);
  return 1;
}
