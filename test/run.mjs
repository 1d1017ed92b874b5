import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundledNode, runsTypeScript } from '../src/cli/bundled-node.mjs';
import { prepareMachine } from './machine.mjs';

/** `npm test`: style, types, then all tests; the last line counts each of them. */

const root = resolve(import.meta.dirname, '..');
const node = runsTypeScript(process.version) ? process.execPath : bundledNode(root);
const counts = { passed: 0, failed: 0, skipped: 0 };

const STEPS = [
  ['Style and lint (biome)', '@biomejs/biome/bin/biome', ['check', '.']],
  [
    'Style of components (prettier)',
    'prettier/bin/prettier.cjs',
    ['--check', '--log-level', 'warn', '{src,docs/site}/**/*.astro'],
  ],
  ['Types (astro check, tsc)', 'astro/bin/astro.mjs', ['check', '--minimumSeverity', 'error']],
];

if (node === undefined) finish(`Node ${process.version} is too old here; please install Node 24.`);
else if (!prepareMachine()) finish('The machine is not ready for the tests.');
else {
  for (const step of STEPS) runStep(step);
  runTests();
  finish();
}

function runStep([title, program, args]) {
  console.log(`\n── ${title}`);
  const passed = start(program, args) === 0;
  if (passed) console.log('passed');
  counts[passed ? 'passed' : 'failed']++;
}

function runTests() {
  console.log('\n── Tests (vitest)');
  const folder = mkdtempSync(join(tmpdir(), 'biaochi-test-'));
  const report = join(folder, 'report.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const sites = join(folder, 'sites');
  mkdirSync(sites);
  const status = start('vitest/vitest.mjs', args, { BIAOCHI_TEST_SITES: sites });
  const before = counts.failed;
  addCounts(report);
  if (status !== 0 && counts.failed === before) counts.failed++;
  rmSync(folder, { recursive: true, force: true });
}

/** A test file that could not even be loaded counts as one failed test. */
function addCounts(path) {
  const report = readReport(path);
  counts.passed += report.numPassedTests ?? 0;
  counts.failed += report.numFailedTests ?? 0;
  counts.skipped += (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
  counts.failed += (report.testResults ?? []).filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}

function start(program, args, more = {}) {
  // Without a locale browsers give a file with a Chinese name the name `download`.
  const env = { LANG: 'C.UTF-8', ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...more };
  const command = join(root, 'node_modules', program);
  return spawnSync(node, [command, ...args], { cwd: root, stdio: 'inherit', env }).status;
}

function finish(failure) {
  if (failure !== undefined) {
    console.log(failure);
    counts.failed++;
  }
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
}
