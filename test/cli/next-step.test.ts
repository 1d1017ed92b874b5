import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { nextStep } from '../../src/cli/next-step.ts';
import { parseCommandLine } from '../../src/cli/parse.ts';
import { messages } from '../../src/i18n/messages.ts';
import { KIND_NAMES } from '../../src/model/content.ts';

const DATA = resolve(import.meta.dirname, '../../data');
const room = mkdtempSync(join(tmpdir(), 'biaochi-step-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));
const LANGUAGES = ['zh-CN', 'en'] as const;

function stepAfter(line: string, language: 'zh-CN' | 'en'): string | undefined {
  const request = parseCommandLine([...line.split(' '), '--data', DATA], COMMANDS);
  if (!('run' in request)) throw new Error('a help text');
  return nextStep(request.command.name, request.run, language);
}

/** The commands that a sentence tells to type, from their name to the next sign that ends them. */
const told = (step: string): string[] =>
  [...step.matchAll(/npx biaochi ([a-z-]+(?: [\w/@.-]+| --[a-z]+)*)/g)].map(
    ([, typed]) => typed ?? '',
  );

describe.each(LANGUAGES)('the next step in %s', (language) => {
  test('tells nothing but commands and options that exist', () => {
    const { after } = messages(language).nextSteps;
    for (const name of Object.keys(after)) {
      const line = COMMANDS.some((one) => one.name === name)
        ? `${name} 2024/counties x`
        : `document ${name} 2024/counties`;
      const [command = '', ...args] = line.split(' ');
      const step = nextStep(command, { args, texts: new Map(), data: DATA }, language);
      const [first] = told(step ?? '');
      expect(first, name).toBeDefined();
      for (const typed of told(step ?? '')) {
        const [wanted, kind] = typed.split(' ');
        expect(COMMANDS.map((one) => one.name)).toContain(wanted);
        if (wanted === 'document') expect(['all', ...KIND_NAMES]).toContain(kind);
      }
    }
  });

  test('goes from one end of the year to the next', () => {
    expect(stepAfter('check', language)).toContain('npx biaochi score 2024/counties');
    expect(stepAfter('score 2024/departments', language)).toContain(
      'score-notice 2024/departments',
    );
    const built = stepAfter('build --only 2023/departments', language);
    expect(built).toContain('document circular 2023/departments');
    expect(built).toContain('seal 2023 --date');
    expect(stepAfter('document score-notice 2024/counties', language)).toContain('score-sheet');
    expect(stepAfter('document score-sheet 2024/counties', language)).toContain('publicity-notice');
    expect(stepAfter('document publicity-notice 2024/counties', language)).toContain(
      '--edition public',
    );
    expect(stepAfter('document circular 2024/counties', language)).toContain('seal 2024');
    expect(stepAfter('seal 2024 --date 2025-01-20', language)).toContain('new 2025');
  });

  test.each([
    ['trial', 'score-notice'],
    ['hearing', 'score-sheet'],
    ['approved', 'publicity-notice'],
    ['published', 'seal 2025'],
  ])('after a build at the stage %s it is %s', (stage, next) => {
    const folder = join(room, 'data/2025/main');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'scheme.yaml'), `year: 2025\nstage: ${stage} # 阶段\n`);
    const run = { args: [], texts: new Map<string, string>(), data: join(room, 'data') };
    expect(nextStep('build', run, language)).toContain(next);
  });

  test('follows every command that ends, and every kind of document', () => {
    for (const kind of ['all', ...KIND_NAMES])
      expect(stepAfter(`document ${kind} 2024/counties`, language), kind).toContain('npx biaochi');
    const served = ['dev', 'preview'];
    // Those say it themselves, since they may run where there are no data.
    const own = ['init', 'new', 'pack'];
    for (const {
      name,
      arguments: [least],
    } of COMMANDS) {
      if ([...served, ...own].includes(name)) continue;
      const line = [name, ...['2024/counties', 'x', 'y'].slice(0, least)].join(' ');
      expect(stepAfter(line, language), name).toBeDefined();
    }
  });

  test('stays away where a program reads', () => {
    expect(stepAfter('score 2024/counties --format json', language)).toBeUndefined();
  });
});
