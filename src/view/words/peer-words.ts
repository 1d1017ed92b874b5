import type { Messages } from '../../i18n/messages.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import type { SiteView } from '../site/site-view.ts';

/** Words for places, medians and bests of those a unit is compared with: its group, if there are groups. */
export const peerWords = (
  { words }: SiteView,
  { scheme }: AssessmentView,
): Messages['among']['all'] => words.among[scheme.groups.length > 1 ? 'group' : 'all'];
