import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settingsFor } from '../../src/cli/v8-settings.ts';

const module = resolve(import.meta.dirname, '../../src/cli/v8-settings.ts');

/** What Node says where it is told so on its command line: unlike `setFlagsFromString`, it refuses. */
const refused = (settings: readonly string[]): string =>
  spawnSync(process.execPath, [...settings, '-e', ''], { encoding: 'utf8' }).stderr;

describe.each([false, true])('settings of V8, large: %s', (large) => {
  test('it knows every one', () => {
    const settings = settingsFor(large);
    expect(settings.length).toBeGreaterThan(0);
    expect(refused([...settings, '--no-efficiency-mode'])).toBe('');
    expect(refused(['--no-such-setting'])).toContain('bad option');
  });

  test('they are set in a running process, and it works on', () => {
    const script = `import { settle, settleForDocuments } from ${JSON.stringify(module)};
settle(${large}); settleForDocuments();
let sum = 0; for (let i = 0; i < 1e6; i++) sum += [i].length; console.log(sum);`;
    const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    expect(ran).toMatchObject({ status: 0, stdout: '1000000\n', stderr: '' });
  });

  test('another Node goes by its own', () => {
    for (const version of ['v22.18.0', 'v26.0.0', 'v240.0.0'])
      expect(settingsFor(large, version)).toEqual([]);
  });
});
