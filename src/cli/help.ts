import { messages } from '../i18n/messages.ts';
import type { Language } from '../model/site.ts';
import type { Command, OptionKind } from './command.ts';
import { COMMON } from './parse.ts';
import { padEnd, textWidth } from './print/text-table.ts';

/** The help text of one command, or of all. */
export function helpText(
  commands: readonly Command[],
  command: Command | undefined,
  language: Language,
): string {
  const text = messages(language).cli;
  const lines = command ? commandHelp(command, language) : overview(commands, language);
  return `${[...lines, '', text.exitCodes].join('\n')}\n`;
}

function overview(commands: readonly Command[], language: Language): string[] {
  const text = messages(language).cli;
  const rows = commands.map(({ name }) => [name, helpOf(name, language).summary] as const);
  return [
    text.title,
    '',
    `${text.usageHead}: ${text.usageAll}`,
    '',
    `${text.commandsHead}:`,
    ...columns(rows),
    '',
    `${text.commonOptionsHead}:`,
    ...columns(optionRows(COMMON, language)),
    '',
    `${text.examplesHead}:`,
    ...columns(commands.flatMap(({ name }) => helpOf(name, language).examples.slice(0, 1))),
    '',
    text.helpHint,
  ];
}

function commandHelp(command: Command, language: Language): string[] {
  const text = messages(language).cli;
  const help = helpOf(command.name, language);
  const own = optionRows(command.options, language);
  return [
    help.summary,
    '',
    `${text.usageHead}: ${help.usage}`,
    ...(own.length > 0 ? ['', `${text.optionsHead}:`, ...columns(own)] : []),
    '',
    `${text.commonOptionsHead}:`,
    ...columns(optionRows(COMMON, language)),
    '',
    `${text.examplesHead}:`,
    ...columns(help.examples),
  ];
}

function helpOf(name: string, language: Language) {
  const { commands } = messages(language).cli;
  return commands[name as keyof typeof commands];
}

function optionRows(
  options: Readonly<Record<string, OptionKind>>,
  language: Language,
): (readonly [string, string])[] {
  const text = messages(language).cli;
  return Object.entries(options).map(([name, kind]) => {
    const [value, what] = text.options[name as keyof typeof text.options];
    const choices = Array.isArray(kind) && name !== 'lang' ? text.choices(kind) : '';
    return [`--${name}${kind === 'switch' ? '' : ` ${value}`}`, what + choices];
  });
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => textWidth(left)));
  return rows.map(([left, right]) => `  ${padEnd(left, width)}  ${right}`);
}
