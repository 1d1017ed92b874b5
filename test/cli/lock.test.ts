import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const PROJECT = resolve(import.meta.dirname, '../..');
const read = (name: string) => JSON.parse(readFileSync(resolve(PROJECT, name), 'utf8'));
const packages: Record<string, { engines?: object; resolved?: string }> =
  read('package-lock.json').packages;
const installed = Object.entries(packages).filter(([path]) => path !== '');

test('the lock file states no engines, for npm would leave out binaries under an older Node', () => {
  expect(installed.filter(([, { engines }]) => engines).map(([path]) => path)).toEqual([]);
});

test('the lock file names no registry, so that it installs from the one that is set', () => {
  expect(installed.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
});

test('every dependency is pinned to one version', () => {
  const { dependencies, optionalDependencies, devDependencies } = read('package.json');
  const ranges = Object.values({ ...dependencies, ...optionalDependencies, ...devDependencies });
  expect(ranges.filter((range) => !/^\d+\.\d+\.\d+$/.test(String(range)))).toEqual([]);
});
