import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/cli/command.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { parseCommandLine } from '../../src/cli/parse.ts';

/** A few that stay, so that new ones change no sentence here. */
const SOME = COMMANDS.filter(({ name }) => ['check', 'score', 'build'].includes(name));
const parse = (...argv: string[]) => parseCommandLine(argv, SOME);

function refusal(...argv: string[]): string {
  try {
    parse(...argv);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return 'accepted';
}

function runOf(...argv: string[]) {
  const request = parse(...argv);
  if ('help' in request) throw new Error('help was asked for');
  return request.run;
}

describe('the command line', () => {
  test('options may stand before and behind the arguments', () => {
    const before = runOf('--data', 'x', 'score', '--format=json', '2024/counties');
    const behind = runOf('score', '2024/counties', '--format', 'json', '--data=x');
    expect(before).toEqual(behind);
    expect(before.args).toEqual(['2024/counties']);
    expect(before.texts.get('format')).toBe('json');
  });

  test('the texts lie beside the data unless they are named', () => {
    expect(runOf('build', '--data', 'far/data').content).toBe(resolve('far/content'));
    expect(runOf('build', '--data', 'far/data', '--content', 'own').content).toBe(resolve('own'));
  });

  test.each([
    [[]],
    [['--help']],
    [['-h']],
    [['help']],
    [['score', '--help']],
    [['help', 'score']],
    [['--lang', 'en', '--help']],
  ])('%j asks for help', (argv) => {
    expect(parse(...argv)).toHaveProperty('help');
  });

  test('wrong usage is refused with what was meant', () => {
    expect(refusal('scroe')).toMatchInlineSnapshot(
      `"没有“scroe”这个命令。您要的是不是“score”？可用的命令：check、score、build。"`,
    );
    expect(refusal('--lang', 'en', 'bild')).toMatchInlineSnapshot(
      `"There is no command “bild”. Did you mean “build”? Commands: check, score, build."`,
    );
    expect(refusal('build', '--drft')).toMatchInlineSnapshot(
      `"没有“--drft”这个选项。您要的是不是“--draft”？"`,
    );
    expect(refusal('score', '2024/counties', '--out', 'x')).toMatchInlineSnapshot(
      `"命令 score 没有选项 --out。"`,
    );
    expect(refusal('score', '2024/counties', '--format', 'xml')).toMatchInlineSnapshot(
      `"选项 --format 不能是“xml”，只能是：table、csv、json。"`,
    );
    expect(refusal('score', '2024/counties', '--data')).toMatchInlineSnapshot(
      `"选项 --data 后面要写一个值。"`,
    );
    expect(refusal('score', '2024/counties', '--data', '--draft')).toMatchInlineSnapshot(
      `"选项 --data 后面要写一个值。"`,
    );
    expect(refusal('score', '2024/counties', '--draft=yes')).toMatchInlineSnapshot(
      `"选项 --draft 后面不带值。"`,
    );
    expect(refusal('score')).toMatchInlineSnapshot(`"参数不够。用法：biaochi score 考核 [选项]"`);
    expect(refusal('score', 'a', 'b')).toMatchInlineSnapshot(
      `"多了参数“b”。用法：biaochi score 考核 [选项]"`,
    );
    expect(refusal('check', '--lang', 'fr')).toMatchInlineSnapshot(
      `"选项 --lang 不能是“fr”，只能是：zh-CN、en。"`,
    );
    expect(refusal('help', 'nothing')).toMatchInlineSnapshot(
      `"没有“nothing”这个命令。可用的命令：check、score、build。"`,
    );
  });
});
