import { mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { machineFailure } from '../../src/cli/machine-failure.ts';

/** What the system says when it is asked. */
function refusal(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

test('a place where the system lets nobody make a folder is told, wrapped in another error too', () => {
  // Below a folder that is not there the system answers the same on every machine.
  const error = refusal(() => mkdirSync('/nowhere-at-all/site'));
  const failure = { kind: 'noFolder', path: '/nowhere-at-all/site' };
  expect(machineFailure(error)).toEqual(failure);
  expect(machineFailure(new Error('build failed', { cause: error }))).toEqual(failure);
});

test('a mistake of our own is no failure of the machine', () => {
  expect(machineFailure(new TypeError('x is not a function'))).toBeUndefined();
});
