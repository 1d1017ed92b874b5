import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const DATA = resolve(import.meta.dirname, '../../../data');

/** Deliveries that have not come in yet. */
const OWED = [
  'counties/完成情况-发展改革委.csv',
  'counties/完成情况-财政局.csv',
  'departments/完成情况-共性目标.xlsx',
  'departments/完成情况-乡镇街道.csv',
];

export interface DraftData {
  folder: string;
  remove: () => void;
}

/** The last two years of the example as a trial: tables are missing, and one county has nothing. */
export function draftData(): DraftData {
  // A build keeps its lock beside the data, where no other test and no other user may be.
  const room = mkdtempSync(join(tmpdir(), 'biaochi-draft-'));
  const folder = join(room, 'data');
  const remove = () => rmSync(room, { recursive: true, force: true });
  const change = (path: string, to: (text: string) => string): void => {
    const file = join(folder, '2024', path);
    writeFileSync(file, to(readFileSync(file, 'utf8')));
  };
  for (const part of ['site.yaml', '2023', '2024'])
    cpSync(join(DATA, part), join(folder, part), { recursive: true });
  for (const file of OWED) rmSync(join(folder, '2024', file));
  for (const name of ['counties', 'departments'])
    change(`${name}/scheme.yaml`, (text) => text.replace(/^stage: published/m, 'stage: trial'));
  change(
    'counties/单位.csv',
    (text) => `${text.trimEnd()}\r\nlinyun,临云新区,临云,县（市）,,Linyun New Area\r\n`,
  );
  return { folder, remove };
}
