import type { RulesPaperMessages } from '../zh-CN/rules-paper.ts';

/** The scheme as a document that can be issued. */
export const rulesPaper: RulesPaperMessages = {
  title: ({ assessment }) => `Scheme: ${assessment}`,
  intro: ({ assessment, basis }) =>
    `This scheme governs ${assessment}${basis === undefined ? '' : `, under ${basis}`}.`,

  unitsHead: 'Who is assessed',
  unitsAll: ({ count, noun, names }) => `${count} ${noun} are assessed: ${names}.`,
  unitsGrouped: ({ count, noun, groups }) =>
    `${count} ${noun} are assessed in ${groups} groups, each ranked by itself.`,
  unitsOf: ({ group, count, names }) => `${group} (${count}): ${names}.`,
  unitsUnranked: (names) => `Scored but not ranked: ${names}.`,

  contentHead: 'What is assessed',
  content: ({ count, full }) =>
    `${count} indicators are scored, ${full} points in all. The annex lists them with the way in which each is scored.`,
  annex: 'Indicators, marks and ways of scoring',
  marks: 'Marks',
  marksCaption: 'Categories, marks and indicators',
  measure: 'Unit of measure',
  way: 'Method',
  applies: 'For',
  assessor: 'Assessed by',

  scoringHead: 'How indicators are scored',
  totalHead: 'From scores to the total',
  missingHead: 'Where there is no figure',

  eventsHead: 'Adjustments and vetoes',
  noEvents: 'There are neither adjustments nor vetoes.',
  noAdjustments: 'There are no adjustments.',
  noVetoes: 'There are no vetoes.',
  vetoes: 'These events have the effects given:',

  gradesHead: 'Ranks and grades',
  noGrades: 'Units are ranked; there are no grades.',

  workHead: 'How it is carried out',
  organiser: ({ issuer, deadline }) =>
    `${issuer} carries out the assessment. Each assessing bureau delivers the figures of its indicators by ${deadline} and answers for them.`,
  hearing: ({ deadline }) =>
    `Units are told their scores and asked for comments. Objections are made in writing by ${deadline}; the assessing bureau examines and answers them.`,
  approval: ({ deadline }) =>
    `Once approved, the result is put on public notice until ${deadline}.`,
  use: ({ measure }) => `Use of the result: ${measure}.`,
  coefficients: (list) => `By grade, bonuses are multiplied by: ${list}.`,
  coefficient: ({ grade, value }) => `${grade} ${value}`,
  effective: ({ issuer, date }) =>
    `${issuer} interprets this scheme, which takes effect on ${date}.`,
};
