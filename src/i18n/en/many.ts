import type { ManyMessages } from '../zh-CN/many.ts';

/** What pages leave out where there is very much, and where it is: nothing goes without a word. */
export const many: ManyMessages = {
  gaps: (cells) =>
    `This assessment has ${cells} figures, so the figure that each indicator would have to reach is left out, and only the gap in the total is given. The command biaochi findings works it out for one unit.`,
  values: (rows) =>
    `There are ${rows} units, so the columns of rulers, weights and bounds are left out; they are on the page of each unit, under the same indicator.`,
  history:
    'There are many units and years, so the values through the years are left out here; they are on the page of each unit under “Through the years”, and on this page of each year.',
  manyParts: (parts) =>
    `This category has ${parts} parts, so their scores are left out; they are on the pages listed below.`,
  manyUnits: (units) =>
    `There are ${units} units, so the scores of the parts are left out; they are on the pages listed below.`,
  categories:
    'There are many categories, so only those of the first level have a column; the others are on the pages of categories and units.',
  movement: (count) =>
    `There are ${count} units with a place last year, too many for a chart; the ranking has a column of changes.`,
  workbook: (scores) =>
    `There are ${scores} scores, so no Excel workbook is made; all figures and results are in the file of results of all assessments.`,
  resultsLines:
    'All results, for programs; since there are many scores, each has one line of arithmetic, and the steps are on the pages',
  resultsPacked:
    'All results, for programs (packed with gzip); since there are many scores, each has one line of arithmetic, and the steps are on the pages',
};
