import { availableParallelism } from 'node:os';
import type { Dataset } from '../../model/dataset.ts';

/** The most processes: more would only wait for the disk. */
const MOST = 4;
/** A second process reads, scores and bundles too: it is worth that above so many pages of units and indicators. */
const WORTH = 800;
/** Bytes that a process needs, and bytes for each of its scores: 1.2 GB for a country. */
const EACH = 800e6;
const PER_SCORE = 1500;

export interface Machine {
  cores: number;
  /** Bytes that are free. */
  memory: number;
}

const thisMachine = (): Machine => ({
  cores: availableParallelism(),
  memory: process.availableMemory(),
});

/** How many processes make the site: one a core, as far as memory allows. */
export function partCount({ assessments }: Dataset, machine = thisMachine()): number {
  const pages = assessments.reduce((sum, one) => sum + one.units.length + one.indicators.length, 0);
  if (pages < WORTH) return 1;
  const scores = assessments.reduce(
    (sum, one) => sum + one.units.length * one.indicators.length,
    0,
  );
  const fit = Math.floor(machine.memory / (EACH + PER_SCORE * scores));
  return Math.max(1, Math.min(MOST, machine.cores, fit));
}
