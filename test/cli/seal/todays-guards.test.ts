import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { relisted, resealed } from '../../archive/resealed.ts';
import { writeSmallYear } from '../../archive/small-year.ts';
import { copyTool, type Tool } from '../../archive/tool-copy.ts';

/** A year sealed by the rules of today and before a guard was thought of: a satisfaction of 100.5 %. */
let tool: Tool;
beforeAll(() => {
  tool = copyTool('旧关口');
  const assessment = join(tool.room, 'data/2023/main');
  writeSmallYear(join(tool.room, 'data'), 2023);
  const indicators = join(assessment, '指标.csv');
  const [head, gdp] = readFileSync(indicators, 'utf8').replace('main,100', 'main,90').split('\n');
  const rate = 'rate,群众满意率,main,10,正向,100,0,fixed,%';
  writeFileSync(indicators, `${head},计量单位\n${gdp},\n${rate}\n`);
  appendFileSync(join(assessment, '完成情况.csv'), 'a,rate,100.5\nb,rate,90\n');
  const confirmed = '单位,指标,数值,说明\na,rate,100.5,已与统计局核对\n';
  writeFileSync(join(assessment, '核实.csv'), confirmed);
});
afterAll(() => tool.remove());

const verify = () => tool.run(['verify', '2023', '--quiet']);

test('a seal whose data today’s guards would refuse verifies, and the notice names the cell', () => {
  expect(tool.run(['check', '--quiet']).stderr).not.toContain('错误');
  expect(tool.run(['seal', '2023', '--date', '2024-01-20', '--quiet']).status).toBe(0);
  expect(verify().stdout).not.toContain('按现在的规则');
  const version = { year: 2023, version: 1, folder: join(tool.room, 'archive/2023-v1') };
  // A tool without the guard would have sealed the same without the confirmation, under its own 校验码.
  rmSync(join(version.folder, 'internal/data/2023/main/核实.csv'));
  resealed(version, { tool: '0.1.9' });
  relisted(join(tool.room, 'archive'), version);
  const { status, stdout } = verify();
  expect(stdout).toContain('重新计分，结果完全一致');
  expect(stdout).toContain('按现在的规则，它的数据有 1 处要先改正');
  expect(stdout).toMatch(/错误 {2}2023\/main\/完成情况\.csv {2}C4\n.*100\.5/);
  expect(status, stdout).toBe(0);
});
