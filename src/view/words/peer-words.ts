import type { Messages } from '../../i18n/messages.ts';
import type { AssessmentView } from '../site/assessment-view.ts';

/** Words for places, medians and bests of those a unit is compared with: its group, if there are groups. */
export const peerWords = (of: AssessmentView): Messages['peers']['all'] =>
  of.words.peers[of.scheme.groups.length > 1 ? 'group' : 'all'];
