import { existsSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder, moveFolder } from '../archive/folders.ts';
import { located } from '../archive/located.ts';
import { writeXlsx } from '../export/xlsx/xlsx.ts';
import { messages } from '../i18n/messages.ts';
import { FIRST, firstSheets, type Office, readmeText, schemeYaml, siteYaml } from './first-year.ts';

const BOM = '\uFEFF';

/** Whether a working folder may be made there: absent, or empty. */
export const folderIsFree = (folder: string): boolean =>
  !existsSync(folder) || readdirSync(folder).length === 0;

/**
 * Makes the working folder of a new office: site, a small scheme, a workbook to fill in and a page
 * that says what to do. It appears by one rename. Returns the files made, below the folder.
 */
export async function init(folder: string, office: Office): Promise<string[]> {
  const text = messages(office.language).year.start;
  const first = `data/${office.year}/${FIRST}`;
  const title = text.schemeTitle(office.year, office.name);
  const files = new Map<string, string | Uint8Array>([
    ['data/site.yaml', siteYaml(office)],
    [`${first}/scheme.yaml`, schemeYaml(office)],
    [`${first}/${text.workbook}.xlsx`, await writeXlsx(firstSheets(office), { title })],
    [text.readmeFile, BOM + readmeText(office)],
  ]);
  const making = join(dirname(folder), `.making-${basename(folder)}`);
  rmSync(making, { recursive: true, force: true });
  try {
    located(folder, () => {
      for (const [path, content] of files) {
        makeFolder(dirname(join(making, path)));
        writeFileSync(join(making, path), content);
      }
      if (existsSync(folder)) rmdirSync(folder);
      moveFolder(making, folder);
    });
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw error;
  }
  return [...files.keys()];
}
