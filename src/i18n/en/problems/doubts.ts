import type { ProblemSentence, Say } from '../../problem-sentence.ts';

const wayOf = (direction: string, measure: string): string =>
  [direction, measure].filter((word) => word !== '').join(', ');
const way = (say: Say): string => wayOf(say('direction'), say('measure'));
const lastWay = (say: Say): string => wayOf(say('lastDirection'), say('lastMeasure'));

/** How many more rows, or units, the same is said of. */
const rows = (say: Say): string =>
  Number(say('count')) > 1 ? ` (${say('count')} rows of this table)` : '';
const units = (say: Say): string => (Number(say('count')) > 1 ? ` (${say('count')} units)` : '');

const moved = (say: Say): string =>
  Number(say('count')) > 1 ? ` (${say('count')} units changed groups: ${say('units')})` : '';

const defaults = (say: Say): string =>
  Number(say('count')) > 1 ? ` (${say('count')} indicators use it)` : '';

const ENDS: Record<string, string> = { least: ' (lower end)', most: ' (upper end)' };
/** Which number of a setting is meant: the end of a range, or the name of a tier. */
const partOf = (say: Say): string => {
  const part = say('part');
  return ENDS[part] ?? (part === '' ? '' : ` of “${part}”`);
};

/** Which number of the scheme is meant. */
const partName = (say: Say): string => {
  const [part, name] = [say('part'), say('name')];
  if (part === 'grade-line') return `The least total for the grade “${name}”`;
  if (part === 'grade-quota') return `The quota of the grade “${name}”`;
  if (part === 'grade-count') return `The number of places of the grade “${name}”`;
  if (part === 'category-weight') return `The weight of the category “${name}”`;
  return name === '' ? 'The cap on all adjustments' : `The cap on “${name}”`;
};

/** Words for rules, marks, ballots and events that are hardly meant. */
export const problemsDoubts = {
  'cap-as-share': (say) => ({
    message: `The cap of “${say('indicator')}” is ${say('cap')}: completions are on 0–100, so nobody would get more than ${say('cap')}; ${say('percent')} % may have been written as a share.`,
    fix: `Write ${say('percent')} (or “${say('percent')}%”); to give fewer marks, change the weight.`,
  }),
  'zero-line-as-share': (say) => ({
    message: `The zero line of “${say('indicator')}” is ${say('line')}, which is ${say('line')} % of the target; ${say('percent')} % may have been written as a share.`,
    fix: `Write ${say('percent')} (or “${say('percent')}%”); if ${say('line')} % is meant, leave it.`,
  }),
  'step-too-small': (say) => ({
    message: `The step of “${say('indicator')}” is ${say('step')}, so that one percentage point is worth ${say('points')} marks, where full marks are ${say('full')}: its decimal point may be wrong.`,
    fix: 'Check the step: 1 stands for one percentage point; if the rules say so, leave it.',
  }),
  'step-takes-all': (say) => ({
    message: `One step (or place) of “${say('indicator')}” is worth ${say('marks')} marks, where full marks are ${say('full')}.`,
    fix: 'Check the marks of a step or place and the scale; if one step takes all, leave it.',
  }),
  'start-off-scale': (say) => ({
    message: `Reaching the target of “${say('indicator')}” gives ${say('marks')} marks, where full marks are ${say('full')}.`,
    fix: 'Check at-target and the scale; if the rules say so, leave it.',
  }),
  'first-above-full': (say) => ({
    message: `The first place of “${say('indicator')}” gets ${say('marks')} marks, above full marks of ${say('full')}.`,
    fix: 'Check the marks of the first place and the scale; if the rules say so, leave it.',
  }),
  'tiers-off-scale': (say) => ({
    message: `The best tier of “${say('indicator')}” gives ${say('most')} marks, where full marks are ${say('full')}.`,
    fix: 'Check the tiers and the scale; if the rules say so, leave it.',
  }),
  'tiers-out-of-order': (say) => ({
    message: `Among the tiers of “${say('indicator')}”, “${say('tier')}” gives most (${say('most')} marks) but stands between others.`,
    fix: 'Check the decimal point; if the marks are right, list the tiers from the best to the worst.',
  }),
  'base-and-span': (say) => ({
    message: `Base ${say('base')} and span ${say('span')} of “${say('indicator')}” make ${say('sum')}, above full marks of 100.`,
    fix: 'Check base and span; if the rules say so, leave them.',
  }),
  'periods-not-whole': (say) => ({
    message: `The weights of the periods of “${say('indicator')}” add up to ${say('sum')}, not 100.`,
    fix: 'Check the weights; if they are proportions only, they are used as such.',
  }),
  'target-above-whole': (say) => ({
    message: `The target of “${say('indicator')}” is ${say('target')}: such a percentage cannot pass 100, so nobody can reach it.`,
    fix: 'Check the decimal point; if it is a rate that can pass 100, leave it.',
  }),
  'direction-unlike-name': (say) => ({
    message: `The direction of “${say('indicator')}” is ${way(say)}, against its name: ${say('direction') === 'positive' ? 'more' : 'less'} would score higher.`,
    fix: 'Check the column direction; if it is assessed that way, leave it.',
  }),
  'direction-unlike-last-year': (say) => ({
    message: `Direction and measure of “${say('indicator')}” are ${way(say)}, last year ${lastWay(say)}: a change turns the order round.`,
    fix: 'Check the columns direction and measure; if they were changed this year, leave them.',
  }),
  'raters-not-whole': (say) => ({
    message: `The weights of the rater groups of “${say('indicator')}” add up to ${say('sum')}, not 100.`,
    fix: 'Check raters in scheme.yaml; if they are proportions only, they are used as such.',
  }),
  'ballots-unlike-others': (say) => ({
    message: `In “${say('indicator')}” the number of ballots of “${say('rater')}” for ${say('unit')} is about twice that for other units, or more: some may be counted twice.`,
    fix: 'Check the ballots of that unit; if the number is right, leave it.',
  }),
  'ballots-turned': (say) => ({
    message: `In “${say('indicator')}” “${say('rater')}” judged ${say('unit')} quite otherwise than all others: the tiers may be the wrong way round.`,
    fix: 'Check the ballots of that unit by tier; if they are right, leave them.',
  }),
  'deduction-beyond': (say) => ({
    message: `One deduction of ${say('unit')} in “${say('indicator')}” is ${say('points')} marks, where full marks are ${say('full')}.`,
    fix: 'Check the decimal point and the scale; if all marks are to be taken, leave it.',
  }),
  'deduction-unlike-others': (say) => ({
    message: `One deduction of ${say('unit')} in “${say('indicator')}” is ${say('points')} marks, where no other passes ${say('second')}.`,
    fix: 'Check the decimal point; if it is right, leave it.',
  }),
  'deduction-of-other-rule': (say) => ({
    message: `“${say('indicator')}” takes no deductions: this row has no effect.`,
    fix: 'Check the name; to deduct there, give it the rule deduction; to deduct from the total, move the row to adjustments; else delete it.',
  }),
  'adjustment-beyond-cap': (say) => ({
    message: `One ${say('kind')} of ${say('unit')} is ${say('points')} points, above the cap of its kind, ${say('cap')}, and counts no more than that.`,
    fix: 'Check the decimal point; if it is right, leave it.',
  }),
  'adjustment-against-reason': (say) => ({
    message: `“${say('reason')}” of ${say('unit')} is entered as ${say('kind')}, against what it says.`,
    fix: 'Check the kind; if it is right, leave it.',
  }),
  'difficulty-beyond': (say) => ({
    message: `The difficulty of ${say('unit')} is ${say('difficulty')}: such coefficients lie about 1, rarely below 0.5 or above 1.5.`,
    fix: 'Check the decimal point: 102 % is written 1.02; leave it blank where there is none.',
  }),
  'confirmed-without-reason': () => ({
    message: 'This row of the table confirmed/核实 gives no reason.',
    fix: 'Say why the figure is right, which the data report lists; without a reason mend the figure and delete the row.',
  }),
  'target-of-other-year': (say) => ({
    message: `The target of “${say('indicator')}” for ${say('unit')} is dated ${say('date')}, unlike a target of ${say('year')}; of two targets the later date counts.`,
    fix: 'Check the year of the date; if it is right, leave it.',
  }),
  'target-unlike-last-year': (say) => ({
    message: `The target of “${say('indicator')}” is ${say('target')}, and was ${say('before')} last year: more than 15 points apart.`,
    fix: 'Check whether digits were swapped or lost; if it was changed this year, leave it.',
  }),
  'ballots-upside-down': (say) => ({
    message: `Of all votes on “${say('indicator')}”, more than twice as many are for the lowest tier as for the highest: the names of the tiers were probably exchanged.`,
    fix: 'Check tiers and votes; if they are right, leave them.',
  }),
  'standards-uneven': (say) => ({
    message: `Of the standards of “${say('indicator')}” (${say('standards')}), ${say('standard')} is far from all others: a digit may be lost or too many.`,
    fix: 'Check this standard; if it is right, leave it.',
  }),
  'grade-without-places': (say) => ({
    message: `The quota of “${say('grade')}” is ${say('percent')} %, and the largest group has ${say('most')} units: it comes to no place at all.`,
    fix: 'Check quota in scheme.yaml (30 % is written 0.3) and quota-rounding; if it is meant so, leave it.',
  }),
  'progress-of-other-year': (say) => ({
    message: `The progress of “${say('indicator')}” for ${say('unit')} is dated ${say('date')}, outside ${say('year')}, and is not taken for this year’s${rows(say)}.`,
    fix: 'Check the year of the date; if it is right, leave it.',
  }),
  'year-below-progress': (say) => ({
    message: `“${say('indicator')}” of ${say('unit')} is ${say('value')} for the year, and the progress table has ${say('reached')} by ${say('date')}${units(say)}: a year has no less than its months.`,
    fix: 'Check the figure and the running total: some months may stand for the year; if it was corrected downwards, leave it.',
  }),
  'done-against-note': (say) => ({
    message: `“${say('indicator')}” of ${say('unit')} says “${say('word')}”, and its note says “${say('note')}”.`,
    fix: 'Check word and note, and whether the word is another unit’s; if both are right, leave them.',
  }),
  'awarded-twice': (say) => ({
    message: `${say('unit')} has the same points twice under one document (${say('document')}) and date: “${say('reason')}” and “${say('second')}”. It may be one event written twice.`,
    fix: 'If it is one event, delete a row or give both the same 同一事项/event, so that it counts once; if there are two, leave them.',
  }),
  'difficulty-unlike-others': (say) => ({
    message: `The difficulty of ${say('unit')} is ${say('difficulty')}, and that of no other unit is farther from 1 than ${say('second')}.`,
    fix: 'Check the decimals: 1.02 may have been written as 1.2; if it is right, leave it.',
  }),
  'step-beyond-cap': (say) => ({
    message: `One step of “${say('indicator')}” ${say('sign') === 'minus' ? 'takes off' : 'adds'} ${say('marks')} marks, where the cap is ${say('cap')}.`,
    fix: 'Check the decimal points of the step and the cap; if the rules say so, leave it.',
  }),
  'places-run-out': (say) => ({
    message: `Each place of “${say('indicator')}” takes off ${say('marks')} of ${say('full')} marks: of ${say('count')} units, only the first ${say('withMarks')} have any.`,
    fix: 'Check the decimal point of the marks of a place and the scale; if the rules say so, leave it.',
  }),
  'tiers-against-words': (say) => ({
    message: `In the tiers of “${say('indicator')}”, “${say('better')}” gives ${say('marks')} marks and “${say('worse')}” gives ${say('more')}.`,
    fix: 'Check whether the marks of the two tiers were exchanged; if the rules say so, leave it.',
  }),
  'segments-out-of-order': (say) => ({
    message: `The segments of “${say('indicator')}” rise and fall: ${say('before')} marks at ${say('from')}, ${say('after')} at ${say('to')}.`,
    fix: 'Check whether the marks of two segments were exchanged; if the rules say so, leave it.',
  }),
  'bound-out-of-reach': (say) => ({
    message: `“${say('indicator')}” has the satisfactory value ${say('satisfactory')} and the unallowable value ${say('unallowable')}, while the units have ${say('least')} to ${say('most')}: even the best one is far from satisfactory.`,
    fix: 'Check the decimal point and the unit of measure of the satisfactory value; if the rules say so, leave it.',
  }),
  'bound-far-below': (say) => ({
    message: `“${say('indicator')}” has the satisfactory value ${say('satisfactory')} and the unallowable value ${say('unallowable')}, while the units have ${say('least')} to ${say('most')}: even the worst one is far from unallowable, so that scores hardly differ.`,
    fix: 'Check the decimal point and the unit of measure of the unallowable value; if the rules say so, leave it.',
  }),
  'group-unlike-last-year': (say) => ({
    message: `${say('unit')} is in the group “${say('group')}” this year and was in “${say('former')}” last year${moved(say)}.`,
    fix: 'Check the column “group” of the units; if the groups were changed this year, leave it.',
  }),
  'setting-unlike-last-year': (say) => ({
    message: `The setting ${say('setting')}${partOf(say)} of “${say('indicator')}” is ${say('value')}, and was ${say('before')} last year${defaults(say)}.`,
    fix: 'Check its digits, its decimal point and its cell; if the rules were changed this year, leave it.',
  }),
  'weights-exchanged': (say) => ({
    message: `“${say('indicator')}” weighs ${say('weight')} and “${say('second')}” weighs ${say('other')}: last year it was the other way round.`,
    fix: 'Check both weights against the rules; if they were changed this year, leave them.',
  }),
  'weight-unlike-last-year': (say) => ({
    message: `“${say('indicator')}” weighs ${say('value')}, and weighed ${say('before')} last year.`,
    fix: 'Check the digits and the decimal point; if it was changed this year, leave it.',
  }),
  'scheme-unlike-last-year': (say) => ({
    message: `${partName(say)} is ${say('value')}, and was ${say('before')} last year.`,
    fix: 'Check the digits and the decimal point in scheme.yaml; if it was changed this year, leave it.',
  }),
} satisfies Record<string, ProblemSentence>;
