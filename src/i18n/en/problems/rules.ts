import type { ProblemSentence, Say } from '../../problem-sentence.ts';

const setting = (say: Say): string => `“${say('setting')}” (${say('title')})`;

const indicator = (say: Say): string => `the indicator “${say('indicator')}”`;

const of = (say: Say): string => `“${say('indicator')}” of “${say('unit')}”`;

const line = (say: Say): string => (say('line') === '' ? '' : `line ${say('line')}: `);

/** What so many marks of 100 are of the row's own. */
const asHundred = (say: Say): string =>
  String(Number(((Number(say('marks')) * Number(say('weight'))) / 100).toPrecision(6)));

const SCALE =
  'If it is of 100, write hundred in the column scale; if it is marks of the indicator, write marks and check the number';

const FORM =
  'A formula may hold numbers, + − × ÷, parentheses, min, max and [code], [code.target], [code.previous]';

/** Words for rules that count in marks, computed figures, automatic vetoes and quotas. */
export const problemsRules = {
  'scale-unclear': (say) => ({
    message: `${setting(say)} of ${indicator(say)}, which has ${say('weight')} marks, is ${say('marks')}: as marks of the indicator that is ${say('marks')}, as marks of 100 it is ${asHundred(say)}. Nobody says which.`,
    fix: `${SCALE}; for the whole assessment write it in defaults.scale of scheme.yaml.`,
  }),
  'scale-unclear-in-defaults': (say) => ({
    message: `${setting(say)} in defaults of scheme.yaml is ${say('marks')}, which for ${say('count')} indicators (${say('indicators')}) may be marks of the indicator or of 100.`,
    fix: 'Write scale: hundred or scale: marks in defaults, or in the column scale of these indicators.',
  }),
  'ratings-scale-unclear': (say) => ({
    message: `No rating of ${indicator(say)}, which has ${say('weight')} marks, is above ${say('weight')}: they may be out of ${say('weight')} or out of 100.`,
    fix: `Write ${say('weight')} in the column rating-max, or 100.`,
  }),
  'ratings-tenth': (say) => ({
    message: `Ratings of ${indicator(say)} are out of ${say('most')}, and ${say('all') === 'yes' ? 'all of them are' : 'some are, unlike most,'} below a tenth of that, as if given out of ${say('tenth')}.`,
    fix: `Check the ballots; turn what was given out of ${say('tenth')} into ratings out of ${say('most')}${say('all') === 'yes' ? `, or write ${say('tenth')} in the column rating-max` : ''}.`,
  }),
  'marks-of-the-row': (say) => ({
    message: `Note: tiers, first, last or per-place of ${say('count')} indicators (${say('indicators')}) do not say what they are of, and count as marks of the indicator; they used to be of 100.`,
    fix: 'If that is right, write scale: marks in defaults of scheme.yaml, and this is no longer said; else write hundred.',
  }),
  'at-target-without-into': (say) => ({
    message: `${setting(say)} has no use for ${indicator(say)}, which has full marks at its target.`,
    fix: 'For a part of the marks use steps or segments; for marks that count into the adjustments fill in into.',
  }),
  'extrapolate-needs-line': (say) => ({
    message: `${setting(say)} of ${indicator(say)} cannot be extrapolate: between: step has no line to go along.`,
    fix: 'Write flat or zero, or between: linear.',
  }),
  'points-not-ascending': (say) => ({
    message: `The thresholds of ${setting(say)} do not ascend, or one stands there twice.`,
    fix: 'Write them in ascending order, each once, such as 50=20;60=24;100=40.',
  }),
  'into-unknown-kind': (say) => ({
    message: `The marks of ${indicator(say)} are to count into “${say('name')}”, a kind of adjustment that the scheme does not have${say('nearest') ? `; near are ${say('nearest')}` : ''}.`,
    fix: 'Write bonus or deduction, or add the kind to adjustments of scheme.yaml.',
  }),
  'weight-of-row-apart': () => ({
    message: 'A row that is not scored, or counts into the adjustments, has no weight.',
    fix: 'Empty the cell, or change the rule or the column into.',
  }),
  'category-of-row-apart': () => ({
    message: 'A row that is not scored, or counts into the adjustments, has no category.',
    fix: 'Empty the cell, or change the rule or the column into.',
  }),
  'grade-quota-and-count': (say) => ({
    message: `${line(say)}the grade “${say('name')}” has both a quota and a count.`,
    fix: 'Keep one of them.',
  }),
  'grade-over-all': (say) => ({
    message: `${line(say)}the places of the grade “${say('name')}” are counted over all units, but groups are not compared (ranks.overall: false).`,
    fix: 'Write scope: group, or let the groups be ranked together.',
  }),
  'veto-when': (say) => ({
    message: `${line(say)}it is not clear when the veto “${say('name')}” holds: it takes one indicator or category, and missed: true (of an indicator) or score-below.`,
    fix: 'Write when: { indicator: code, missed: true }, { indicator: code, score-below: 60 } or { category: id, score-below: 60 }.',
  }),
  'veto-missed-no-figure': (say) => ({
    message: `The veto “${say('name')}” asks whether “${say('indicator')}” reaches its target, but that is no figure with a better direction (words, ballots, deductions, shares, intervals and periods are none).`,
    fix: 'Name another indicator, give it a direction, or use score-below.',
  }),
  'veto-without-score': (say) => ({
    message: `The veto “${say('name')}” asks for the score of “${say('indicator')}”, which has none of its own.`,
    fix: 'Name an indicator that is scored, or use missed: true.',
  }),
  'formula-unreadable': (say) => ({
    message: `The formula “${say('formula')}” of ${indicator(say)} cannot be read.`,
    fix: `${FORM}, such as ([gdp] − [gdp.previous]) / [gdp.previous] * 100.`,
  }),
  'formula-unknown-code': (say) => ({
    message: `[${say('code')}] in the formula of ${indicator(say)} is no indicator.`,
    fix: `Use a code of the indicators, such as ${say('known')}; for a figure that only serves formulas add a row with the rule none.`,
  }),
  'formula-circle': (say) => ({
    message: `The formula of ${indicator(say)} goes in a circle and needs its own figure.`,
    fix: 'Change it so that it needs other indicators only.',
  }),
  'formula-with-periods': (say) => ({
    message: `${indicator(say).replace('t', 'T')} is assessed in periods and cannot have a formula.`,
    fix: 'Empty periods or formula.',
  }),
  'formula-without-figures': (say) => ({
    message: `The formula of ${indicator(say)} takes “${say('input')}”, which is words, ballots, deductions or a share, and no figure.`,
    fix: 'Use an indicator that has figures.',
  }),
  'formula-of-periods': (say) => ({
    message: `The formula of ${indicator(say)} takes “${say('input')}”, which is delivered in periods and has no one figure.`,
    fix: 'Use an indicator without periods.',
  }),
  'formula-and-value': (say) => ({
    message: `${of(say)} is computed by a formula, and the value “${say('found')}” is given besides.`,
    fix: 'Remove the value, or the formula; targets and previous values may be given.',
  }),
  'formula-by-zero': (say) => ({
    message: `The formula “${say('formula')}” of ${of(say)} divides by 0 (${say('cells')}).`,
    fix: 'Check these figures; where 0 is right, mark it as not applicable, or change the formula.',
  }),
  'steps-of-zero': (say) => ({
    message: `The target of ${say('unit') === '' ? indicator(say) : of(say)} is 0, and steps are in % of it.`,
    fix: 'Check the target, or write step-of: value.',
  }),
  'growth-of-nothing': (say) => ({
    message: `The previous value of ${of(say)} is “${say('found')}”, from which no growth can be worked out.`,
    fix: 'Check it (it must be above 0), or write on: change.',
  }),
} satisfies Record<string, ProblemSentence>;
