import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';

const at = (path: string): string => new URL(`../${path}`, import.meta.url).pathname;
const random = readdirSync(at('cases/random'));

describe('the published data folders', () => {
  it.each([
    ...random.map((name) => `cases/random/${name}`),
    'cases/hdi-2023',
    'cases/asem-equal',
    'cases/hunan-2012',
  ])('reads %s without an error', async (name) => {
    const guards = name.startsWith('cases/random') ? 'warn' : 'stop';
    const { problems, assessments } = await readDataset(at(`${name}/data`), { guards });
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(assessments.length).toBeGreaterThan(0);
  });

  it('gives all 88 × 12 values of Hunan as the file has them', async () => {
    const folder = at('cases/hunan-2012/data');
    const bytes = readFileSync(`${folder}/2012/counties/完成情况.csv`);
    const text = new TextDecoder('gb18030').decode(bytes);
    const [, ...rows] = Papa.parse<string[]>(text.trim()).data;
    const { assessments, read } = await readDataset(folder);
    const [assessment] = assessments;
    const values = rows.map(([name, ...cells]) => [name, ...cells.map(Number)]);
    const ours = assessment?.units.map(({ name }, place) => [
      name,
      ...assessment.indicators.map(({ code }) => assessment.figures.get(code)?.[place]?.value),
    ]);
    expect(ours).toEqual(values);
    expect(ours?.flat()).toHaveLength(88 * 13);
    expect(read.map(({ encoding }) => encoding)).toEqual(['gb18030', 'gb18030', 'gb18030']);
  });
});
