import { readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../src/archive/manifest.ts';
import { seal } from '../../src/archive/seal.ts';
import { clearUnfinished } from '../../src/archive/unfinished-seal.ts';
import { zip } from '../../src/export/xlsx/zip.ts';

/**
 * Run by make-forever.test.ts in a process of its own, to be killed: seals version after version,
 * or makes year after year.
 */
const [what, folder = ''] = process.argv.slice(2);

const site = new Map(
  filesBelow(join(folder, 'site')).map((path) => [`2023/${path}`, join(folder, 'site', path)]),
);

function sealNext(): void {
  const archive = join(folder, 'archive');
  clearUnfinished(archive);
  seal({
    archive,
    year: 2023,
    date: '2024-01-20',
    reason: '更正',
    tool: '1',
    edition: 'office',
    fingerprint: 'X',
    assessments: ['2023/main'],
    publicFiles: site,
    publicPages: new Map([['index.html', '封存']]),
    internalFiles: site,
    pack: (files) => zip([...files].map(([path, bytes]) => ({ path, bytes }))),
  });
}

/** Reading takes longer than making, and sealing needs none of it. */
async function yearMaker(): Promise<() => Promise<unknown>> {
  const { readDataset } = await import('../../src/ingest/read-dataset.ts');
  const { newYear } = await import('../../src/year/new-year.ts');
  const { carriedOver } = await import('../../src/year/next-lineage.ts');
  const data = join(folder, 'data');
  const { assessments } = await readDataset(data, { only: '2023/main' });
  const carried = carriedOver(assessments, new Map());
  return () => {
    const years = readdirSync(data).filter((name) => /^\d{4}$/.test(name));
    const to = Math.max(...years.map(Number)) + 1;
    return newYear(data, carried, { from: 2023, to, language: 'zh-CN' });
  };
}

const round = what === 'seal' ? sealNext : await yearMaker();
for (;;) {
  writeSync(1, 'round\n');
  await round();
}
