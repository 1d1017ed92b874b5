import type { ProblemSentence, Say } from '../../problem-sentence.ts';
import type { problemsSettings as zh } from '../../zh-CN/problems/settings.ts';

const line = (say: Say): string => (say('line') ? `Line ${say('line')}: ` : '');
const setting = (say: Say): string => `“${say('setting')}” (${say('title')})`;
const who = (say: Say): string =>
  say('indicator') ? `the indicator “${say('indicator')}”` : 'this row';
const maybe = (say: Say): string => (say('near') ? `Did you mean ${say('near')}? ` : '');

export const problemsSettings: Record<keyof typeof zh, ProblemSentence> = {
  'setting-at-least': (say) => ({
    message: `${setting(say)} is “${say('found')}”; it must not be less than ${say('limit')}.`,
    fix: `Write a number of at least ${say('limit')}.`,
  }),
  'setting-above': (say) => ({
    message: `${setting(say)} is “${say('found')}”; it must be more than ${say('limit')}.`,
    fix: `Write a number above ${say('limit')}.`,
  }),
  'setting-at-most': (say) => ({
    message: `${setting(say)} is “${say('found')}”; it must not be more than ${say('limit')}.`,
    fix: `Write a number of at most ${say('limit')}.`,
  }),
  'setting-not-whole': (say) => ({
    message: `${setting(say)} is “${say('found')}”; it must be a whole number.`,
    fix: 'Write a whole number.',
  }),
  'setting-not-list': (say) => ({
    message: `${line(say)}${setting(say)} is written “${say('found')}”, which is not its form.`,
    fix: `Write it like this: ${say('form')}`,
  }),
  'setting-header-near': (say) => ({
    message: `“${say('found')}” is no column of this table, but is written much like “${say('near')}”. As it stands the column does nothing, and defaults are used.`,
    fix: `Mend the header if “${say('near')}” is meant; otherwise move the column elsewhere, or call it a note.`,
  }),
  'setting-header-unknown': (say) => ({
    message: `“${say('found')}” is no column of this table, but has numbers below it. As it stands they do nothing.`,
    fix: `If it is a setting, give it the setting’s name (see the reference); otherwise move the column elsewhere, or call it a note.`,
  }),
  'setting-wrong-type': (say) => ({
    message: `${setting(say)} is “${say('found')}”, where a number is needed.`,
    fix: 'Write a number.',
  }),
  'setting-not-a-choice': (say) => ({
    message: `${setting(say)} is “${say('found')}”, which is none of its choices.`,
    fix: `${maybe(say)}The choices are: ${say('choices')}.`,
  }),
  'setting-not-a-switch': (say) => ({
    message: `${setting(say)} is “${say('found')}”; only true or false (是 or 否) can be written.`,
    fix: 'Write true or false (是 or 否).',
  }),
  'setting-not-of-rule': (say) => ({
    message: `${setting(say)} is not used by the rule “${say('rule')}” of ${who(say)}.`,
    fix: `Empty the cell; it is used by: ${say('rules')}. If the rule is wrong, change it.`,
  }),
  'setting-idle': (say) => ({
    message: `${setting(say)} has no effect for ${who(say)}${say('bounds') ? ` (bounds: ${say('bounds')}, curve: ${say('curve')})` : ''}.`,
    fix: 'If it is not needed, empty the cell; if it is, check bounds, curve and direction.',
  }),
  'setting-missing': (say) => ({
    message: `${setting(say)} is missing, which the rule “${say('rule')}”${say('bounds') ? ` with bounds “${say('bounds')}”` : ''} of ${who(say)} needs.`,
    fix: `Fill it in in the column “${say('title')}” of the indicators, or in defaults of scheme.yaml.`,
  }),
  'interval-needs-efficacy': (say) => ({
    message: `The direction of ${who(say)} is “interval”, which the rule “${say('rule')}” cannot score.`,
    fix: 'Set the direction to positive or reverse, or the rule to efficacy.',
  }),
  'interval-needs-two': (say) => ({
    message: `The direction of ${who(say)} is “interval”: the unallowable value needs a lower and an upper one, but is “${say('found')}”.`,
    fix: 'Write “lower~upper”, such as 4~7.',
  }),
  'interval-order': (say) => ({
    message: `The best interval ${say('best')} of ${who(say)} does not lie within the unallowable values ${say('unallowable')}.`,
    fix: 'Check: lower unallowable < best from ≤ best to < upper unallowable.',
  }),
  'interval-equal': (say) => ({
    message: `The best interval ${say('best')} of ${who(say)} meets the unallowable values ${say('unallowable')} at one end, so that there is no score.`,
    fix: 'Check: lower unallowable < best from ≤ best to < upper unallowable.',
  }),
  'one-number-needed': (say) => ({
    message: `${setting(say)} is the range “${say('found')}”, but the direction of ${who(say)} is not “interval”.`,
    fix: 'Write one number, or set the direction to interval and fill in 最优区间 (best).',
  }),
  'bounds-equal': (say) => ({
    message: `The satisfactory and the unallowable value of ${who(say)} are both ${say('satisfactory')}, so that there is no score.`,
    fix: 'Check both numbers; they must differ.',
  }),
  'bounds-against-positive': (say) => ({
    message: `More is better for ${who(say)}, but its satisfactory value ${say('satisfactory')} is below the unallowable value ${say('unallowable')}.`,
    fix: 'Exchange the two numbers, or set the direction to reverse.',
  }),
  'bounds-against-reverse': (say) => ({
    message: `Less is better for ${who(say)}, but its satisfactory value ${say('satisfactory')} is above the unallowable value ${say('unallowable')}.`,
    fix: 'Exchange the two numbers, or set the direction to positive.',
  }),
  'logarithm-needs-positive': (say) => ({
    message: `Under the logarithmic curve the bounds of ${who(say)}, ${say('satisfactory')} and ${say('unallowable')}, must both be above 0.`,
    fix: 'Write numbers above 0, or choose another curve.',
  }),
  'interval-not-logarithmic': (say) => ({
    message: `The direction of ${who(say)} is “interval”, which has no logarithmic curve.`,
    fix: 'Set the curve to linear, power or exponential.',
  }),
  'exponential-needs-base': (say) => ({
    message: `Under the exponential curve the base of ${who(say)} must be above 0.`,
    fix: 'Set base to a number above 0, or choose another curve.',
  }),
  'quantiles-order': (say) => ({
    message: `The low quantile ${say('low')} of ${who(say)} is not below the high one, ${say('high')}.`,
    fix: 'Check both: low must be below high, and both from 0 to 1.',
  }),
  'minimum-above-maximum': (say) => ({
    message: `The minimum ${say('min')} of ${who(say)} is above the maximum ${say('max')}.`,
    fix: 'Check both numbers.',
  }),
  'period-weights': (say) => ({
    message: `${line(say)}The weights in ${setting(say)} must not be negative, nor all 0.`,
    fix: 'Write it like this: q1=15;q2=25;q3=25;q4=35',
  }),
  'schedule-months': (say) => ({
    message: `${line(say)}${setting(say)} needs months (1–12) and the percentage due by the end of each (0–100).`,
    fix: 'Write it like this: 3=20;6=45;9=70;12=100',
  }),
};
