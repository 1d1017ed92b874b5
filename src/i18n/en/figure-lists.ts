import type { figureLists as chinese } from '../zh-CN/figure-lists.ts';

/** Lists of figures that are missing, and of those that were confirmed. */
export const figureLists: typeof chinese = {
  missingHead: 'Missing figures and what was done',
  missingCaption: 'Missing figures one by one, by delivering bureau',
  missingNone: 'No figure is missing.',
  missingCount: (count) => `Missing figures: ${count}`,
  bureau: 'Assessing bureau',
  noBureau: '(no bureau named)',
  reason: 'Reason',
  treatment: 'What was done',
  reasons: {
    'not-applicable': 'not applicable',
    'not-reported': 'not reported',
    'not-released': 'not released',
    'not-comparable': 'not comparable',
  },
  done: {
    reallocate: 'its weight went to its siblings',
    error: 'nothing yet: it must be delivered',
    'left-out': 'left out of the draft',
    full: 'given the full score',
    base: 'given the base score',
    zero: 'scored 0',
    'group-mean': 'given the mean score of its group',
    previous: 'scored by last year’s value',
  },
  missingLine: ({ unit, indicator, reason, done }) => `${unit}, “${indicator}”: ${reason}, ${done}`,
  confirmedHead: 'Confirmed figures',
  confirmedCaption: 'Figures that look wrong and were found to be right',
  confirmedNone: 'No figure had to be confirmed.',
  confirmedCount: (count) => `Confirmed figures: ${count}`,
  fields: { value: 'value', target: 'target', previous: 'previous value' },
  field: 'Field',
  number: 'Figure',
  why: 'Reason',
  date: 'Date',
  confirmedLine: ({ unit, indicator, value, reason }) =>
    `${unit}, “${indicator}” ${value}${reason === '' ? ' (no reason given)' : `: ${reason}`}`,
};
