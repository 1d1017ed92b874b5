import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type CliMessages, messages } from '../i18n/messages.ts';
import { nearest } from '../ingest/cells/nearest.ts';
import { Language } from '../model/site.ts';
import { type Command, type OptionKind, type Run, UsageError } from './command.ts';
import type { Output } from './output.ts';

/** Options of every command. */
export const COMMON: Readonly<Record<string, OptionKind>> = {
  data: 'text',
  content: 'text',
  lang: Language.options,
  quiet: 'switch',
  help: 'switch',
};

/** What was asked for: a command to run, or a help text (of all commands, or of one). */
export type Request =
  | { command: Command; run: Omit<Run, 'output'> & { output?: Output } }
  | { help: Command | undefined; language: Language };

/**
 * Reads the command line. Common options may stand before the command. Node's own parser does the
 * splitting; the refusals are made here, since they speak the reader's language and suggest.
 */
export function parseCommandLine(argv: readonly string[], commands: readonly Command[]): Request {
  const text = messages(languageOf(argv) ?? 'zh-CN').cli;
  const tokens = split(argv, commands, text);
  const [name, ...args] = tokens.positionals;
  const askedHelp = tokens.switches.has('help') || name === undefined || name === 'help';
  const wanted = name === 'help' ? args[0] : name;
  const command = wanted === undefined ? undefined : findCommand(wanted, commands, text);
  checkOptions(tokens, command, text);
  const language = languageOf(argv);
  if (askedHelp || command === undefined) return { help: command, language: language ?? 'zh-CN' };
  checkCount(args, command, text);
  const data = resolve(tokens.texts.get('data') ?? 'data');
  const content = tokens.texts.get('content');
  return {
    command,
    run: {
      args,
      texts: tokens.texts,
      switches: tokens.switches,
      data,
      content: content === undefined ? resolve(data, '../content') : resolve(content),
      language,
      quiet: tokens.switches.has('quiet'),
    },
  };
}

interface Tokens {
  positionals: string[];
  texts: Map<string, string>;
  switches: Set<string>;
}

/** The language is needed for the refusals themselves, so it is looked for first. */
export function languageOf(argv: readonly string[]): Language | undefined {
  for (const [index, arg] of argv.entries()) {
    const value = arg === '--lang' ? argv[index + 1] : /^--lang=(.*)$/.exec(arg)?.[1];
    if (value !== undefined) return Language.safeParse(value).data;
  }
  return undefined;
}

function split(argv: readonly string[], commands: readonly Command[], text: CliMessages): Tokens {
  const known = { ...Object.assign({}, ...commands.map((one) => one.options)), ...COMMON };
  const options = Object.fromEntries(
    Object.entries(known).map(([name, kind]) => [
      name,
      { type: kind === 'switch' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const result: Tokens = { positionals: [], texts: new Map(), switches: new Set() };
  const { tokens } = parseArgs({
    args: argv.map((arg) => (arg === '-h' ? '--help' : arg)),
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') result.positionals.push(token.value);
    if (token.kind !== 'option') continue;
    if (options[token.name] === undefined) throw unknownOption(token.rawName, options, text);
    if (options[token.name]?.type === 'boolean') {
      if (token.value !== undefined) throw new UsageError(text.optionTakesNoValue(token.rawName));
      result.switches.add(token.name);
    } else {
      if (!token.value || (!token.inlineValue && token.value.startsWith('-')))
        throw new UsageError(text.optionNeedsValue(token.rawName));
      result.texts.set(token.name, token.value);
    }
  }
  return result;
}

function unknownOption(written: string, options: object, text: CliMessages): UsageError {
  const [guess] = nearest(written.replace(/^-+/, ''), Object.keys(options), 1);
  return new UsageError(text.unknownOption(written, guess && `--${guess}`));
}

function findCommand(name: string, commands: readonly Command[], text: CliMessages): Command {
  const found = commands.find((one) => one.name === name);
  if (found) return found;
  const names = commands.map((one) => one.name);
  throw new UsageError(text.unknownCommand(name, nearest(name, names, 1)[0], names));
}

function checkOptions(tokens: Tokens, command: Command | undefined, text: CliMessages): void {
  const allowed: Readonly<Record<string, OptionKind>> = { ...COMMON, ...command?.options };
  for (const name of [...tokens.switches, ...tokens.texts.keys()]) {
    if (!Object.hasOwn(allowed, name))
      throw new UsageError(text.optionNotHere(`--${name}`, command?.name));
  }
  for (const [name, value] of tokens.texts) {
    const kind = allowed[name];
    if (Array.isArray(kind) && !kind.includes(value))
      throw new UsageError(text.optionChoices(`--${name}`, value, kind));
  }
}

function checkCount(args: readonly string[], command: Command, text: CliMessages): void {
  const [least, most] = command.arguments;
  const usage = text.commands[command.name as keyof CliMessages['commands']].usage;
  if (args.length < least) throw new UsageError(text.tooFewArguments(usage));
  if (args.length > most) throw new UsageError(text.tooManyArguments(args[most] ?? '', usage));
}
