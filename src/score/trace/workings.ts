import type { Scores } from '../../model/scores.ts';
import type { Column } from '../column.ts';
import type { KeptSecrets } from '../publishing.ts';
import type { Run } from '../run.ts';
import type { NetAdjustment } from '../total/adjustments.ts';
import type { Aggregation, Level } from '../total/aggregate.ts';
import type { AutomaticVeto } from '../total/automatic-vetoes.ts';
import type { Standings } from '../total/standings.ts';
import type { VetoEffects } from '../total/vetoes.ts';

/** All that one scoring computed, kept with its result for explanations and re-scoring. */
export interface Workings {
  run: Run;
  columns: Column[];
  /** Place of the branch that holds each column. */
  holders: Int32Array;
  aggregation: Aggregation;
  levels: Level[];
  /** By the unit's place. */
  adjustments: NetAdjustment[];
  effects: VetoEffects[];
  /** Vetoes that follow from figures, by the unit's place. */
  automatic: readonly AutomaticVeto[][];
  /** Rounded totals after adjustments; null if void or without anything. */
  totals: (number | null)[];
  standings: Standings;
  /** In a public or an anonymised edition: what traces may not tell. */
  secrets?: KeptSecrets;
}

export function workingsOf(scores: Scores): Workings {
  return scores.workings as Workings;
}
