import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../src/ingest/read-dataset.ts';
import { firstCharacters } from '../../../src/model/first-characters.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { inFolder } from './folder.ts';
import { copyOf, filesOf, generator, type Office } from './office.ts';
import { districtOffice, exampleOffice, schoolsOffice } from './offices.ts';
import { PASTING_SLIPS } from './pasting-slips.ts';
import type { Demand } from './planting.ts';
import { SLIPS } from './slips.ts';
import { awardOf, eventsOf, ratingsOf, soundMark, WRITING_SLIPS } from './writing-slips.ts';

/** So often each kind is tried on each folder, in other cells. */
const SEEDS = Number(process.env.BIAOCHI_SLIPS ?? 2);

async function problemsOf(office: Office): Promise<Problem[]> {
  return inFolder(filesOf(office), async (folder) => (await readDataset(folder)).problems);
}

type Fate = 'stopped' | 'told' | 'silent';

async function fateOf(office: Office): Promise<Fate> {
  const problems = await problemsOf(office);
  if (problems.some(({ level }) => level === 'error')) return 'stopped';
  return problems.length > 0 ? 'told' : 'silent';
}

const ENOUGH: Record<Demand, readonly Fate[]> = {
  stop: ['stopped'],
  tell: ['stopped', 'told'],
  none: ['stopped', 'told', 'silent'],
};

const offices = [await exampleOffice(), districtOffice(), schoolsOffice()];

describe('the slips of a clerk', () => {
  it.each(offices.map((office) => [office.name, office] as const))(
    'nothing is told of %s as it is',
    async (_, office) => {
      expect(await problemsOf(office)).toEqual([]);
    },
  );

  it.each([
    ['a veto of the year', (office: Office) => eventsOf(office, '2024-03-05')],
    ['an award of the year', (office: Office) => awardOf(office, '加分,2,获奖,2024-03-05')],
    ['ratings out of 100', (office: Office) => ratingsOf(office, soundMark)],
  ] as const)('nothing is told of %s', async (_, add) => {
    for (const office of offices) {
      const more = copyOf(office);
      add(more);
      expect(await problemsOf(more)).toEqual([]);
    }
  });

  it('are stopped or told, one by one', async () => {
    const count: Record<Demand, Record<Fate, number>> = {
      stop: { stopped: 0, told: 0, silent: 0 },
      tell: { stopped: 0, told: 0, silent: 0 },
      none: { stopped: 0, told: 0, silent: 0 },
    };
    const missed: string[] = [];
    for (const { kind, demand, plant } of [...SLIPS, ...WRITING_SLIPS, ...PASTING_SLIPS]) {
      for (const office of offices) {
        for (let seed = 1; seed <= SEEDS; seed++) {
          const planted = plant(office, generator(seed * 1000 + kind.length));
          if (!planted) continue;
          const fate = await fateOf(planted);
          count[demand][fate]++;
          if (!ENOUGH[demand].includes(fate))
            missed.push(`${office.name} ${kind} (${seed}): ${fate}${changeIn(office, planted)}`);
        }
      }
    }
    const line = Object.entries(count)
      .map(([demand, { stopped, told, silent }]) => `${demand} ${stopped}/${told}/${silent}`)
      .join(', ');
    expect(missed).toEqual([]);
    process.stdout.write(`slips, stopped/told/silent: ${line}\n`);
  });
});

/** The first line that a slip changed, to find it by. */
function changeIn(before: Office, after: Office): string {
  const [old, now] = [filesOf(before), filesOf(after)];
  for (const [path, text] of Object.entries(now)) {
    const lines = (old[path] ?? '').split('\n');
    const changed = text.split('\n').find((line, at) => line !== lines[at]);
    if (changed !== undefined) return ` ${path} ${firstCharacters(changed, 80)}`;
  }
  return '';
}
