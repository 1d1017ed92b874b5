import type { ProblemSentence, Say } from '../../problem-sentence.ts';

/** “the target of “GDP” (亿元) for 青岚区”: which figure, of what, and whose. */
function whose(say: Say): string {
  const measure = say('measure') === '' ? '' : ` (${say('measure')})`;
  const period = say('period') === '' ? '' : ` in ${say('period')}`;
  const field =
    { target: 'The target of ', previous: 'The previous value of ' }[say('field')] ?? '';
  return `${field}“${say('indicator')}”${measure} for ${say('unit')}${period}`;
}

/** Which field a whole column is of, where it is not the value. */
const ofField = (say: Say): string =>
  ({ target: ' (target)', previous: ' (previous value)' })[say('field')] ?? '';

/** The units that a problem of several cells is about. */
const them = (say: Say): string =>
  Number(say('cells')) > 1
    ? ` (${say('cells')} cells: ${say('units')}${Number(say('cells')) > 5 ? ', …' : ''})`
    : '';

/** Both ways out: mend the figure, or confirm it with this row. */
const mendOr = (say: Say, mend: string): string => {
  const rest = Number(say('cells')) > 3 ? ' (and the others likewise)' : '';
  return `${mend}; if it is right, add a row to the table confirmed/核实 (unit, indicator, field, period, value, reason) and say why: ${say('rows')}${rest}`;
};

const scaled = (say: Say): string => `${say('times')} times more or less would be ${say('other')}`;

/** Words for figures that cannot be right. */
export const problemsGuards = {
  'scale-in-column': (say) => ({
    message: `${whose(say)} is ${say('found')}, on another scale than the rest of its column (${say('least')} to ${say('most')}): ${scaled(say)}, which lies among them${them(say)}.`,
    fix: mendOr(
      say,
      `Check the unit of measure and the decimal point, and change it to ${say('other')}`,
    ),
  }),
  'scale-by-previous': (say) => ({
    message: `${whose(say)} is ${say('found')}, and was ${say('reference')} a year ago, on another scale: ${scaled(say)}.`,
    fix: mendOr(
      say,
      `Check the unit of measure and the decimal point, and change it to ${say('other')}`,
    ),
  }),
  'scale-by-target': (say) => ({
    message: `${whose(say)} is ${say('found')} where the target is ${say('reference')}, on another scale: ${scaled(say)}.`,
    fix: mendOr(
      say,
      `Check the units of measure of value and target, and mend the wrong one (for example to ${say('other')})`,
    ),
  }),
  'column-scale-by-previous': (say) => ({
    message: `${say('count')} figures of “${say('indicator')}” are about ${say('times')} times off last year’s: for ${say('unit')} ${say('found')} after ${say('reference')}, where ${say('other')} would be likely. The whole column may be in another unit of measure.`,
    fix: mendOr(
      say,
      'Check the unit of measure of the column and of the previous values, and state it in the header',
    ),
  }),
  'column-scale-by-target': (say) => ({
    message: `${say('count')} figures of “${say('indicator')}” are about ${say('times')} times off their targets: for ${say('unit')} ${say('found')} of ${say('reference')}, where ${say('other')} would be likely. The whole column may be in another unit of measure.`,
    fix: mendOr(
      say,
      'Check the unit of measure of the column and of the targets, and state it in the header',
    ),
  }),
  'column-far-from-previous': (say) => ({
    message: `${say('count')} figures of “${say('indicator')}” are more than 20 times off last year’s: for ${say('unit')} ${say('found')} after ${say('reference')}. The column may be that of another indicator.`,
    fix: mendOr(say, 'Check whether the column is this indicator’s, and its unit of measure'),
  }),
  'column-far-from-target': (say) => ({
    message: `${say('count')} figures of “${say('indicator')}” are below 2 % or above 500 % of their targets: for ${say('unit')} ${say('found')} of ${say('reference')}.`,
    fix: mendOr(
      say,
      'Check whether the column is this indicator’s, its unit of measure, and the targets',
    ),
  }),
  'whole-share': (say) => ({
    message: `“${say('indicator')}” is measured in ${say('measure')}, but all its figures lie between 0 and 1 (${say('least')} to ${say('most')}), as shares do: ${say('found')} for ${say('unit')} would be ${say('other')}${them(say)}.`,
    fix: mendOr(say, 'Write percentages (93.9, or 93.9%)'),
  }),
  'far-more-than-previous': (say) => ({
    message: `${whose(say)} is ${say('found')}, ${say('times')} times last year’s ${say('reference')}.`,
    fix: mendOr(say, 'Check the digits and the unit of measure, and mend it'),
  }),
  'far-less-than-previous': (say) => ({
    message: `${whose(say)} is ${say('found')}, one part in ${say('times')} of last year’s ${say('reference')}.`,
    fix: mendOr(say, 'Check the digits and the unit of measure, and mend it'),
  }),
  'far-more-than-target': (say) => ({
    message: `${whose(say)} is ${say('found')} where the target is ${say('reference')}: a completion of ${say('percent')} %.`,
    fix: mendOr(say, 'Check the value and the target, and mend the wrong one'),
  }),
  'far-less-than-target': (say) => ({
    message: `${whose(say)} is ${say('found')} where the target is ${say('reference')}: a completion of only ${say('percent')} %.`,
    fix: mendOr(say, 'Check the value and the target, and mend the wrong one'),
  }),
  'phone-number': (say) => ({
    message: `${whose(say)} is ${say('found')}, which looks like a telephone number.`,
    fix: mendOr(say, 'Check whether it stands in the wrong column, and give the figure'),
  }),
  'growth-beyond': (say) => ({
    message: `${whose(say)} is ${say('found')}: growth above 200 % or below −90 % hardly occurs.`,
    fix: mendOr(say, 'Check the decimal point, and whether it is a growth rate at all'),
  }),
  'points-beyond': (say) => ({
    message: `${whose(say)} is ${say('found')}: a change of more than 50 percentage points hardly occurs.`,
    fix: mendOr(say, 'Check the decimal point, and whether it is a change in points at all'),
  }),
  'share-negative': (say) => ({
    message: `${whose(say)} is ${say('found')}: a share of this kind is never negative.`,
    fix: mendOr(say, 'Check the sign, and whether it is a change instead of a share'),
  }),
  'share-above-whole': (say) => ({
    message: `${whose(say)} is ${say('found')}: a share of this kind is never above 100.`,
    fix: mendOr(say, 'Check the decimal point, and mend it'),
  }),
  'share-beyond': (say) => ({
    message: `${whose(say)} is ${say('found')}, far above any other percentage of the column.`,
    fix: mendOr(say, 'Check the decimal point, and mend it'),
  }),
  'count-negative': (say) => ({
    message: `${whose(say)} is ${say('found')}: a quantity of this kind is never negative.`,
    fix: mendOr(say, 'Check the sign, and mend it'),
  }),
  'sign-lost-by-previous': (say) => ({
    message: `${whose(say)} is ${say('found')} after ${say('previous')} a year ago, and no other unit is negative: the minus sign is probably a slip.`,
    fix: mendOr(say, 'Check the sign, and mend it'),
  }),
  'zero-after-level': (say) => ({
    message: `${whose(say)} is 0 after ${say('previous')} a year ago. What was not reported is not 0.`,
    fix: mendOr(say, 'Leave the cell blank where nothing was reported, else give the figure'),
  }),
  'zero-of-target': (say) => ({
    message: `${whose(say)} is 0 of a target of ${say('target')}. What was not reported is not 0.`,
    fix: mendOr(say, 'Leave the cell blank where nothing was reported, else give the figure'),
  }),
  'zero-among': (say) => ({
    message: `${whose(say)} is 0, and all other units have ${say('least')} to ${say('most')}. What was not reported is not 0.`,
    fix: mendOr(say, 'Leave the cell blank where nothing was reported, else give the figure'),
  }),
  'last-year-column': (say) => ({
    message: `All ${say('count')} figures of “${say('indicator')}” are those of last year.`,
    fix: mendOr(say, 'Put this year’s figures in their place'),
  }),
  'last-year-table': (say) => ({
    message: `All ${say('count')} figures of this table that can be compared are those of last year.`,
    fix: mendOr(say, 'Put this year’s table in its place'),
  }),
  'year-of-name': (say) => ({
    message: `The name “${say('title')}” of the file or sheet says ${say('said')}, and the assessment is of ${say('year')}.`,
    fix: `Check whether last year’s table was delivered; if it is of ${say('year')}, mend the year in its name.`,
  }),
  'year-of-title': (say) => ({
    message: `The title “${say('title')}” above the header says ${say('said')}, and the assessment is of ${say('year')}.`,
    fix: `Check whether last year’s table was delivered; if it is of ${say('year')}, mend the year in the title.`,
  }),
  'sign-said-twice': (say) => ({
    message: `${whose(say)} is “${say('found')}”: the indicator’s name already says that it falls, so that with a minus or 下降 it may be a fall or a rise${them(say)}.`,
    fix: mendOr(
      say,
      'Give a fall as a positive number; or set the indicator’s measure (口径) to reduction (降幅) and write 下降2.3',
    ),
  }),
  'signs-mixed': (say) => ({
    message: `The column of “${say('indicator')}” has “${say('word')}” in some cells and minus signs in others, such as ${say('found')} for ${say('unit')}${them(say)}.`,
    fix: mendOr(say, 'Write all cells in one way: with words, or with signs'),
  }),
  'column-empty': (say) => ({
    message: `“${say('indicator')}” has not a single figure${say('bureau') === '' ? '' : ` (assessed by ${say('bureau')})`}; a file may be missing.`,
    fix: `Deliver them; if the indicator is not assessed this year, write not-assessed: ${say('codes')} in scheme.yaml. To score before all have delivered, use --draft.`,
  }),
  'bureau-delivered-nothing': (say) => ({
    message: `${say('bureau')} delivered nothing: none of its indicators has a figure (${say('indicators')}).`,
    fix: `Deliver them; if they are not assessed this year, write not-assessed: ${say('codes')} in scheme.yaml. To score before all have delivered, use --draft.`,
  }),
  'period-empty': (say) => ({
    message: `“${say('indicator')}” has not a single figure of the period “${say('period')}”, though of others it has${say('bureau') === '' ? '' : ` (assessed by ${say('bureau')})`}.`,
    fix: 'Deliver that period; if it is not assessed, mend the periods of the indicator. To score before all have delivered, use --draft.',
  }),
  'table-of-figures-empty': (say) => ({
    message: `This table “${say('table')}” has a header and not a single row.`,
    fix: 'Fill it in; if it is not needed, move it out of the data folder.',
  }),
  'ambiguous-unit': (say) => ({
    message: `“${say('text')}” stands for “${say('first')}” and for “${say('second')}” (a code, name, short name or alias; the other one at ${say('other')}): whose a figure under this name is cannot be told.`,
    fix: 'Change one of them, so that each code, name, short name and alias stands for one unit.',
  }),
  'ambiguous-indicator': (say) => ({
    message: `“${say('text')}” stands for the indicators “${say('first')}” and “${say('second')}” (the other one at ${say('other')}): whose a figure under this name is cannot be told.`,
    fix: 'Change one of them, so that each code and name stands for one indicator.',
  }),
  'confirmed-other': (say) => ({
    message: `The table confirmed/核实 says ${say('found')}, but ${whose(say)} is ${say('value')}.`,
    fix: 'If the figure was mended, check it anew and mend this row, or delete it.',
  }),
  'confirmed-nothing': (say) => ({
    message: `The table confirmed/核实 says ${say('found')}, but ${whose(say)} has no figure.`,
    fix: 'Check unit, indicator, field and period; delete the row if it is not needed.',
  }),
  'confirmed-without-value': () => ({
    message: 'This row of confirmed/核实 has no value.',
    fix: 'Copy the figure as it stands; delete the row if it is not needed.',
  }),
  'unit-named-twice': (say) => ({
    message: `${say('unit')} stands in this table twice, as “${say('first')}” and as “${say('second')}”, with the same figures: one of the rows is probably another unit’s.`,
    fix: 'Check whose the second row is; if it is a repetition, delete one of them.',
  }),
  'table-out-of-place': (say) => ({
    message: `“${say('path')}” lies in the folder of a year and not in that of an assessment; it was not read.`,
    fix: 'Move it into “year/assessment”; if it is not to be read, move it out of the data folder or name it in ignore of site.yaml.',
  }),
  'rows-moved': (say) => ({
    message: `${say('count')} figures of “${say('indicator')}” do not go with their units: ${say('found')} for ${say('unit')}, which had ${say('reference')} last year (or as its target), looks like that of ${say('owner')}. Rows may have shifted, or the figures been sorted without the names${them(say)}.`,
    fix: mendOr(say, 'Check whether each figure is the unit’s own'),
  }),
  'columns-swapped': (say) => ({
    message: `The columns of “${say('indicator')}” and “${say('second')}” look swapped: each is near what the other was last year.`,
    fix: mendOr(say, 'Check the headers of both columns'),
  }),
  'column-copied': (say) => ({
    message: `“${say('indicator')}” and “${say('second')}” have the very same figures: one column was probably copied into the other.`,
    fix: 'Check the figures of both indicators.',
  }),
  'ranks-for-figures': (say) => ({
    message: `The ${say('count')} figures of “${say('indicator')}” are just 1 to ${say('count')}: probably a ranking, not figures.`,
    fix: mendOr(say, 'Give the figures of the indicator'),
  }),
  'total-for-figure': (say) => ({
    message: `${whose(say)} is ${say('found')}, just the sum of all other units: probably a total.`,
    fix: mendOr(say, 'Check this figure'),
  }),
  'tenfold-of-others': (say) => ({
    message: `${whose(say)} is ${say('found')}; with the point moved by one place, ${say('other')}, it would lie with the other units (${say('least')} to ${say('most')}).`,
    fix: mendOr(say, 'Check the decimal point, and whether a digit is missing or too many'),
  }),
  'apart-from-others': (say) => ({
    message: `${whose(say)} is ${say('found')}, and all other units lie between ${say('least')} and ${say('most')}.`,
    fix: mendOr(say, 'Check whether digits were swapped or lost'),
  }),
  'strays-from-previous': (say) => ({
    message: `${whose(say)} is ${say('found')}, ${say('percent')} % of last year’s ${say('reference')}, where the other units usually have ${say('usual')} %.`,
    fix: mendOr(say, 'Check whether digits were swapped or lost, or the row is another unit’s'),
  }),
  'strays-from-target': (say) => ({
    message: `${whose(say)} is ${say('found')}, ${say('percent')} % of the target ${say('reference')}, where the other units usually have ${say('usual')} %.`,
    fix: mendOr(say, 'Check whether digits were swapped or lost, or the row is another unit’s'),
  }),
  'growth-unlike-others': (say) => ({
    message: `${whose(say)} is ${say('found')}, while “${say('level')}” went from ${say('previous')} to ${say('value')}, about ${say('computed')} %; in the other units the two part quite differently.`,
    fix: mendOr(say, 'Check the growth and the totals of both years'),
  }),
  'targets-for-figures': (say) => ({
    message: `All ${say('count')} figures of “${say('indicator')}” are exactly their targets, as if the targets had been taken for them.`,
    fix: mendOr(say, 'Put in what was really achieved'),
  }),
  'filled-series': (say) => ({
    message: `From ${say('found')} of ${say('unit')} on, ${say('count')} figures of “${say('indicator')}” in a row lie ${say('step')} apart: they seem to be a series that was filled down.`,
    fix: mendOr(say, 'Put in the figure of each unit'),
  }),
  'filled-down': (say) => ({
    message: `From ${say('unit')} on, ${say('count')} figures of “${say('indicator')}” in a row are ${say('found')}: one number seems to have been filled down.`,
    fix: mendOr(say, 'Put in the figure of each unit'),
  }),
  'row-copied': (say) => ({
    message: `${say('count')} figures of ${say('unit')} (${say('found')} for “${say('indicator')}”) are those of the unit above: its row seems to be a copy.`,
    fix: mendOr(say, 'Put in the unit’s own figures'),
  }),
  'row-of-last-year': (say) => ({
    message: `All ${say('count')} figures of ${say('unit')} (${say('found')} for “${say('indicator')}”) are those of last year, which no other unit’s are.`,
    fix: mendOr(say, 'Put in this year’s figures'),
  }),
  'index-for-growth': (say) => ({
    message: `${say('count')} figures of “${say('indicator')}” lie about 100, as ${say('found')} of ${say('unit')}: they look like indices with last year as 100; the growth would be ${say('other')}.`,
    fix: mendOr(say, `If they are indices, take off 100 (${say('other')})`),
  }),
  'rates-for-figures': (say) => ({
    message: `The figures of “${say('indicator')}” all lie between ${say('least')} and ${say('most')}, whatever the targets (${say('reference')} for ${say('unit')}): completion rates seem to stand in place of figures.`,
    fix: mendOr(say, 'Give the figures; the rate is computed'),
  }),
  'date-for-figure': (say) => ({
    message: `${whose(say)} is ${say('found')}, far above the others, and looks like the date ${say('date')} as a number.`,
    fix: mendOr(say, 'Give the figure'),
  }),
  'off-standards': (say) => ({
    message: `The figures of “${say('indicator')}” (${say('found')} of ${say('unit')}) and its bounds (${say('least')}, ${say('most')}) are on different scales: bounds written as shares, or marks out of five.`,
    fix: mendOr(say, 'Write bounds and figures on one scale, 98 and not 0.98'),
  }),
  'standard-passed': (say) => ({
    message: `All ${say('count')} units pass the satisfactory value ${say('satisfactory')} of “${say('indicator')}”, most of them by far, and score above full marks.`,
    fix: mendOr(say, 'Check the satisfactory value; if it is right, the score may be capped'),
  }),
  'one-number': (say) => ({
    message: `“${say('indicator')}” is ${say('found')} for all ${say('count')} units, whose figures of last year (or targets) differ: one number seems to fill the column.`,
    fix: mendOr(say, 'Put in the figure of each unit'),
  }),
  'column-moved-from-previous': (say) => ({
    message: `The ${say('count')} figures of “${say('indicator')}” are usually ${say('percent')} % of last year’s: for ${say('unit')} ${say('found')} after ${say('reference')}. They may be those of a quarter or a month, or of another indicator.`,
    fix: mendOr(say, 'Check that these are the figures of the whole year'),
  }),
  'column-moved-from-target': (say) => ({
    message: `The ${say('count')} figures of “${say('indicator')}” are usually ${say('percent')} % of their targets: for ${say('unit')} ${say('found')} of ${say('reference')}. They may be those of a quarter or a month, or the targets those of another year.`,
    fix: mendOr(say, 'Check that these are the figures of the whole year'),
  }),
  'standing-still': (say) => ({
    message: `${whose(say)} is ${say('found')}, last year’s figure to the last digit, while those of all other units changed.`,
    fix: mendOr(say, 'Put in the figure of this year'),
  }),
  'rank-differs': (say) => ({
    message: `${whose(say)} is ${say('found')}, and the place beside it is ${say('rank')}, which does not go with the figures and places of the other units.`,
    fix: mendOr(
      say,
      'Check the figure and the place, and mend the wrong one (places are not used)',
    ),
  }),
  'rows-shifted': (say) => ({
    message: `The figures of “${say('indicator')}” do not go with the places beside them, but would one row higher or lower: probably shifted by a row${them(say)}.`,
    fix: mendOr(say, 'Check that each figure is this unit’s'),
  }),
  'mean-differs': (say) => ({
    message: `“${say('indicator')}”${ofField(say)}: the mean of the units is ${say('sum')}, and the row “${say('name')}” says ${say('total')}, while other columns agree. The figure of a unit is probably wrong.`,
    fix: 'Check the units’ figures; where they are right, mend or remove the mean, which is not used.',
  }),
  'total-differs': (say) => ({
    message: `“${say('indicator')}”${ofField(say)}: the units add up to ${say('sum')}, and the row “${say('name')}” says ${say('total')}. The figure of a unit is probably wrong.`,
    fix: 'Check the units’ figures; where they are right, mend or remove the total, which is not used.',
  }),
  'note-with-figure': (say) => ({
    message: `${whose(say)} has no figure, but the note “${say('note')}” beside it has a number, which may stand in the wrong column.`,
    fix: 'If the number is the figure, move it into the column of values.',
  }),
  'previous-unlike-last-year': (say) => ({
    message: `${whose(say)} is ${say('found')}, and last year’s assessment had ${say('reference')}${them(say)}: the value or the header of its column may be wrong.`,
    fix: mendOr(say, 'Check the previous value, and whether two headers were exchanged'),
  }),
  'targets-exchanged': (say) => ({
    message: `The values of “${say('indicator')}” are all round (${say('found')} for ${say('unit')}), and the targets are not (${say('reference')}): the two columns may be exchanged.`,
    fix: mendOr(say, 'Check which column has values, and which targets'),
  }),
  'growth-shifted': (say) => ({
    message: `“${say('indicator')}” does not go with the totals of “${say('level')}”, but would one row higher or lower: probably shifted by a row${them(say)}.`,
    fix: mendOr(say, 'Check that each growth is this unit’s'),
  }),
  'beyond-standards': (say) => ({
    message: `The figures of “${say('indicator')}” (${say('found')} for ${say('unit')}) lie far beyond its standards (${say('least')} to ${say('most')}), which may be another indicator’s.`,
    fix: mendOr(say, 'Check the indicator and the numbers in the table of standards'),
  }),
  'alone-against-others': (say) => ({
    message: `${whose(say)} is ${say('found')}, a rise, where all ${say('count')} other units fell by as much: a fall may have been written as a rise.`,
    fix: mendOr(say, 'Check whether it fell or rose'),
  }),
} satisfies Record<string, ProblemSentence>;
