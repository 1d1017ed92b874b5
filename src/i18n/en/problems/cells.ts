import type { ProblemSentence, Say } from '../../problem-sentence.ts';
import type { problemsCells as zh } from '../../zh-CN/problems/cells.ts';

const line = (say: Say): string => (say('line') ? `Line ${say('line')}: ` : '');
const needs = (say: Say): string => {
  const who = say('indicator') ? `the indicator “${say('indicator')}”` : 'this cell';
  return say('unit') ? `${who} needs a number in ${say('unit')}` : `${who} needs a number`;
};

export const problemsCells: Record<keyof typeof zh, ProblemSentence> = {
  'not-a-number': (say) => ({
    message: `“${say('found')}” is not a number: ${needs(say)}.`,
    fix: 'Write a number such as 12.5; where there is none, leave the cell blank or write “/” (not applicable), “—” (not released) or “不可比” (not comparable).',
  }),
  'not-a-plain-number': (say) => ({
    message: `“${say('found')}” is not a number: ${needs(say)}.`,
    fix: 'Write the number alone, such as 12.5, without unit or words.',
  }),
  'unit-cut-short': (say) => ({
    message: `“${say('found')}” is not a number: ${needs(say)}.`,
    fix: `Write the number in ${say('unit')}, or “${say('number')}${say('whole')}”.`,
  }),
  'decimal-comma': (say) => ({
    message: `“${say('found')}” seems to have a comma for the decimal point.`,
    fix: `Write the point as “.”: ${say('number')}.`,
  }),
  'struck-cells': (say) => ({
    message: `${say('count')} cells are struck through${say('found') && `; the first holds “${say('found')}”`}. Their content was read all the same.`,
    fix: 'Delete what is not to count, or remove the line from what is.',
  }),
  'cell-comments': (say) => ({
    message: `${say('count')} cells have comments${say('found') && `; the first says “${say('found')}”`}. Comments are not read.`,
    fix: 'Look through the comments; put what concerns the data into the cells or the column of notes.',
  }),
  'split-number': (say) => ({
    message: `The comma of “${say('found')}” cut one number into two cells, and all cells behind it stand one column too far.`,
    fix: `Write ${say('number')} without the comma, put the number into double quotes, or save the table as .xlsx.`,
  }),
  'date-column': (say) => ({
    message: `The header “${say('found')}” is a date with numbers below it; they were not read.`,
    fix: `If these are figures, name the column after the indicator or 完成值; otherwise delete it.`,
  }),
  'scaled-format': (say) => ({
    message: `The number format shows this number smaller than it is stored (${say('number')}): ${needs(say)}.`,
    fix: 'Set the format of the cell to General, check the number, and write it in the unit of the indicator.',
  }),
  'not-a-range': (say) => ({
    message: `“${say('found')}” is not a range.`,
    fix: 'Write “lower~upper”, such as 4.5~6 or -5~-1.',
  }),
  'date-for-number': (say) => ({
    message: `“${say('found')}” is a date: ${needs(say)}.`,
    fix: 'Set the format of the cell to “General” or “Number”, and check the number in it.',
  }),
  'percent-not-asked': (say) => ({
    message: `“${say('found')}” is a percentage, where a plain number is needed.`,
    fix: 'Write the number without a percent sign, and set the format of the cell to “General”.',
  }),
  'formula-error-value': (say) => ({
    message: `The formula failed: the cell holds “${say('found')}”.`,
    fix: 'Mend the formula in the original, or write the number itself.',
  }),
  'formula-without-value': (say) => ({
    message: `The cell holds a formula without its result: “${say('found')}”.`,
    fix: 'Open the file in Excel or WPS, calculate and save it, or write the number itself.',
  }),
  'formula-as-text': (say) => ({
    message: `The cell holds the text of a formula, not its result: “${say('found')}”.`,
    fix: 'Let the formula calculate in the original, or write the number itself.',
  }),
  'word-for-level': (say) => ({
    message: `“${say('found')}” speaks of a change: ${needs(say)}, and its measure is not a growth or reduction.`,
    fix: 'Write the number; if it is a growth or reduction indeed, say so in the column 口径 (measure) of the indicators.',
  }),
  'unit-differs': (say) => ({
    message: `The units of measure do not match: “${say('source')}” stands here, “${say('unit')}” is needed, and one cannot be converted to the other.`,
    fix: `Write numbers in ${say('unit')}, or check 计量单位 (unit) in the table of indicators.`,
  }),
  'unit-not-asked': (say) => ({
    message: `“${say('found')}” has the unit “${say('source')}”, but the table of indicators states no unit of measure, so that it cannot be checked.`,
    fix: 'Fill in 计量单位 (unit) in the table of indicators, or write the number alone.',
  }),
  'reduction-negative': (say) => ({
    message: `The measure is a reduction, and “${say('found')}” is negative: it rose instead.`,
    fix: 'If it did rise, leave it; if it fell, remove the minus sign.',
  }),
  'not-a-date': (say) => ({
    message: `${line(say)}“${say('found')}” is not a date.`,
    fix: 'Write 2024-11-10, 2024年11月10日 or 2024/11/10, with the year in four digits.',
  }),
};
