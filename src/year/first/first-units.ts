import { messages } from '../../i18n/messages.ts';
import type { Office } from '../../model/office.ts';

/** A unit of a first year: given by the office, or a sample to be replaced. */
export interface FirstUnit {
  code: string;
  name: string;
  /** Name of its group; none where the office has no groups. */
  group: string | undefined;
  sample: boolean;
}

/** Samples of a group, and of an office without groups: enough for peers to be compared. */
const IN_GROUP = 3;
const WITHOUT_GROUPS = 4;

/** The units of the first workbook; those that the office named are spread over its groups in order. */
export function firstUnits({ names, groups, language }: Office): FirstUnit[] {
  const text = messages(language).firstYear;
  const count = groups.length > 0 ? groups.length * IN_GROUP : WITHOUT_GROUPS;
  const known = names ?? Array.from({ length: count }, (_, place) => text.sampleUnit(place + 1));
  const perGroup = Math.ceil(known.length / Math.max(groups.length, 1));
  return known.map((name, place) => ({
    code: `u${place + 1}`,
    name,
    group: groups[Math.floor(place / perGroup)],
    sample: names === undefined,
  }));
}
