import type { KindName } from '../model/content.ts';
import type { UnitScore } from '../model/scores.ts';
import type { AssessmentFacts } from './assessment-facts.ts';
import { isFinal } from './document-day.ts';
import type { Draft } from './draft.ts';
import { appealForm } from './kinds/appeal-form.ts';
import { circular } from './kinds/circular.ts';
import { commendation, hasCommendation } from './kinds/commendation.ts';
import { hasInterviews, interviewList } from './kinds/interview-list.ts';
import { onePager } from './kinds/one-pager.ts';
import { progressAlert } from './kinds/progress-alert.ts';
import { hasProgress } from './kinds/progress-facts.ts';
import { publicityNotice } from './kinds/publicity-notice.ts';
import { rules } from './kinds/rules.ts';
import { scoreNotice } from './kinds/score-notice.ts';
import { scoreSheet } from './kinds/score-sheet.ts';
import { speakingNotes } from './kinds/speaking-notes.ts';
import { hasStanding, standing } from './kinds/standing.ts';
import { tutorial } from './kinds/tutorial.ts';
import { unitReport } from './kinds/unit-report.ts';
import { weakLinks } from './kinds/weak-links.ts';

/** A kind of document made from the data alone. */
interface OfAssessment {
  kind: Exclude<KindName, 'pack'>;
  per: 'assessment';
  /** Whether the data have anything for it. */
  makesSense: (facts: AssessmentFacts) => boolean;
  make: (facts: AssessmentFacts) => Draft;
}
interface OfUnit {
  kind: Exclude<KindName, 'pack'>;
  per: 'unit';
  makesSense: (facts: AssessmentFacts) => boolean;
  make: (facts: AssessmentFacts, unit: UnitScore) => Draft;
}

/** Put together from the others. */
interface OfOthers {
  kind: 'pack';
  per: 'pack';
  makesSense: (facts: AssessmentFacts) => boolean;
}

const always = (): boolean => true;

export const KINDS: readonly (OfAssessment | OfUnit | OfOthers)[] = [
  { kind: 'circular', per: 'assessment', makesSense: always, make: circular },
  { kind: 'weak-links', per: 'assessment', makesSense: always, make: weakLinks },
  { kind: 'progress-alert', per: 'assessment', makesSense: hasProgress, make: progressAlert },
  { kind: 'standing', per: 'assessment', makesSense: hasStanding, make: standing },
  { kind: 'speaking-notes', per: 'assessment', makesSense: always, make: speakingNotes },
  { kind: 'tutorial', per: 'assessment', makesSense: always, make: tutorial },
  { kind: 'rules', per: 'assessment', makesSense: always, make: rules },
  {
    kind: 'publicity-notice',
    per: 'assessment',
    makesSense: isFinal,
    make: publicityNotice,
  },
  { kind: 'appeal-form', per: 'assessment', makesSense: always, make: appealForm },
  { kind: 'score-sheet', per: 'assessment', makesSense: always, make: scoreSheet },
  { kind: 'commendation', per: 'assessment', makesSense: hasCommendation, make: commendation },
  { kind: 'interview-list', per: 'assessment', makesSense: hasInterviews, make: interviewList },
  { kind: 'pack', per: 'pack', makesSense: always },
  { kind: 'unit-report', per: 'unit', makesSense: always, make: unitReport },
  { kind: 'one-pager', per: 'unit', makesSense: always, make: onePager },
  { kind: 'score-notice', per: 'unit', makesSense: always, make: scoreNotice },
];
