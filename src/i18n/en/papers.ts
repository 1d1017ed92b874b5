import type { PaperMessages } from '../zh-CN/papers.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** A sentence as it goes on behind a colon. */
const within = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

/** Documents of one unit each. */
export const papers: PaperMessages = {
  reportTitle: (unit, year) => `${unit}: report on the tasks of ${year}`,
  reportDone: 'Results',
  reportProblems: 'Problems',
  reportPlans: 'Next steps',
  resultIn: ({ assessment, result }) => `Result in “${assessment}”: ${within(result)}`,
  resultOf: (unit, result) => `${unit}: ${within(result)}`,
  self: () => 'we',
  about: ({ year, indicators, met }) =>
    `In ${year} we were assessed in ${count(indicators, 'indicator', 'indicators')}${met}. `,
  met: ({ count: n, of }) =>
    n === of
      ? `; all ${of} with a target reached it`
      : n === 0
        ? `; none of the ${of} with a target reached it`
        : `; of ${of} with a target, ${n} reached it`,
  aboutTasks: ({ year, indicators, tasks, done, met }) => {
    const which =
      done === tasks
        ? 'all completed'
        : done === 0
          ? 'none of them completed'
          : `of which ${done} ${done === 1 ? 'was' : 'were'} completed`;
    const rest =
      indicators === 0 ? '' : `, and ${count(indicators, 'indicator', 'indicators')}${met}`;
    return `In ${year} we had ${count(tasks, 'key task', 'key tasks')}, ${which}${rest}. `;
  },
  taskDone: ({ name, requirement }) =>
    requirement === undefined ? `${name} completed` : `${name} completed (${requirement})`,
  because: ({ words, reason }) => `${words}. Cause: ${reason}.`,
  unexplained: ({ words, blank }) => `${words}. Cause: ${blank}.`,
  problemsLead: () => 'Against the tasks of the year we fell short in what follows. ',
  plansLead: () => 'To put this right we will do what follows. ',
  plan: ({ name, measure, deadline }) =>
    `${name}: ${measure}${deadline === undefined ? '' : `, with results to show by ${deadline}`}.`,
  planTask: ({ name, requirement, measure, deadline }) => {
    const until =
      requirement === undefined
        ? 'to be completed'
        : `to be completed as required (${requirement})`;
    return `${name}: ${measure}${deadline === undefined ? '' : `, ${until} by ${deadline}`}.`;
  },
  strong: (list) => `Strong points: ${list}. `,
  figuresCaption: 'Indicators',
  tasksCaption: 'Tasks',
  ownedCaption: 'Indicators of the upper-level assessment',
  ownedText: ({ assessment, lead, support }) => {
    const parts = [
      ...(lead > 0 ? [`lead ${lead}`] : []),
      ...(support > 0 ? [`support ${support}`] : []),
    ];
    return `Of the indicators of “${assessment}” we ${parts.join(' and ')}.`;
  },
  ownedOnly: ({ assessment, count: n, role }) =>
    `We ${role.toLowerCase()} ${count(n, 'indicator', 'indicators')} of “${assessment}”.`,
  lead: 'Lead',
  support: 'Support',
  indicator: 'Indicator',
  task: 'Task',
  requirement: 'Requirement',
  due: 'Due',
  target: 'Target',
  value: 'Value',
  completion: 'Against target',
  yearOnYear: 'On last year',
  schedule: 'Schedule',
  place: 'Place',
  points: 'Points',
  weight: 'Weight',
  state: 'State',
  progress: 'Progress',
  score: 'Score',
  lost: 'Lost',
  role: 'Role',
  placeUpper: 'Place',
  change: 'Change',
  toNext: 'To next place',
  tableNote: (parts) => parts.join(' '),
  bothNote: 'Figures without % under “Against target” and “On last year” are in percentage points.',
  completionNote: 'Figures without % under “Against target” are in percentage points.',
  changeNote: 'Figures without % under “On last year” are in percentage points.',
  noDeduction: 'none',
  deducted: (points) => `${points} off`,
  scheduleNote: (hasBudget) =>
    `“Schedule” is the percentage of the target less the share of the period gone by (for rates the difference to the target${hasBudget ? ', for limits the share gone by less the percentage' : ''}), in percentage points: ▲ ahead, ◆ on schedule, ▼ behind.`,
  overNote: 'Points above the full marks are what the rules add for doing more than was asked.',
  adjustments: ({ list, net }) =>
    `Adjustments: ${list}${net === undefined ? '' : `; ${net} points in all after the caps`}.`,
  adjustment: (reason, points) => `${reason} (${points} points)`,
  adjustmentSame: (reason) => `${reason} (same event, counted once)`,
  vetoes: (list) => `Vetoes: ${list}.`,
  veto: ({ item, reason, document }) => {
    const notes = [reason, document].filter((text) => text !== undefined);
    return notes.length === 0 ? item : `${item} (${notes.join(', ')})`;
  },
  draftNote: '(Draft made from the figures; to be checked and rewritten by the unit.)',
  noProblems: 'All indicators have full scores; no points were lost.',
  noProblemsOfScored: (unscored) =>
    `All scored indicators have full scores; no points were lost. ${unscored.charAt(0).toUpperCase() + unscored.slice(1)}.`,
  noPlans: 'Hold what has been reached and keep all indicators stable.',
  plansReport: (names) => `Deliver the figures of ${names} as soon as possible, once checked.`,
  plansRelease: (names) =>
    `Check ${names} when the figures are released, and make up what is missing.`,
  nothingScored: 'No figure of any indicator has been delivered, so that nothing is scored.',
  allIndicators: 'all indicators',
  problemsUnknown: 'Problems will be looked for when figures are released.',
  nothingReleased: 'No figure of any indicator has been released yet.',
  nothingReported: 'The unit has not delivered any figures yet.',

  pagerTitle: (unit, year) => `${unit}: ${year} on one page`,
  pagerCategories: 'Scores by category',
  pagerChart: () => 'Scores by category (of 100)',
  pagerChartWith: (_unit, inGroup) =>
    `Scores by category (of 100), ○ median of ${inGroup ? 'the group' : 'all units'}`,
  pagerPoints: 'Strong and weak points',
  pagerStrong: 'Best placed',
  pagerWeak: 'Most points lost',
  pagerGap: 'Gaps',
  median: (inGroup) => `Median of ${inGroup ? 'group' : 'all'}`,
  category: 'Category',
  gapNext: ({ goal, points, inGroup }) =>
    `${points} points from ${goal} place${inGroup ? ' in the group' : ''}`,
  gapFirst: (points, inGroup) =>
    `${points} points from the first place${inGroup ? ' in the group' : ''}`,
  gapGrade: (grade, points) => `${points} points from the grade ${grade}`,
  gapBy: ({ gain, count, list }) =>
    count === 1
      ? `This alone would ${gain}: ${list}.`
      : `Each of these alone would ${gain}: ${list}.`,
  gapLead: ({ points, inGroup }) =>
    `${points} points ahead of 2nd place${inGroup ? ' in the group' : ''}.`,
  gapNone: 'There is no higher rank or grade to reach.',
  gapUnknown: 'Without a rank there are no gaps.',

  noticeTitle: (unit, year) => `${unit}: notice of scores ${year}`,
  noticeTo: (unit) => `To ${unit}:`,
  noticeIntro: ({ assessment, basis }) =>
    `“${assessment}” has been scored${basis === undefined ? '' : ` under ${basis}`}. Your scores and how they were worked out follow; please check each of them.`,
  noticeIntroDraft: ({ assessment, basis }) =>
    `“${assessment}” has been scored as a draft${basis === undefined ? '' : ` under ${basis}`}. Your scores so far and how they were worked out follow; please check each of them. Figures are still missing, and these scores are no result.`,
  noticeIntroNone: ({ assessment, basis }) =>
    `“${assessment}” is being scored${basis === undefined ? '' : ` under ${basis}`}, and there is nothing of yours to score yet. Please check the indicators below and deliver what is missing.`,
  noticeReply: ({ deadline, to }) =>
    `If you disagree, fill in the reply slip and return it in writing with your evidence${to === undefined ? '' : ` to ${to}`}${deadline === undefined ? '' : ` by ${deadline}`}; no reply by then counts as agreement.`,
  noticeTotalHead: 'Total',
  noticeTotal: (total) => `Your total is ${total} points.`,
  noticeVoid: (items) => `Your total is not counted because of a veto (${items}).`,
  noticeNoTotal: 'There are no data of yours yet; nothing has been scored.',
  noticeScores: 'Scores',
  noticeScoresCaption: 'Scores of the indicators',
  noticeTraces: 'How the scores came about',
  noticeBounds: 'Satisfactory / unallowable',
  noticePeers: 'Bounds that come from comparable units are given as numbers, without saying whose.',
  fromTo: ({ name, from, to }) => `${name} from ${from} to ${to}`,
  bounds: (best, worst) => `${best} / ${worst}`,
  slipItem: 'Item',
  slipFill: 'To be filled in',
  slipTitle: 'Reply slip',
  slipUnit: 'Unit (stamp)',
  slipOpinion: 'Reply',
  slipAgree: '□ agreed    □ objection (please explain below)',
  slipIndicator: 'Indicators concerned',
  slipReason: 'Reasons and evidence',
  slipHead: 'Head of the unit (signature)',
  slipContact: 'Contact and telephone',
  slipDate: 'Date',
};
