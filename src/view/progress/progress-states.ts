import type { ProgressState } from '../../model/findings.ts';

/** What asks for attention first stands first. */
export const STATES = [
  'behind',
  'not-started',
  'on-schedule',
  'ahead',
  'done',
  'not-released',
] as const satisfies readonly ProgressState[];

/** How much attention a state asks for; undefined where nothing is known yet. */
export function urgency(state: ProgressState | undefined): number | undefined {
  if (state === undefined || state === 'not-released') return undefined;
  return STATES.length - 1 - STATES.indexOf(state);
}
