import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Scores } from '../../src/model/scores.ts';
import { scoreAll } from '../../src/report.ts';

/** Published and generated cases, of which `test/cases/README.md` tells. */
export const CASES = join(import.meta.dirname, '../cases');

export function caseNames(folder: string): string[] {
  return readdirSync(join(CASES, folder)).sort();
}

export function readCase(path: string): string {
  return readFileSync(join(CASES, path), 'utf8');
}

/** Scores of all assessments of a case; throws where it has errors. */
export async function scoreCase(path: string, draft = false): Promise<Map<string, Scores>> {
  const { scored, problems } = scoreAll(
    await readDataset(join(CASES, path), { guards: 'warn' }),
    draft,
  );
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new Error(`${path}: ${JSON.stringify(errors.slice(0, 3))}`);
  return scored;
}
