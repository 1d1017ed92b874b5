import type { ListMessages } from '../zh-CN/lists.ts';

const annexed = (more: number): string => (more === 0 ? '' : `; ${more} more in the annex`);

/** Lists of all units. */
export const lists: ListMessages = {
  weakTitle: (assessment) => `${assessment}: weak links`,
  weakIntro: ({ units, noun, count }) =>
    `The main weak links of ${units} ${noun}, ${count} in all, most points lost first. `,
  weakIntroOne: ({ unit, count }) =>
    `The main weak links of ${unit}, ${count} in all, most points lost first. `,
  weakNone: 'All units have full scores in all indicators; no points were lost.',
  weakNoneOfScored: 'All scored indicators have full scores; no points were lost.',
  weakNothing: 'No indicator of any unit has been scored yet; no lost points are known.',
  weakField: ({ category, count }) => `Most of them lie in ${category}: ${count}. `,
  weakRequire: ({ count, deadline, to }) =>
    `For each of the ${count} the unit in charge finds the cause, states measures and a date, and reports to ${to ?? 'the assessing office'}${deadline === undefined ? '' : ` by ${deadline}`}; leaders in charge follow up.`,
  weakState: ({ value, reason }) => `${value}: ${reason}`,
  weakLeaders: ({ list, unit, isAll }) =>
    `${unit === undefined ? 'By' : `Of ${unit}, by`} leader in charge: ${list}${isAll ? '' : ', the others are annexed'}.`,
  weakLeader: ({ leader, count }) => `${leader} ${count}`,
  weakMissing: (list) =>
    `Without a score of their own, since not reported or not released: ${list}.`,
  weakMissingOne: (unit, count) => `${unit} ${count}`,
  weakMissingNamed: (unit, unscored) => `${unit} (${unscored})`,
  weakLeaderTable: (assessment) => `${assessment}: weak links by leader in charge`,
  count: 'Number',
  weakTable: (assessment) => `${assessment}: weak links in detail`,
  serial: 'No.',
  unit: 'Unit',
  indicator: 'Indicator',
  lost: 'Lost',
  value: 'Figure',
  place: 'Place',
  leadUnit: 'Lead unit',
  leader: 'Leader',
  close: 'Aims or measures',
  closeNote:
    'Lost points are the full marks less the points scored. Aims that name a place or grade are found by scoring anew with that one figure changed and all others as they are.',

  alertTitle: (assessment) => `${assessment}: progress alert`,
  alertIntro: ({ date, count, known, daysLeft }) =>
    `By ${date}, ${known === count ? `there were progress figures of ${count} matters` : `${count} matters were followed${known === 0 ? '' : `, of which ${known} had progress figures`}`}${daysLeft === undefined ? '' : daysLeft === 0 ? ', and the year is over' : `, with ${daysLeft} days left of the year`}. `,
  alertStates: (list, isAll) => `${isAll ? 'Of these' : 'Of all followed'}: ${list}.`,
  alertAll: (state) => `All of them: ${state}.`,
  alertState: ({ state, count, percent }) => `${state} ${count} (${percent})`,
  alertOverall: 'Overview',
  alertBehind: 'Behind schedule',
  alertBehindText: ({ count, units }) =>
    units === 1
      ? `Behind schedule: ${count}; details in the annex.`
      : `Behind schedule: ${count}, of ${units} units; details in the annex.`,
  alertNoneBehind: 'Nothing is behind; all work is on schedule.',
  alertNoneBehindYet: ({ notStarted, notReleased }) => {
    const open = [
      ...(notStarted > 0 ? [`${notStarted} not started`] : []),
      ...(notReleased > 0 ? [`${notReleased} without figures`] : []),
    ];
    return `Nothing is behind, but there are ${open.join(' and ')}.`;
  },
  alertWorst: (list) => `Farthest behind: ${list}.`,
  alertWorstOne: (unit, name, lead) => `${unit}, ${name}, ${lead}`,
  alertOverdue: (list) => `Past their date and not done: ${list}.`,
  alertOverdueOne: ({ unit, name, due }) => `${unit}, ${name} (due ${due})`,
  alertLeaders: 'Leaders in charge',
  alertLeadersText: (list, unit) =>
    `Behind schedule${unit === undefined ? '' : ` in ${unit}`} by leader in charge: ${list}.`,
  alertLeader: (leader, count) => `${leader} ${count}`,
  alertOthers: 'Not started, not released',
  alertNotStarted: (list) => `Not started: ${list}.`,
  alertNotReleased: (list) => `Not released: ${list}.`,
  alertItem: (unit, name) => `${unit}, ${name}`,
  alertRequire: 'What is asked',
  alertCatchUp: ({ count, deadline, to }) =>
    `For the ${count} matters behind schedule in the annex the units in charge state the cause, how and by when they catch up, and report to ${to} by ${deadline}.`,
  alertByLimits:
    'Units over their limit so far find the causes and keep within the limit of the year.',
  alertRequire2: 'Leaders in charge follow up each matter; the next alert reports the change.',
  alertKeep: 'All units keep to the schedule and deliver their figures in time.',
  alertTable: (assessment) => `${assessment}: matters behind schedule`,
  matter: 'Matter',
  asOf: 'As of',
  target: 'Target',
  soFar: 'So far',
  completion: 'Against target',
  lead: 'To schedule',
  since: 'Behind since',
  perDay: 'Needed a day',
  perMonth: 'Needed a month',
  projection: 'At this pace',
  due: 'Due',
  progress: 'Progress',
  alertNote: (hasBudget) =>
    `To schedule: completion less elapsed share, for rates the difference to the target${hasBudget ? ', for limits the elapsed share less completion' : ''}, in percentage points. At this pace: a projection to the year’s end.`,

  standingTitle: (unit, assessment) => `${unit} in “${assessment}”: standing`,
  standingIntro: ({ unit, count, assessment }) =>
    `${unit} has a place in ${count} indicators of “${assessment}”. `,
  standingOverall: 'Places',
  standingPlaces: (list) => `Places: ${list}.`,
  standingPlace: ({ from, to, count }) =>
    from === to ? `place ${from}: ${count}` : `places ${from} to ${to}: ${count}`,
  standingLevel: (unit, level) =>
    `${unit} stands ${{ front: 'ahead', middle: 'in the middle', rear: 'behind' }[level]} on the whole. `,
  standingFirst: ({ list, more }) => `First place: ${list}${annexed(more)}.`,
  standingLast: ({ list, more, hasShared }) =>
    `Last place${hasShared ? ' (some shared)' : ''}: ${list}${annexed(more)}.`,
  standingRivals: 'Against rivals',
  standingRival: ({ rival, ahead, level, behind }) => {
    const parts = [
      ...(ahead > 0 ? [`ahead in ${ahead}`] : []),
      ...(level > 0 ? [`level in ${level}`] : []),
      ...(behind > 0 ? [`behind in ${behind}`] : []),
    ];
    return `Against ${rival}: ${parts.join(', ')}.`;
  },
  standingMoves: 'Changes of place',
  standingUp: ({ list, more }) => `Up on last year: ${list}${annexed(more)}.`,
  standingDown: ({ list, more }) => `Down on last year: ${list}${annexed(more)}.`,
  standingSame: (count) => `Unchanged: ${count}.`,
  standingMove: (name, places) => `${name} (${places})`,
  standingOfficial: 'Against the published result',
  standingOfficialSame: (count) => `All ${count} published scores and ranks agree with ours.`,
  standingOfficialDiffer: (count, differ) =>
    `Of ${count} published scores and ranks, ${differ} differ from ours:`,
  standingTable: (unit) => `${unit}: places by indicator`,
  standingChange: 'Change',
  standingVersus: { ahead: 'ahead', level: 'level', behind: 'behind' },
  standingBest: 'First',
  standingBests: (list, count) => `${list} and others, ${count} in all`,
  standingNext: 'To next',
  standingOwner: 'Lead unit',
  ours: 'Ours',
  theirs: 'Published',
  difference: 'Difference',
  field: 'Field',
  fields: { score: 'score', rank: 'rank' },
  total: 'Total',
};
