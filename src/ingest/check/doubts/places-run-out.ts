import type { Problem } from '../../../model/problem.ts';
import type { Reading } from '../../tables/reading.ts';
import { doubtAt, settingPlace } from './doubt.ts';

/** So few of the places that are compared are hardly meant to be all that have marks. */
const SHARE = 0.4;

/** Marks off for each place that leave most of the units without any. */
export const placesRunOut = (reading: Reading): Problem[] =>
  reading.entries.flatMap(({ rows, byUnit }) =>
    rows.flatMap((row) => {
      const { rule, scale, compare, 'per-place': marks = 0, floor } = row.settings;
      const full = scale === 'hundred' ? 100 : row.weight;
      if (rule !== 'rank-steps' || !(marks > 0) || marks >= full || floor !== 0) return [];
      const units = reading.units.filter(
        ({ ranked }, place) => ranked && byUnit[place] !== undefined,
      );
      const groups = [...Map.groupBy(units, ({ group }) => group).values()];
      const count =
        compare === 'all' ? units.length : Math.max(0, ...groups.map((own) => own.length));
      const places = Math.ceil(full / marks);
      if (count < 5 || places >= SHARE * count) return [];
      const params = { indicator: row.name, marks, full, count, withMarks: places };
      const at = settingPlace(reading, row, 'per-place');
      return [doubtAt(reading, at, { text: 'places-run-out', params, found: String(marks) })];
    }),
  );
