import { readDataset } from '../../../src/ingest/read-dataset.ts';
import type { Scores } from '../../../src/model/scores.ts';
import { scoreAll } from '../../../src/report.ts';
import { inFolder } from '../../ingest/slips/folder.ts';
import { randomOffice } from './random-office.ts';

/** So many schemes are made; the environment asks for more. */
export const SEEDS = Number(process.env.BIAOCHI_SCHEMES ?? 120);

/** The schemes of the first seeds, read from their files and scored; the few with errors are left out. */
export async function randomSchemes(count: number): Promise<Scores[]> {
  const schemes: Scores[] = [];
  for (let seed = 1; seed <= count; seed++) {
    const dataset = await inFolder(randomOffice(seed), (folder) =>
      readDataset(folder, { guards: 'off' }),
    );
    const { scored, problems } = scoreAll(dataset, false);
    const scores = scored.get('2024/main');
    if (scores && problems.every(({ level }) => level !== 'error')) schemes.push(scores);
  }
  return schemes;
}
