import type { ResultMessages } from '../zh-CN/results.ts';

/** What follows from a result: public notice, appeals, commendations, interviews, the sheet to sign. */
export const results: ResultMessages = {
  publicityTitle: ({ assessment }) => `Public notice: results of ${assessment}`,
  publicityIntro: ({ basis, assessment, from, to, contact }) =>
    `The results of ${assessment} have been approved${basis === undefined ? '' : ` under ${basis}`} and are open to objections from ${from} to ${to}. Objections are made in writing, under the writer’s name, to ${contact}.`,
  publicityAnnex: ({ assessment }) => `Results of ${assessment}`,

  appealTitle: ({ assessment }) => `${assessment}: form for appeals`,
  appealUnit: 'Unit (stamp)',
  appealIndicator: 'Indicator',
  appealClaim: 'Objection and evidence',
  appealHead: 'Head of the unit (signature)',
  appealReview: 'Opinion of the reviewing unit',
  appealAnswer: 'Answer of the assessing office',
  appealDate: 'Date',
  ledger: ({ assessment }) => `${assessment}: appeals and answers`,
  claim: 'Objection',
  answer: 'Answer',
  document: 'Document',
  date: 'Answered on',
  whole: 'all',

  commendationTitle: ({ assessment }) => `${assessment}: proposed commendations`,
  commendationIntro: ({ grade, count }) =>
    `By the result, ${count} units with the grade ${grade} are proposed for commendation. Vetoed units are not among them.`,
  commendationNone: 'By the result there is no unit to propose for commendation.',

  interviewTitle: ({ assessment }) => `${assessment}: units to be interviewed`,
  interviewIntro: ({ count, deadline }) =>
    `The ${count} units below are proposed for an interview by ${deadline}.`,
  interviewCause: 'Reason',
  interviewVeto: ({ item }) => `Veto: ${item}`,
  interviewGrade: ({ grade }) => `Grade ${grade}`,
  interviewTwice: ({ isGroup }) => `Last${isGroup ? ' in its group' : ''} two years running`,

  sheetTitle: ({ assessment }) => `${assessment}: sheet for approval`,
  sheetComputed: 'Grade by the rules',
  sheetDecided: 'Grade approved',
  sheetVetoes: 'Vetoes',
  sheetRole: 'Signed by',
  sheetOpinion: 'Opinion',
  sheetSignature: 'Signature, date',
  sheetRoles: ['Clerk', 'Head of the assessing office', 'Leader in charge', 'Head'],
};
