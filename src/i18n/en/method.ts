import { englishLetter } from '../heading-number.ts';
import { plainSentences, ruleNames } from '../rule-names.ts';
import type { MethodMessages } from '../zh-CN/method.ts';
import { marks } from './marks.ts';

export const method: MethodMessages = {
  marks,
  title: (assessment) => `${assessment}: method`,
  lead: (p) =>
    `${p.units} ${p.noun} are scored on ${p.indicators} indicators, with full marks of ${p.full}. Every sentence below is made from the settings of the scheme, and applied exactly as written.`,
  basis: (basis) => `Basis: ${basis}.`,
  structureHead: 'Categories and weights',
  structureCaption: 'Categories, weights and indicators',
  share: 'Share',
  indicatorCount: 'Indicators',
  weightsPoints: 'Weights are marks: those in a category add up to the marks of the category.',
  weightsRelative: 'Weights are relative: within a category each counts by its share.',
  groups: (list) => `Groups: ${list}. Each group is ranked apart.`,
  noGroups: 'There are no groups: all units are ranked together.',
  rulesHead: 'How each indicator is scored',
  ruleIndicators: (count, names) =>
    `For ${count} ${count === 1 ? 'indicator' : 'indicators'}: ${names}.`,
  example: (unit, indicator) => `Worked: ${unit}, ${indicator}`,
  scoreScale: {
    points:
      'Each indicator first gets a score from 0 to 100, which its marks turn into points of the total.',
    relative:
      'Each indicator first gets a score from 0 to 100, which its weight turns into points of the total.',
  },
  names: ruleNames('en'),
  plain: plainSentences('en'),
  curveNames: {
    linear: 'Efficacy coefficient',
    power: 'Efficacy coefficient on a power curve',
    exponential: 'Efficacy coefficient on an exponential curve',
    logarithmic: 'Efficacy coefficient on a logarithmic curve',
  },
  ruleRepeated: (name, n) => `${name} (${englishLetter(n)})`,
  peers: { group: 'the units of the group', all: 'all units' },

  efficacy:
    'x is the value, x_s the satisfactory and x_u the unallowable value; the coefficient u tells how much of the way between them is covered.',
  efficacyFormula: 'u = (x − x_u) ÷ (x_s − x_u)',
  efficacyLogarithmic: 'u = (ln x − ln x_u) ÷ (ln x_s − ln x_u)',
  efficacyLinear: (base, span) => `score = ${base} + ${span} × u`,
  efficacyPower: (base, span, k) =>
    `score = ${base} + ${span} × u^${k} (−|u|^${k} where u is negative)`,
  efficacyExponential: (base, top) => `score = ${base} × (${top} ÷ ${base})^u`,
  efficacyReverse:
    'Where lower is better, the satisfactory value is below the unallowable one; the formula is the same.',
  efficacyInterval:
    'Inside the best interval u = 1; below it u runs from the lower unallowable value to the interval’s lower end, above it from its upper end to the upper unallowable value.',
  boundsFixed: 'Satisfactory and unallowable values stand in the table of indicators.',
  boundsPeers: (peers) =>
    `The best and the worst value among ${peers} are the satisfactory and the unallowable value; filled-in values do not count.`,
  boundsMeans: (peers, k) =>
    `The mean of the best ${k} values among ${peers} is the satisfactory value, that of the worst ${k} the unallowable one.`,
  boundsTarget:
    'The unit’s own target is the satisfactory value; the unallowable one stands in the table of indicators, or else is last year’s value.',
  boundsQuantile: (peers, best, worst) =>
    `Of the values among ${peers}, from the smallest up, the ${best} quantile is the satisfactory value and the ${worst} quantile the unallowable one.`,
  topOn: 'A coefficient above 1 counts as 1.',
  topOff: 'The coefficient may exceed 1, and the score full marks.',
  bottomOn: 'A coefficient below 0 counts as 0.',
  bottomOff: 'The coefficient may be below 0.',
  floor: (floor) => `The least score is ${floor}.`,
  floorNone: 'There is no least score; it may be negative.',
  equal: {
    error: 'Where the bounds are equal or peers too few, there is no result until this is settled.',
    full: 'Where the bounds are equal or peers too few, the score is full.',
    base: 'Where the bounds are equal or peers too few, the score is the base.',
    skip: 'Where the bounds are equal or peers too few, the indicator is left out and its weight goes to the others of its category.',
  },

  bands: (coefficients) =>
    `Each indicator has five standards (excellent, good, average, low, poor) with the coefficients ${coefficients}. Of the two standards that enclose the value, the lower one is its own band.`,
  bandsFormula:
    'base = weight × own coefficient; adjustment = (x − own standard) ÷ (upper standard − own standard) × weight × (upper coefficient − own coefficient)',
  bandsSum: 'score = base + adjustment; at or above excellent, the coefficient of excellent',
  bandsZero: 'Below the poor standard the score is 0.',
  bandsExtrapolate: 'Below the poor standard the line through the lowest two standards goes on.',

  completionFormula: 'score = 100 × value ÷ target',
  completionRatio: 'Where lower is better: score = 100 × target ÷ value.',
  completionComplement: 'Where lower is better: score = 100 × (2 − value ÷ target).',
  completionZero: (line) => `Below ${line} the score is 0.`,
  completionCap: (cap) => `The score is at most ${cap}.`,

  threshold:
    'Full marks where the target is reached, else 0; where lower is better, reached means not above the target.',

  stepsPoints: (points) => `${points} ${points === '1' ? 'mark' : 'marks'}`,
  stepsScale: {
    marks: 'These are marks of the indicator’s own, not out of a hundred.',
    hundred: 'These are marks out of a hundred.',
  },
  stepsWhole: (step) => `A step is ${step}; only whole steps count.`,
  stepsProportional: (step) => `A step is ${step}; parts of it count in proportion.`,
  stepsStarted: (step) => `A step is ${step}; a part of it counts as a whole one.`,
  stepsBonusCap: (points) => `No more than ${points} may be added.`,
  stepsDeductionCap: (points) => `No more than ${points} may be taken off.`,

  rankSteps: ({ peers, full, each }) =>
    `By place among ${peers}: ${full} for the first, ${each} less for each place after it; equal values share a place.`,
  rankStepsFormula: (full, each) => `score = ${full} − ${each} × (place − 1)`,
  rankLine: (p) =>
    `By place among ${p.peers}: ${p.first} for the first, ${p.last} for the last, even steps between; a unit alone gets ${p.first}.`,
  rankLineFormula: (first, last) =>
    `score = ${first} − (${first} − ${last}) × (place − 1) ÷ (units − 1)`,
  relative: (peers) => `Compared with the best of ${peers}.`,
  relativeFormula: 'score = 100 × value ÷ best; where lower is better: score = 100 × best ÷ value',
  tiers: (list) => `By tier: ${list}.`,
  tier: (name, score) => `${name} ${score}`,
  tierInvalid: (name) => `${name} is no valid ballot`,
  votes: (list) => `By the ballots for each tier: ${list}.`,
  votesFormula:
    'score of a rater group = Σ (score of tier × ballots) ÷ valid ballots; then the weighted mean of the groups',
  ratings:
    'The mean of the ratings in each rater group, then the weighted mean of the groups; a group without ratings leaves its weight to the others.',
  ratingsTrim: (n) =>
    `In each rater group the ${n} highest and ${n} lowest ratings are dropped first.`,
  raters: (list) =>
    `Rater groups and weights: ${list}; in each indicator those count that rated it.`,
  rater: (name, weight) => `${name} ${weight}`,
  minRaters: (n) => `Groups of fewer than ${n} raters are scored but not shown.`,
  direct: (min, max) => `The assessing bureau gives marks from ${min} to ${max}.`,
  directOpen: (min) => `The assessing bureau gives marks of ${min} or more.`,
  sentence: (text) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`,
  usualKinds: { bonus: 'bonus', deduction: 'deduction' },
  directMost: (max) => max,
  directFull: 'full marks',
  linkedScore: (share) =>
    `By the indicators of the upper assessment that the unit leads (share 1) or supports (share ${share}): the mean of their scores there, weighted with share and effective weight. A unit without any is not concerned.`,
  linkedRank: (p) =>
    `By the indicators of the upper assessment that the unit leads (share 1) or supports (share ${p.share}): a line from ${p.first} for the first place there to ${p.last} for the last, weighted with share and effective weight. A unit without any is not concerned.`,
  linkedFormula: 'score = Σ (share × weight × score) ÷ Σ (share × weight)',
  zscore: (p) =>
    `With mean m and standard deviation s of ${p.peers}: ${p.mean} at the mean, ${p.sd} more for each standard deviation above it, turned round where lower is better; ${p.mean} where s is 0.`,
  zscoreFormula: (mean, sd) => `score = ${mean} + ${sd} × (x − m) ÷ s`,
  deviations: {
    population: 'The standard deviation is that of a population.',
    sample: 'The standard deviation is that of a sample.',
  },
  periods: (list) =>
    `Scored in each period and then weighted: ${list}; a period without a score leaves its weight to the others.`,

  missingHead: 'What happens without a figure',
  missingCaption: 'Treatment of missing figures',
  missingKind: 'Case',
  missingTreatment: 'Treatment',
  treatments: {
    reallocate: 'left out, its weight goes to the others of its category',
    full: 'full score',
    base: 'base score',
    zero: 'zero',
    'group-mean': 'mean score of the group',
    previous: 'last year’s value is scored, and marked',
    error: 'no result until it is delivered',
  },
  missingDraft:
    'This is a draft: what is not reported or not released is left out, its weight goes to the others of its category.',

  totalHead: 'From scores to the total',
  means: {
    arithmetic: 'weighted arithmetic mean',
    geometric: 'weighted geometric mean',
    min: 'lowest of their scores',
    max: 'highest of their scores',
  },
  meanOfCategory: (category, mean) => `“${category}” is combined by the ${mean}.`,
  capOfCategory: (category, cap) =>
    `“${category}” scores at most ${cap}, before the difficulty coefficient.`,
  meanSame: (mean) => `All levels are combined by the ${mean}.`,
  meanEach: (indicators, categories, total) =>
    `Indicators are combined by the ${indicators}, categories by the ${categories}, the total by the ${total}.`,
  meanFormulas: {
    arithmetic: 'D = Σ(w × d) ÷ Σw',
    geometric: 'D = Π d^(w ÷ Σw)',
    min: 'D = min(d)',
    max: 'D = max(d)',
  },
  difficultyTotal: 'The total is multiplied by the unit’s difficulty coefficient.',
  difficultyCategory: (category) =>
    `The score of “${category}” is multiplied by the unit’s difficulty coefficient.`,
  adjustmentsText: (list) =>
    `Adjustments are added after the difficulty coefficient: ${list}. The same event counts once, at its highest.`,
  adjustmentKind: (name, sign, cap) =>
    `${name} (${sign === 'plus' ? 'added' : 'taken off'}, ${cap === undefined ? 'without a cap' : `at most ${cap}`})`,
  adjustmentsCap: (cap) => `Their net lies within ±${cap} points.`,
  maxTotal: (limit) => `The total after adjustments is at most ${limit}.`,

  rounding: (p) =>
    `Rounded half up: scores of indicators to ${p.indicator} decimals, of categories to ${p.category}, totals to ${p.total}. A result is first rounded to 12 significant digits, which removes the noise of binary arithmetic.`,
  sumExact: 'Means are of unrounded scores.',
  sumRounded: 'Means are of rounded scores.',

  ranksHead: 'Ranks and grades',
  ranks: 'Ranked by the rounded total, from the highest down, in the group and over all.',
  ranksInGroups:
    'Ranked by the rounded total, from the highest down, in each group; groups are not compared.',
  ties: {
    standard: 'Equal totals share a place, and the next places are left out (1, 1, 3).',
    dense: 'Equal totals share a place, and no place is left out (1, 1, 2).',
  },
  tieBreak: (list) =>
    `Equal totals are compared by the scores of ${list}; what is still equal shares a place.`,
  unranked:
    'Units that do not take part and void totals have no place, and stand last; places, medians and bests of categories leave them out too. Places under an indicator are those among all units compared, these among them.',
  gradesCaption: 'Grades',
  gradeLine: 'Score line',
  gradeQuota: 'Quota',
  gradeRest: 'all others',
  gradeMin: (min) => `${min} and above`,
  gradeShare: (share) => `at most ${share} of the group`,
  gradeShareOfAll: (share) => `at most ${share} of all units`,
  gradeCount: (count) => `${count} in each group`,
  gradeCountOfAll: (count) => `${count} of all units`,
  quotaRoundings: { down: '', nearest: ' (half up)', up: ' (rounded up)' },
  gradeTies: {
    out: 'Units tied across the line of a quota are all left out.',
    in: 'Units tied across the line of a quota are all let in.',
  },
  vetoesHead: 'Vetoes',
  vetoesCaption: 'Veto items',
  causeMissed: (name, value, target) => `${name} is ${value}, its target ${target}`,
  causeBelow: (name, score, line) => `${name} scores ${score} of 100, below ${line}`,
  vetoMissed: (name, indicator) => `${name} (automatic where ${indicator} misses its target)`,
  vetoBelow: (name, what, line) => `${name} (automatic where ${what} scores below ${line} of 100)`,
  progressHead: 'How progress is judged',
  progressShare: {
    days: 'Each is judged at the date of its own figure. The due share is the days that have passed of the year, unless the table of indicators has a schedule of its own.',
    months:
      'Each is judged at the date of its own figure. The due share is the whole months that have passed of the year, unless the table of indicators has a schedule of its own.',
  },
  progressTotals: ({ tolerance, states }) =>
    `From 100% of its target on a figure is “${states.done}”, at 0 it is “${states['not-started']}”. Else it is “${states.ahead}” if its completion exceeds the due share by more than ${tolerance} percentage points, “${states.behind}” if it falls short by more than ${tolerance}, and “${states['on-schedule']}” within ${tolerance}.`,
  progressOthers: (states) =>
    `Rates of growth and reduction are judged by the percentage points between figure and target, within the same limits. The target of a total that should be small is a budget: using less than the due share is better, and one kept until the end of the year is “${states.done}”. A task has the state that was reported; past its due date and not done it is “${states.behind}”. What has no figure by the date is “${states['not-released']}”.`,
  symbolNote: 'Σ is a sum, Π a product, ln the natural logarithm.',
};
