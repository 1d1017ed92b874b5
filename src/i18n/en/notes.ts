import type { NoteMessages } from '../zh-CN/notes.ts';

/** Papers for the meeting itself. */
export const notes: NoteMessages = {
  speakingTitle: (assessment) => `${assessment}: speaking notes`,
  speakingOverall: 'Overall',
  speakingStrong: 'What went well',
  speakingWeak: 'Weak links to name',
  speakingVeto: 'Vetoes',
  speakingBehind: 'Tasks behind schedule',
  speakingTime: 'Next',
  speakingDays: ({ date, days }) =>
    `On ${date} there are ${days} days left of the year; what is not done gets a timetable.`,
  speakingOver: (year) =>
    `The year is over and the result not yet approved; plan the work of ${year} by the weak links.`,
  speakingOpen:
    'The year is not over; deliver what figures are missing and close the gaps one by one.',
  speakingNoneToName: 'There are no weak points to name.',
  speakingWeakNone: 'All indicators have full scores; there are no weak links.',
  speakingWeakNoneOfScored: 'All scored indicators have full scores; there are no weak links.',
  speakingWeakNothing: 'No indicator has been scored yet; no weak links are known.',

  tutorialTitle: (assessment) => `${assessment}: how it is scored`,
  tutorialLead: ({ units, noun, indicators, full, basis }) =>
    `${basis === undefined ? '' : `Under ${basis}, `}${units} ${noun} are scored in ${indicators} indicators, ${full} points in all. Each rule follows, worked through with this year’s figures.`,
  tutorialWhat: 'What is assessed',
  tutorialRules: 'How indicators are scored',
  tutorialMany: (count, names) =>
    `For ${count} indicators: ${names.join(', ')} and others, all of them in the annex.`,
  tutorialAnnex: 'How each indicator is scored',
  tutorialWay: 'Method',
  tutorialExample: (unit, indicator) => `Example: ${unit}, ${indicator}.`,
  tutorialTotal: 'How the total is made',
  tutorialTotalExample: (unit) => `Example: the total of ${unit}.`,
  tutorialRanks: 'How ranks and grades are given',
  tutorialMissing: 'Missing figures and vetoes',
  tutorialVeto: (name, effect) => `${name}: ${effect}`,
  tutorialVetoes: (list) => `Veto items and what they do: ${list}.`,

  packTitle: (assessment) => `${assessment}: meeting pack`,
  contents: 'Contents',
  chartTitle: (name) => `${name} of all units (of 100)`,
};
