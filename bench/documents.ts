import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { filesBelow } from '../src/archive/manifest.ts';
import { makeDocument } from '../src/export/article/document-files.ts';
import { singleFile } from '../src/export/article/single-file.ts';
import { exportDocuments } from '../src/export/article/site-documents.ts';
import { openBrowser } from '../src/export/pdf/browser-of-machine.ts';
import { makePdf } from '../src/export/pdf/pdf.ts';

/** Meeting documents of the example: `.docx` and single files of a district, PDF of its pack. */

const project = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'biaochi-bench-'));
const site = join(folder, 'site');

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};
const line = (what: string, value: string, goal = ''): void =>
  console.log(`${what.padEnd(52)}${value.padStart(12)}   ${goal}`);
const verdict = (value: number, limit: number, text: string): string =>
  `${value <= limit ? 'ok  ' : 'OVER'} ${text}`;

try {
  const args = [
    'build',
    '--data',
    join(project, 'data'),
    '--only',
    '2024/departments',
    '--out',
    site,
    '--quiet',
  ];
  const built = spawnSync(process.execPath, [join(project, 'src/cli/biaochi.mjs'), ...args], {
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Error(`build: exit ${built.status}`);
  await documents();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function documents(): Promise<void> {
  const paths = filesBelow(site).filter(
    (path) => path.startsWith('2024/departments/documents/') && !path.includes('.single.'),
  );
  const pages = paths.filter((path) => path.endsWith('.html'));
  const all = await seconds(() => exportDocuments(site, pages, { pdf: false }));
  line(
    `${pages.length} documents as .docx and single file`,
    `${all.toFixed(1)} s`,
    verdict(all, 15, '≤ 15 s'),
  );
  line('', `${(pages.length / all).toFixed(0)} a second`);
  const text = (path: string): string => readFileSync(join(site, path), 'utf8');
  const circular = text('2024/departments/documents/circular.html');
  const single = await seconds(async () => singleFile(circular));
  const both = await seconds(() => makeDocument(circular));
  line(
    'one circular: single file, then .docx too',
    `${(single * 1000).toFixed(0)}, ${(both * 1000).toFixed(0)} ms`,
  );
  const browser = await openBrowser();
  if (browser === undefined) return line('PDF', 'no browser');
  const one = await seconds(() => makePdf(singleFile(circular), browser));
  line('one circular as PDF', `${one.toFixed(1)} s`);
  let count = 0;
  const pack = await seconds(async () => {
    count = (await makePdf(singleFile(text('2024/departments/documents/pack.html')), browser))
      .pages;
  });
  line(
    `pack of ${count} pages as PDF`,
    `${pack.toFixed(1)} s`,
    verdict(pack, 10, '≤ 10 s for 60 pages'),
  );
  await browser.close();
  const megabytes = process.resourceUsage().maxRSS / 1024;
  line('peak of memory', `${megabytes.toFixed(0)} MB`, verdict(megabytes, 1024, '≤ 1 GB'));
}
