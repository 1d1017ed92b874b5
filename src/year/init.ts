import {
  existsSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder, moveFolder } from '../archive/folders.ts';
import { located } from '../archive/located.ts';
import { writeXlsx } from '../export/xlsx/xlsx.ts';
import { messages } from '../i18n/messages.ts';
import type { Office } from '../model/office.ts';
import { FIRST, schemeYaml, siteYaml, UPPER } from './first/first-scheme.ts';
import { firstSheets } from './first/first-sheets.ts';
import { upperScheme, upperSheets } from './first/first-upper.ts';
import { starterOf } from './first/office-folder.ts';

const BOM = '\uFEFF';

/** Whether a working folder may be made there: absent, or empty. */
export const folderIsFree = (folder: string): boolean =>
  !existsSync(folder) || (statSync(folder).isDirectory() && readdirSync(folder).length === 0);

/** Where an office works: its folder, and the software that made it. */
export interface Place {
  folder: string;
  /** The software's own folder. */
  program: string;
}

/**
 * Makes the working folder of a new office: site, scheme, a workbook to fill in, a folder for texts,
 * a page that says what to do, and what `npx biaochi` needs in it. It appears by one rename. Returns
 * the files made, below the folder.
 */
export async function init({ folder, program }: Place, office: Office): Promise<string[]> {
  const files = await filesOf(office);
  const making = join(dirname(folder), `.making-${basename(folder)}`);
  rmSync(making, { recursive: true, force: true });
  try {
    located(folder, () => {
      for (const [path, content] of new Map([...files, ...starterOf(folder, program)])) {
        makeFolder(dirname(join(making, path)));
        writeFileSync(join(making, path), content);
      }
      mkdirSync(join(making, 'content'));
      linkStarter(making);
      if (existsSync(folder)) rmdirSync(folder);
      moveFolder(making, folder);
    });
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw error;
  }
  return [...files.keys()];
}

async function filesOf(office: Office): Promise<Map<string, string | Uint8Array>> {
  const text = messages(office.language).firstYear;
  const first = `data/${office.year}/${FIRST}`;
  const title = text.schemeTitle(office.year, office.title);
  const files = new Map<string, string | Uint8Array>([
    ['data/site.yaml', siteYaml(office)],
    [`${first}/scheme.yaml`, schemeYaml(office)],
    [`${first}/${text.workbook}.xlsx`, await writeXlsx(firstSheets(office), { title })],
  ]);
  if (office.components.includes('linked')) {
    const upper = `data/${office.year}/${UPPER}`;
    files.set(`${upper}/scheme.yaml`, upperScheme(office));
    files.set(`${upper}/${text.workbook}.xlsx`, await writeXlsx(upperSheets(office), { title }));
  }
  files.set(text.readmeFile, BOM + text.readme(office.year).join('\r\n'));
  return files;
}

/** npm 8 looks for `biaochi` here only; where it cannot be laid, newer ones find it all the same. */
function linkStarter(folder: string): void {
  const bins = join(folder, 'node_modules', '.bin');
  mkdirSync(bins, { recursive: true });
  if (process.platform === 'win32')
    writeFileSync(join(bins, 'biaochi.cmd'), '@node "%~dp0\\..\\..\\biaochi.mjs" %*\r\n');
  else symlinkSync('../../biaochi.mjs', join(bins, 'biaochi'));
}
