import type { Failed, Unrated } from '../cell.ts';
import { type Context, owed } from '../rule.ts';
import { groupName } from '../target.ts';

/** A previous value that nothing can be compared with: no unit of the group has a value. */
export function noPeers(context: Context): Failed | Unrated {
  const { row, period } = context;
  if (!context.draft && !context.isDoubtful()) {
    context.report({
      code: 'group-too-small',
      text: 'peers-too-few',
      params: { indicator: row.name, group: groupName(context), have: 0, need: 1, period },
      place: row.at.place,
    });
  }
  return owed(context);
}
