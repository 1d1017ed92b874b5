import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the tests need of the machine besides Node, and the Debian package that brings it. */
const NEEDED = [
  { what: 'Chromium', packages: ['chromium'], present: hasBrowser },
  { what: 'fontconfig', packages: ['fontconfig'], present: () => onPath('fc-list') },
  { what: 'a Chinese font', packages: ['fonts-noto-cjk'], present: hasChineseFont },
  {
    what: 'LibreOffice',
    packages: ['libreoffice-writer', 'libreoffice-calc'],
    present: () => onPath('soffice') && hasOfficePart('swriter') && hasOfficePart('scalc'),
  },
  { what: 'pdftotext', packages: ['poppler-utils'], present: () => onPath('pdftotext') },
  { what: 'unzip', packages: ['unzip'], present: () => onPath('unzip') },
  { what: 'Python', packages: ['python3'], present: () => onPath('python3') },
];

/** Installs what is missing where that is possible; otherwise says with which command. */
export function prepareMachine() {
  const missing = NEEDED.filter(({ present }) => !present());
  if (missing.length === 0) return true;
  const names = missing.map(({ what }) => what).join(', ');
  const packages = missing.flatMap((one) => one.packages);
  const update = ['apt-get', 'update'];
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...packages];
  if (!onPath('apt-get')) {
    console.log(`The tests need ${names}. Please install what is missing and run npm test again.`);
    return false;
  }
  if (process.getuid?.() !== 0) {
    console.log(`The tests need ${names}. Please run this, then npm test again:\n`);
    console.log(`  sudo ${update.join(' ')} && sudo ${install.join(' ')}\n`);
    return false;
  }
  console.log(`Installing ${names} (${packages.join(' ')}) …`);
  const done = run(update) && run(install);
  const still = NEEDED.filter(({ present }) => !present()).map(({ what }) => what);
  if (still.length > 0) console.log(`Still missing: ${still.join(', ')}.`);
  return done && still.length === 0;
}

function run([command, ...args]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], env }).status === 0;
}

function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

function hasBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  return names.some(onPath);
}

function hasChineseFont() {
  const { stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return (stdout ?? '').trim() !== '';
}

/** Where Debian puts the office's programs; its parts are packages of their own. */
const OFFICE = '/usr/lib/libreoffice/program';

function hasOfficePart(name) {
  return !existsSync(OFFICE) || existsSync(join(OFFICE, name));
}
