import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { openBrowser } from '../src/export/pdf/browser-of-machine.ts';
import { readDataset } from '../src/ingest/read-dataset.ts';
import { browserScript } from '../src/integration/browser-scripts.ts';
import { scoreAll } from '../src/report.ts';
import { portableOf } from '../src/score/portable.ts';
import { generate } from './generate.ts';

/**
 * Figures tried out in a browser, as the unit's page does it: milliseconds from a changed figure to
 * everybody's totals, ranks and grades on the screen (without the pause that typing is given), and
 * those of opening the section, which scores all columns once.
 */

const SIZES = [
  { units: 300, indicators: 60, goal: 100 },
  { units: 2844, indicators: 100, goal: 1000 },
] as const;
const ANSWERS = 15;

/** The page's own script is not needed: what it hands over stands here. */
const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body>
<details open data-unit="100010" data-low="40" data-high="110"></details>
<script src="what-if.js"></script><script src="data.js"></script>`;

interface Measured {
  open: number;
  answers: number[];
}

function measureInPage(count: number): Measured {
  const page = globalThis as unknown as {
    biaochiWhatIf: (section: Element | null, data: unknown, state: object) => void;
    biaochiWhatIfData: unknown;
  };
  let typed: () => void = () => {};
  window.setTimeout = ((run: () => void) => {
    typed = run;
    return 0;
  }) as unknown as typeof window.setTimeout;
  const timed = (work: () => void): number => {
    const start = performance.now();
    work();
    // The layout of what was written is part of the answer.
    document.body.getBoundingClientRect();
    return performance.now() - start;
  };
  const state = {
    key: 'whatif',
    readState: () => new URLSearchParams(),
    writeState: () => {},
    followState: () => {},
  };
  const section = document.querySelector('details');
  const open = timed(() => page.biaochiWhatIf(section, page.biaochiWhatIfData, state));
  const inputs = [...document.querySelectorAll('input')];
  const answers = Array.from({ length: count }, (_, at) => {
    const input = inputs[(at * 7) % inputs.length];
    if (!input) throw new Error('no field');
    input.value = String(Number(input.value) * (at % 2 === 0 ? 1.5 : 0.5));
    input.dispatchEvent(new Event('input'));
    return timed(typed);
  });
  return { open, answers };
}

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

const browser = await openBrowser();
if (!browser) throw new Error('no browser on this machine');
const room = mkdtempSync(join(tmpdir(), 'biaochi-bench-'));
const script = await browserScript('src/browser/what-if.ts');
console.log(`the program: ${(gzipSync(script).length / 1000).toFixed(1)} kB packed`);
writeFileSync(join(room, 'what-if.js'), script);
writeFileSync(join(room, 'index.html'), PAGE);
for (const { units, indicators, goal } of SIZES) {
  const folder = await generate({ units, indicators, format: 'csv' });
  const [scores] = scoreAll(await readDataset(folder, { guards: 'off' }), false).scored.values();
  if (!scores) throw new Error('nothing is scored');
  const json = JSON.stringify(portableOf(scores));
  const data = `self.biaochiWhatIfData=JSON.parse(${JSON.stringify(json)})\n`;
  writeFileSync(join(room, 'data.js'), data);
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(room, 'index.html')).href);
  const { open, answers } = await page.evaluate(measureInPage, ANSWERS);
  await page.close();
  const times = sorted(answers);
  const median = times[Math.floor(times.length / 2)] ?? Number.NaN;
  const slowest = times.at(-1) ?? Number.NaN;
  const verdict = median <= goal ? 'ok  ' : 'OVER';
  console.log(
    `${units} × ${indicators}: answer ${median.toFixed(0)} ms (median of ${ANSWERS}, slowest ${slowest.toFixed(0)} ms)   ${verdict} ≤ ${goal} ms`,
  );
  console.log(
    `  opening ${open.toFixed(0)} ms; data ${(data.length / 1e6).toFixed(2)} MB, packed ${(gzipSync(data).length / 1e6).toFixed(2)} MB`,
  );
}
await browser.close();
rmSync(room, { recursive: true, force: true });
