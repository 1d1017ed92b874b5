import { messages } from '../i18n/messages.ts';
import type { Language } from '../model/site.ts';
import type { PackPlatform } from './pack-platform.ts';

/** A file to double-click: its name without ending, its command, and what it opens afterwards. */
interface Starter {
  name: string;
  command: string;
  /** Opened when all went well, and when something was wrong. */
  opens?: string;
  opensOnError?: string;
}

function starters(language: Language): Starter[] {
  const names = messages(language).year.starters;
  return [
    { name: names.check, command: 'check --report problems', opensOnError: 'problems' },
    { name: names.build, command: 'build --out site', opens: 'site/index.html' },
    { name: names.documents, command: 'document all --out documents', opens: 'documents' },
  ];
}

/**
 * What lies at the top of a pack, from file name to text: the command itself under its own name,
 * the starters, and one that opens a window in which all commands can be typed. The commands are
 * plain ASCII, whatever code page a machine reads them in.
 */
export function starterFiles(platform: PackPlatform, language: Language): Map<string, string> {
  const forWindows = platform.os === 'win32';
  const ending = forWindows ? 'cmd' : 'sh';
  const make = forWindows ? windowsStarter : unixStarter;
  const { starters: names, unpackFirst } = messages(language).year;
  return new Map([
    forWindows ? ['biaochi.cmd', windowsCommand(platform)] : ['biaochi', unixCommand(platform)],
    ...starters(language).map((one): [string, string] => [
      `${one.name}.${ending}`,
      make(one, unpackFirst),
    ]),
    [`${names.terminal}.${ending}`, forWindows ? windowsTerminal(unpackFirst) : unixTerminal()],
  ]);
}

const windowsLines = (...lines: string[]): string => [...lines, ''].join('\r\n');

/** `pushd` gives a folder of another computer a letter of its own; `cd` cannot go there. */
const WINDOWS_HEAD = ['@echo off', 'pushd "%~dp0"', 'if not exist "biaochi.cmd" goto packed'];

/** Explorer runs a file from within an archive without the others; what follows `chcp` is UTF-8. */
const windowsPacked = (unpackFirst: string): string[] => [
  ':packed',
  'chcp 65001 > nul',
  `echo ${unpackFirst}`,
  'pause',
];

const windowsCommand = ({ node }: PackPlatform): string =>
  windowsLines(
    '@echo off',
    `"%~dp0app\\node_modules\\${node}\\bin\\node.exe" "%~dp0app\\src\\cli\\biaochi.mjs" %*`,
  );

function windowsStarter({ command, opens, opensOnError }: Starter, unpackFirst: string): string {
  const open = (path: string | undefined): string[] => {
    const shown = path?.replaceAll('/', '\\');
    return shown === undefined ? [] : [`if exist "${shown}" start "" "${shown}"`];
  };
  return windowsLines(
    ...WINDOWS_HEAD,
    `call ".\\biaochi.cmd" ${command}`,
    'if errorlevel 1 goto failed',
    ...open(opens),
    'goto end',
    ':failed',
    ...open(opensOnError),
    ':end',
    'pause',
    'exit /b',
    ...windowsPacked(unpackFirst),
  );
}

const windowsTerminal = (unpackFirst: string): string =>
  windowsLines(
    ...WINDOWS_HEAD,
    'set "PATH=%CD%;%PATH%"',
    'cmd /k biaochi --help',
    'exit /b',
    ...windowsPacked(unpackFirst),
  );

const unixLines = (...lines: string[]): string =>
  ['#!/bin/sh', 'here=$(cd "$(dirname "$0")" && pwd)', ...lines, ''].join('\n');

const unixCommand = ({ node }: PackPlatform): string =>
  unixLines(`exec "$here/app/node_modules/${node}/bin/node" "$here/app/src/cli/biaochi.mjs" "$@"`);

function unixStarter({ command, opens, opensOnError }: Starter): string {
  const open = (path: string | undefined): string =>
    path === undefined ? ':' : `[ -e "${path}" ] && xdg-open "${path}" >/dev/null 2>&1`;
  return unixLines(
    'cd "$here" || exit 1',
    'failed=0',
    `./biaochi ${command} || failed=1`,
    `if [ "$failed" = 0 ]; then ${open(opens)}; else ${open(opensOnError)}; fi`,
    'if [ -t 0 ]; then printf "\\nEnter: "; read -r _; fi',
    'exit "$failed"',
  );
}

const unixTerminal = (): string =>
  unixLines(
    'cd "$here" || exit 1',
    'export PATH="$here:$PATH"',
    'biaochi --help',
    '[ -n "$SHELL" ] || SHELL=/bin/sh',
    'exec "$SHELL"',
  );
