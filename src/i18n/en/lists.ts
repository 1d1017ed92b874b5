import type { ListMessages } from '../zh-CN/lists.ts';

/** Lists of all units. */
export const lists: ListMessages = {
  weakTitle: (assessment) => `${assessment}: weak links`,
  weakIntro: ({ units, noun, count }) =>
    `There are ${count} main weak links, in ${units} ${noun}; the annex lists them, most points lost first. `,
  weakIntroOne: ({ unit, count }) =>
    `There are ${count} main weak links of ${unit}; the annex lists them, most points lost first. `,
  weakNone: 'All units have full scores in all indicators; no points were lost.',
  weakNoneOfScored: 'All scored indicators have full scores; no points were lost.',
  weakNothing: 'No indicator of any unit has been scored yet; no lost points are known.',
  weakField: ({ category, count, isMost }) =>
    `${isMost ? 'Most of them' : 'More of them than elsewhere'} lie in ${category}: ${count}. `,
  weakWorst: ({ list }) => `Heaviest of all: ${list}. `,
  weakWorstOne: ({ unit, name, lead }) =>
    lead === undefined ? `${unit}, ${name}` : `${name} (lead: ${lead})`,
  weakPlanned: ({ count }) =>
    `For ${count} of them measures were delivered; the leaders in charge hold their units to the dates given. `,
  weakRequire: ({ count, isRest, deadline, to }) =>
    `For ${isRest ? `the other ${count}` : `each of the ${count}`} the unit in charge finds the cause and reports measures and a date to ${to ?? 'the assessing office'}${deadline === undefined ? '' : ` by ${deadline}`}.`,
  weakState: ({ value, reason }) => `${value}: ${reason}`,
  weakLeaders: ({ list, unit, isAll }) =>
    `${unit === undefined ? 'By' : `Of ${unit}, by`} leader in charge: ${list}${isAll ? '' : '; the others are annexed'}.`,
  leaderCount: ({ leaders, count, isEach }) => `${leaders} ${isEach ? 'each ' : ''}${count}`,
  leaderMost: ({ leaders, count, isEach }) => `${leaders} ${isEach ? 'each ' : ''}${count}`,
  leaderAll: ({ leaders, count, isEach }) => `${leaders} ${isEach ? 'each ' : ''}${count}`,
  leaderCounts: (most, others) => [most, ...others].join('; '),
  leaderWeak: 'weak links',
  leaderBehind: 'matters behind',
  weakMissing: (list) => `Without a figure of this year, and so not listed: ${list}.`,
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
  weakAim: ({ aim, measure }) => `${aim}; ${measure}`,
  closeNote:
    'Lost points are the full marks less the points scored. Aims that name a place or grade are found by scoring anew with that one figure changed and all others as they are.',

  alertTitle: ({ assessment, unit }) =>
    `${unit === undefined ? '' : `${unit} in `}${assessment}: progress alert`,
  alertLevel: {
    good: 'Work is on schedule on the whole. ',
    fair: 'Most matters are on schedule, some are behind. ',
    poor: 'Progress is slow on the whole; many matters are behind. ',
  },
  alertIntro: ({ date, count, known, daysLeft }) =>
    `By ${date}, ${known === count ? `there were progress figures of ${count} matters` : `${count} matters were followed${known === 0 ? '' : `, of which ${known} had progress figures`}`}${daysLeft === undefined ? '' : daysLeft === 0 ? ', and the year is over' : `, with ${daysLeft} days left of the year`}. `,
  alertStates: (list, isAll) => `${isAll ? 'Of these' : 'Of all followed'}: ${list}.`,
  alertAll: (state) => `All of them: ${state}.`,
  alertState: ({ state, count, percent }) => `${state} ${count} (${percent})`,
  alertOverall: 'Overview',
  alertBehind: 'Behind schedule',
  alertBehindText: ({ units, most }) =>
    units === 1
      ? 'The annex lists every matter that is behind.'
      : `The matters behind belong to ${units} units${most === '' ? '' : `, ${most}`}; the annex lists every one.`,
  alertMost: ({ units, count, isOne }) => `most to ${units}, ${isOne ? '' : 'each '}${count}`,
  alertNoneBehind: 'Nothing is behind.',
  alertNoneBehindYet: ({ notStarted, notReleased }) => {
    const open = [
      ...(notStarted > 0 ? [`${notStarted} not started`] : []),
      ...(notReleased > 0 ? [`${notReleased} without figures`] : []),
    ];
    return `Nothing is behind, but there are ${open.join(' and ')}.`;
  },
  alertWorst: ({ list }) => `Farthest behind: ${list}.`,
  alertWorstOne: (unit, name, lead) => `${unit}, ${name}, ${lead}`,
  alertOverdue: (list) => `Past their date and not done: ${list}.`,
  alertOverdueBy: ({ due, list }) => `${list}: due ${due}`,
  alertLeaders: 'Leaders in charge',
  alertLeadersText: (list, unit) =>
    `Behind schedule${unit === undefined ? '' : ` in ${unit}`} by leader in charge: ${list}.`,
  alertOthers: 'Not started, not released',
  alertNotStarted: (list) => `Not started: ${list}.`,
  alertNotReleased: (list) => `Not released: ${list}.`,
  alertItem: (unit, name) => `${unit}, ${name}`,
  alertRequire: 'What is asked',
  alertCatchUp: ({ deadline, to }) =>
    `For each matter behind schedule the unit in charge states the cause and how it will catch up, and reports to ${to} by ${deadline}.`,
  alertOverdueAsk:
    'For what is past its date, the leader in charge calls in the unit and sets a new one.',
  alertByLimits:
    'Units over their limit so far find the causes and keep within the limit of the year.',
  alertRequire2: 'The next alert reports the change of each.',
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
  standingOverall: 'Places',
  standingLevel: ({ unit, level }) =>
    `${unit} stands ${{ front: 'well', middle: 'in the middle', rear: 'low' }[level]} on the whole. `,
  standingPlaces: ({ count, list }) =>
    `Of the ${count} ${count === 1 ? 'indicator' : 'indicators'} with a place: ${list}.`,
  standingPlace: ({ from, to, count }) =>
    from === to ? `${count} at place ${from}` : `${count} at places ${from} to ${to}`,
  standingFirst: ({ list, count }) =>
    count === undefined
      ? `First place: ${list}.`
      : `There are ${count} first places; those with most weight are ${list}.`,
  standingLast: ({ list, count, hasShared }) =>
    `Last place${hasShared ? ' (some shared)' : ''}${count === undefined ? '' : ` in ${count} indicators, such as`}: ${list}.`,
  standingLed: ({ name, lead }) => `${name} (lead: ${lead})`,
  standingRivals: 'Compared with rivals',
  standingRival: ({ rival, ahead, level, behind, list, isAll }) => {
    const parts = [
      ...(ahead > 0 ? [`ahead in ${ahead}`] : []),
      ...(level > 0 ? [`level in ${level}`] : []),
      ...(behind > 0 ? [`behind in ${behind}`] : []),
    ];
    const judged =
      ahead > behind ? 'ahead on the whole' : ahead < behind ? 'behind on the whole' : 'even';
    const worst = list === '' ? '' : `; behind${isAll ? '' : ' above all'} in ${list}`;
    return `Compared with ${rival}: ${judged}, ${parts.join(', ')}${worst}.`;
  },
  standingMoves: 'Changes of place',
  standingMoved: ({ up, same, down }) => {
    const judged =
      up > down
        ? down === 0
          ? 'no place was lost'
          : 'more rose than fell'
        : up < down
          ? 'more fell than rose'
          : 'places are steady on the whole';
    const parts = [
      ...(up > 0 ? [`${up} up`] : []),
      ...(same > 0 ? [`${same} unchanged`] : []),
      ...(down > 0 ? [`${down} down`] : []),
    ];
    return `Since last year ${judged}: ${parts.join(', ')}. `;
  },
  standingUp: ({ list, isAll }) => `${isAll ? 'Up' : 'Farthest up'}: ${list}. `,
  standingDown: ({ list, isAll }) => `${isAll ? 'Down' : 'Farthest down'}: ${list}.`,
  standingChase: 'Where to catch up',
  standingChased: ({ list }) => `Most points short of a first place were lost in ${list}. `,
  standingAsk: ({ deadline, to }) =>
    `The lead units find out what separates them from the next place and report how they will catch up to ${to ?? 'the assessing office'}${deadline === undefined ? '' : ` by ${deadline}`}.`,
  standingMove: (name, places) => `${name} (${places})`,
  standingOfficial: 'Against the published result',
  standingOfficialSame: (count) => `All ${count} published scores and ranks agree with ours.`,
  standingOfficialDiffer: ({ count, differ, by, deadline }) =>
    `Of ${count} published scores and ranks, ${differ} differ from ours${deadline === undefined ? '' : `; ${by ?? 'the assessing office'} settles them with the office above by ${deadline}`}:`,
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
