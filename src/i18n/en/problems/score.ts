import type { ProblemSentence, Say } from '../../problem-sentence.ts';
import type { problemsScore as chinese } from '../../zh-CN/problems/score.ts';

const REASONS: Record<string, string> = {
  'not-applicable': 'not applicable',
  'not-reported': 'not reported',
  'not-released': 'not released yet',
  'not-comparable': 'not comparable',
};

const period = (say: Say): string => (say('period') === '' ? '' : ` (${say('period')})`);

const of = (say: Say): string => `“${say('indicator')}” of “${say('unit')}”${period(say)}`;

const named = (say: Say): string => `Indicator “${say('indicator')}”${period(say)}`;

/** A target, of a unit or of the indicator as a whole. */
const target = (say: Say): string =>
  `The target of ${say('unit') === '' ? `“${say('indicator')}”` : of(say)}`;

const comparedUnits = (say: Say): string =>
  say('group') === '' ? 'all units' : `the group “${say('group')}”`;

const category = (say: Say): string => (say('category') === '' ? 'the total' : say('category'));

const TREATMENTS =
  'reallocate (weight to its siblings), full, base, zero, group-mean or previous (last year’s value)';

const units = (say: Say): string =>
  say('units') === '1' ? `“${say('unit')}”` : `${say('units')} units (“${say('unit')}” is one)`;

const PUBLISH =
  'Hide another part beside it in publish.hide (two at least), publish grades only with ranking: graded, or publish this one.';

const heads = (say: Say): string =>
  say('period') === ''
    ? 'headed by the indicator’s name or code'
    : `with the columns unit, indicator, period (“${say('period')}”) and value`;

/** Words for what only scoring can find wrong. */
export const problemsScore = {
  'recoverable-in-total': (say) => ({
    message: `The public edition hides “${say('hidden')}”, but the total, the weights and the other scores give away what ${units(say)} got in it.`,
    fix: PUBLISH,
  }),
  'recoverable-in-category': (say) => ({
    message: `The public edition hides “${say('hidden')}”, but the score of “${say('within')}”, the weights and the other scores in it give away what ${units(say)} got.`,
    fix: PUBLISH,
  }),
  'recoverable-linked': (say) => ({
    message: `The public edition hides “${say('hidden')}” of the upper assessment, but the linked indicator “${say('within')}” of ${units(say)} gives its score away.`,
    fix: 'Set 公开 (public) of this linked indicator to 否 (no), publish the upper indicator, or publish grades only with ranking: graded.',
  }),
  'publisher-recoverable': (say) => ({
    message: `The anonymised edition also shows the upper assessment “${say('upper')}”: ${say('units')} score(s) of “${say('indicator')}” are exactly the publisher’s in one indicator there, so that a comparison may tell which letter the publisher is.`,
    fix: `If that matters, make an anonymised edition of the upper assessment alone with --only ${say('upper')}.`,
  }),
  'recoverable-withheld': (say) => ({
    message: `The public edition withholds “${say('unit')}”, but no other unit that it is compared with is withheld, so that bounds, places or scores of the others give its figures away (${say('indicators')}).`,
    fix: 'Choose another number for publish.ranking, so that two units of the group at least are withheld; or publish all with full, or grades only with graded.',
  }),
  'value-missing': (say) => ({
    message: `${of(say)} has no value (${REASONS[say('reason')] ?? say('reason')}), which the scheme does not allow.`,
    fix: `Fill it in; if there is none, say under missing in scheme.yaml what “${say('reason')}” does: ${TREATMENTS}.`,
  }),
  'row-missing': (say) => ({
    message: `${of(say)} was not reported: no table has it, and the scheme does not allow that.`,
    fix: `Add it to the table; if there is none, say under missing in scheme.yaml what not-reported does: ${TREATMENTS}.`,
  }),
  'figures-missing': (say) => ({
    message: `These ${say('count')} figures were not reported, which the scheme does not allow.`,
    fix: `Fill them in; if there are none, say under missing in scheme.yaml what not-reported does: ${TREATMENTS}. While figures are still coming in, --draft scores what is there.`,
  }),
  'column-missing': (say) => ({
    message: `${named(say)} was reported for no unit: no table has it, and the scheme does not allow that.`,
    fix: `Put in the table of values${say('assessor') === '' ? '' : ` from ${say('assessor')}`}, ${heads(say)}; if there is none, say under missing in scheme.yaml what not-reported does: ${TREATMENTS}.`,
  }),
  'no-previous-to-fill': (say) => ({
    message: `${of(say)} is ${REASONS[say('reason')] ?? say('reason')}; the scheme then scores last year’s value, but there is none that can be scored.`,
    fix: 'Fill in last year’s value, or choose another treatment under missing in scheme.yaml.',
  }),
  'group-mean-of-none': (say) => ({
    message: `${of(say)} is missing; the scheme then takes the group’s mean score, but no unit of the group has one.`,
    fix: 'Fill in the value, or choose another treatment under missing in scheme.yaml.',
  }),
  'target-missing': (say) => ({
    message: `${of(say)} has no target and cannot be scored.`,
    fix: 'Add the target to the targets or values table, or to the target column of the indicator if it is the same for all.',
  }),
  'previous-missing': (say) => ({
    message: `${of(say)} has no previous value, which is the unallowable value where the target is the satisfactory one.`,
    fix: 'Fill in last year’s value, or put a number in the indicator’s column unallowable.',
  }),
  'targets-missing': (say) => ({
    message: `${named(say)} has a target for no unit, so it cannot be scored.`,
    fix: 'Put in a table of targets, or add them to the table of values; a target that is the same for all may stand in the indicators’ table.',
  }),
  'previous-values-missing': (say) => ({
    message: `${named(say)} has a previous value for no unit, which is the unallowable value where the target is the satisfactory one.`,
    fix: 'Fill in the previous values, or give a number in the column “unallowable” of the indicators’ table.',
  }),
  'target-below-start': (say) => ({
    message: `The target ${say('target')} of ${of(say)} is below its start ${say('start')} (previous or unallowable value), against the positive direction.`,
    fix: 'Check the target, the previous value and the indicator’s direction.',
  }),
  'target-above-start': (say) => ({
    message: `The target ${say('target')} of ${of(say)} is above its start ${say('start')} (previous or unallowable value), against the reverse direction.`,
    fix: 'Check the target, the previous value and the indicator’s direction.',
  }),
  'target-equals-start': (say) => ({
    message: `The target of ${of(say)} equals its start (previous or unallowable value), so there is no coefficient.`,
    fix: 'Check the target; if they are equal, say with equal-bounds what happens: full, base or skip.',
  }),
  'peers-too-few': (say) => ({
    message: `${named(say)}: only ${say('have')} of ${comparedUnits(say)} has a value; it takes at least ${say('need')} to compare.`,
    fix: 'Add the values; or set compare to all, or say with equal-bounds what happens: full, base or skip.',
  }),
  'units-too-few': (say) => ({
    message: `Units in ${comparedUnits(say)}: ${say('have')}. It takes at least ${say('need')} to compare, so these indicators cannot be scored: ${say('indicators')}.`,
    fix: 'Check the groups of the units and join a group that is too small with another; or set compare to all, or say with equal-bounds what happens: full, base or skip.',
  }),
  'peers-equal': (say) => ({
    message: `${named(say)}: satisfactory and unallowable value of ${comparedUnits(say)} are equal, so there is no coefficient.`,
    fix: 'Check the values; if they are equal, say with equal-bounds what happens: full, base or skip.',
  }),
  'logarithm-value': (say) => ({
    message: `${of(say)} is not above 0 and cannot be scored on the logarithmic curve.`,
    fix: 'Check the value, or choose another curve for the indicator.',
  }),
  'logarithm-target': (say) => ({
    message: `${target(say)} is not above 0 and cannot be used on the logarithmic curve.`,
    fix: 'Check the target, or choose another curve for the indicator.',
  }),
  'logarithm-start': (say) => ({
    message: `The previous value of ${of(say)} is not above 0 and cannot be used on the logarithmic curve.`,
    fix: 'Check the previous value, or choose another curve for the indicator.',
  }),
  'logarithm-bound': (say) => ({
    message: `${named(say)}: the unallowable value is not above 0 and cannot be used on the logarithmic curve.`,
    fix: 'Check the unallowable value, or choose another curve for the indicator.',
  }),
  'completion-target': (say) => ({
    message: `${target(say)} is not above 0, so there is no completion rate.`,
    fix: 'Check the target, or choose another rule for the indicator (threshold or steps, for example).',
  }),
  'completion-value': (say) => ({
    message: `${of(say)} is not above 0, so target ÷ value cannot be formed.`,
    fix: 'Check the value, or set reverse-form to complement (2 − value ÷ target).',
  }),
  'relative-value': (say) => ({
    message: `${of(say)} is not above 0 and cannot be scored as a ratio to the best.`,
    fix: 'Check the value, or choose another rule for the indicator.',
  }),
  'word-without-score': (say) => ({
    message: `${of(say)} says “${say('found')}”, which is no tier with a score.`,
    fix: `Use one of: ${say('words')}.`,
  }),
  'marks-out-of-range': (say) => ({
    message: `The marks ${say('marks')} of ${of(say)} are out of range: ${say('max') === '' ? `they must be ${say('min')} or more` : `they must lie between ${say('min')} and ${say('max')}`}.`,
    fix: 'Check the marks; the range is set by the indicator’s columns min and max.',
  }),
  'score-without-end': (say) => ({
    message: `${of(say)} lies so far from its bounds that the score is beyond any number.`,
    fix: 'Check the value and its unit of measure; if it is right, set top, or choose another curve.',
  }),
  'standards-missing': (say) => ({
    message: `${named(say)} has no standards${say('group') === '' ? '' : ` for the group “${say('group')}”`}.`,
    fix: 'Add a row for it to the bands table (an empty group stands for all others).',
  }),
  'raters-too-few': (say) => ({
    message: `${of(say)} has only ${say('have')} valid ballots or ratings, fewer than min-raters (${say('need')}): its score would give single opinions away.`,
    fix: 'Add ratings, or take the unit out of the indicator’s units; min-raters in scheme.yaml may be lowered.',
  }),
  'ratings-too-few-to-trim': (say) => ({
    message: `${of(say)}: the rater group “${say('rater')}” gave ${say('have')} ratings; dropping the ${say('trim')} highest and ${say('trim')} lowest takes at least ${say('need')}.`,
    fix: 'Add ratings, or lower trim.',
  }),
  'geometric-indicator': (say) => ({
    message: `The score of “${say('child')}” of “${say('unit')}” is not above 0, so ${category(say)} cannot be a geometric mean.`,
    fix: 'Check the value; raise floor, or set aggregation to arithmetic in scheme.yaml.',
  }),
  'geometric-category': (say) => ({
    message: `The score of the category “${say('child')}” of “${say('unit')}” is not above 0 (a veto may have zeroed it), so ${category(say)} cannot be a geometric mean.`,
    fix: 'Check the category and the vetoes, or set aggregation to arithmetic in scheme.yaml.',
  }),
  'unit-without-scores': (say) => ({
    message: `“${say('unit')}” has no indicator with a score, so it has no total.`,
    fix: 'Fill in its values, or take it out of the units table.',
  }),
  'linked-without-upper': (say) => ({
    message: `${named(say)} is linked to an upper-level assessment, but scheme.yaml names no upper.`,
    fix: 'Name it in scheme.yaml, for example upper: 2024/counties.',
  }),
  'upper-has-errors': (say) => ({
    message: `${named(say)} takes its score from the assessment “${say('upper')}”, which has errors and no scores.`,
    fix: 'Mend the upper assessment first.',
  }),
  'upper-without-self': (say) => ({
    message: `${named(say)} takes the publisher’s own scores in “${say('upper')}”, which does not name self, or names a unit that it does not have.`,
    fix: 'Name it in that assessment’s scheme.yaml, for example self: qinglan.',
  }),
} satisfies Record<keyof typeof chinese, ProblemSentence>;
