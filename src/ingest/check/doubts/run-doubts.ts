import type { Assessment } from '../../../model/dataset.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Reading } from '../../tables/reading.ts';
import { doubtfulBallots } from './ballots.ts';
import { boundsOutOfReach } from './bounds-out-of-reach.ts';
import { doubtfulDirections } from './directions.ts';
import { doubtfulEvents } from './events.ts';
import { placesRunOut } from './places-run-out.ts';
import { contradictingRecords } from './records.ts';
import { doubtfulSettings } from './settings.ts';
import { gradesWithoutPlaces, unevenStandards } from './standards.ts';
import { unlikeLastYear } from './unlike-last-year.ts';

/** Rules, marks, ballots and events that are hardly meant as they stand; figures have their guards. */
export function doubtfulRules(
  reading: Reading,
  assessment: Assessment,
  before: Reading | undefined,
): Problem[] {
  if (!reading.schemeKnown) return [];
  return [
    ...doubtfulSettings(reading),
    ...placesRunOut(reading),
    ...boundsOutOfReach(reading),
    ...doubtfulDirections(reading, before),
    ...doubtfulBallots(reading, assessment.ballots),
    ...doubtfulEvents(reading, assessment),
    ...contradictingRecords(reading, assessment),
    ...unevenStandards(reading, assessment.bands),
    ...gradesWithoutPlaces(reading),
    ...(before ? unlikeLastYear({ reading, assessment }, before) : []),
  ];
}
