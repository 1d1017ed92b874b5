/**
 * The engine for programs of others: `import { readDataset, scoreAssessment } from 'biaochi'`. It reads
 * an office's tables and scores them as the command line does, and writes nothing.
 *
 * @example
 * const dataset = await readDataset('考核/data');
 * const { scored, problems } = scoreAll(dataset, false);
 * const json = [...scoreJson(scored.get('2025/main'))].join('');
 */
export { scoreJson } from './export/score-json.ts';
export { readDataset } from './ingest/read-dataset.ts';
export type { Assessment, Dataset } from './model/dataset.ts';
export type { Problem } from './model/problem.ts';
export type { Scores, UnitScore } from './model/scores.ts';
export { scoreAll } from './report.ts';
export { scoreAssessment } from './score/score-assessment.ts';
