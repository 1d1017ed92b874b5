import type { BlankMessages } from '../zh-CN/blanks.ts';

/** What nobody delivered is left open, never filled with arithmetic. */
export const blanks: BlankMessages = {
  reason: '[reason to be filled in]',
  measure: '[measure to be filled in]',
  deadline: '[date to be set]',
  date: '[date to be filled in]',
  office: '[office to be filled in]',
  contact: '[contact to be filled in]',
  speaker: '[speaker to be filled in]',
};
