import type { Assessment } from '../../model/dataset.ts';
import type { Members } from '../peers.ts';

/**
 * Places of the units of each group, the groups in the scheme's order; those that it does not list,
 * or all where it has none, in the order in which the unit table first names them.
 */
export function groupsInOrder({ scheme }: Assessment, { byGroup }: Members): Int32Array[] {
  const listed = scheme.groups.map(({ id }) => id);
  const others = [...byGroup.keys()].filter((id) => id === undefined || !listed.includes(id));
  return [...listed, ...others].flatMap((id) => byGroup.get(id) ?? []);
}
