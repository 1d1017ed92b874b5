import { messages } from '../i18n/messages.ts';
import type { Language } from '../model/site.ts';
import type { PackPlatform } from './pack-platform.ts';

/** A file to double-click: its name without ending, its commands, and what it opens afterwards. */
interface Starter {
  name: string;
  commands: string[];
  /** Opened when all went well, and when something was wrong. */
  opens: string;
  opensOnError: string;
}

function starters(language: Language): Starter[] {
  const names = messages(language).year.starters;
  return [
    {
      name: names.check,
      commands: ['check --report problems'],
      opens: '',
      opensOnError: 'problems',
    },
    {
      name: names.build,
      commands: ['build --out site'],
      opens: 'site/index.html',
      opensOnError: '',
    },
    {
      name: names.documents,
      commands: ['document all --out documents'],
      opens: 'documents',
      opensOnError: '',
    },
  ];
}

/** The starters of a platform, from file name to text. The texts themselves are plain ASCII. */
export function starterFiles(platform: PackPlatform, language: Language): Map<string, string> {
  const make = platform.os === 'win32' ? windowsStarter : unixStarter;
  const ending = platform.os === 'win32' ? 'cmd' : 'sh';
  return new Map(starters(language).map((one) => [`${one.name}.${ending}`, make(one, platform)]));
}

/** Everything is asked of the folder that the starter lies in, whatever its path is. */
function windowsStarter(starter: Starter, platform: PackPlatform): string {
  const run = starter.commands.map(
    (command) =>
      `"%~dp0app\\node_modules\\${platform.node}\\bin\\node.exe" "%~dp0app\\src\\cli\\biaochi.mjs" ${command} --data "%~dp0data"`,
  );
  const open = (path: string): string[] =>
    path === ''
      ? []
      : [`if exist "%~dp0${backslashes(path)}" start "" "%~dp0${backslashes(path)}"`];
  return [
    '@echo off',
    'cd /d "%~dp0"',
    ...run.flatMap((line) => [line, 'if errorlevel 1 goto failed']),
    ...open(starter.opens),
    'goto end',
    ':failed',
    ...open(starter.opensOnError),
    ':end',
    'pause',
    '',
  ].join('\r\n');
}

const backslashes = (path: string): string => path.replaceAll('/', '\\');

function unixStarter(starter: Starter, platform: PackPlatform): string {
  const run = starter.commands.map(
    (command) =>
      `"$here/app/node_modules/${platform.node}/bin/node" "$here/app/src/cli/biaochi.mjs" ${command} --data "$here/data" || failed=1`,
  );
  const open = (path: string): string =>
    path === '' ? ':' : `[ -e "$here/${path}" ] && xdg-open "$here/${path}" >/dev/null 2>&1`;
  return [
    '#!/bin/sh',
    'here=$(cd "$(dirname "$0")" && pwd)',
    'cd "$here" || exit 1',
    'failed=0',
    ...run,
    `if [ "$failed" = 0 ]; then ${open(starter.opens)}; else ${open(starter.opensOnError)}; fi`,
    'if [ -t 0 ]; then printf "\\nEnter: "; read -r _; fi',
    'exit "$failed"',
    '',
  ].join('\n');
}
