import type { ResultMessages } from '../zh-CN/results.ts';

/** What follows from a result: public notice, appeals, commendations, interviews, the sheet to sign. */
export const results: ResultMessages = {
  publicityTitle: ({ assessment }) => `Public notice: results of ${assessment}`,
  publicityIntro: ({ basis, assessment, from, to }) =>
    `The results of ${assessment} have been approved${basis === undefined ? '' : ` under ${basis}`} and are hereby made public. They are open to objections from ${from} to ${to}.`,
  publicityObjections: ({ contact }) =>
    `Objections are made in writing, under the writer’s own name, with the grounds and evidence, to ${contact}.`,
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
    `By the result, ${count} units with the grade ${grade} are proposed for commendation. `,
  commendationNot: ({ units }) => `Vetoed and therefore not proposed: ${units}.`,
  commendationNone: 'By the result there is no unit to propose for commendation.',

  interviewTitle: ({ assessment }) => `${assessment}: units to be interviewed`,
  interviewIntro: ({ count, causes, deadline }) =>
    `${count === 1 ? 'The unit below was' : `The ${count} units below were`} ${causes}. It is proposed that the leader in charge call in ${count === 1 ? 'its head' : 'their heads'} by ${deadline}.`,
  interviewCauses: ({ list }) => list.join(' or '),
  interviewOfTwice: ({ isGroup }) => `last${isGroup ? ' in the group' : ''} two years running`,
  interviewOfVeto: 'vetoed',
  interviewOfGrade: ({ grade }) => `graded ${grade}`,
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
