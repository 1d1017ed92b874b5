import type { Indicator } from '../../model/dataset.ts';
import { ownNumber, previousCell, previousOf, targetCell, targetOf, valueCell } from './figures.ts';
import { type Peers, peersUnder } from './peers.ts';
import type { Live, Plan, Row } from './plan.ts';

/** What a rule's formula is made of: the figure's cell and number, and those of the target and last year. */
export interface Inputs {
  indicator: Indicator;
  x: Live;
  target: Live | undefined;
  previous: Live | undefined;
  peers: Peers;
}

export function inputsOf(plan: Plan, row: Row, indicator: Indicator): Inputs | undefined {
  const { code, settings } = indicator;
  const value = ownNumber(row, code);
  if (value === undefined) return undefined;
  const target = targetOf(row, code);
  const previous = previousOf(row, code);
  return {
    indicator,
    x: { text: valueCell(plan, row, code), value },
    target: target === undefined ? undefined : { text: targetCell(plan, row, code), value: target },
    previous:
      previous === undefined ? undefined : { text: previousCell(plan, row, code), value: previous },
    peers: peersUnder(plan, row, code, settings.compare),
  };
}

export const isReverse = ({ indicator }: Inputs): boolean => indicator.direction === 'reverse';
