import { type Rule, SETTING_RULES } from '../model/settings.ts';
import { kindName } from './kind-name.ts';
import { segmentsSentences, stepsSentences } from './marks-sentences.ts';
import { type RuleContext, type RuleSentences, scaleSentence } from './rule-context.ts';

type Writer = (context: RuleContext) => RuleSentences;

const DEFAULT_COEFFICIENTS = [1, 0.8, 0.6, 0.4, 0.2];

function peersOf({ settings, words, scheme }: RuleContext): string {
  const apart = settings.compare === 'group' && scheme.groups.length > 1;
  return apart ? words.peers.group : words.peers.all;
}

/** A share with all of its digits: 0.125 is 12.5%. */
const percentOf = (share: number, format: RuleContext['format']): string =>
  `${format.number(Number((share * 100).toPrecision(12)))}%`;

function boundsSentence(context: RuleContext): string {
  const { settings, words, format } = context;
  const peers = peersOf(context);
  switch (settings.bounds ?? 'peers') {
    case 'fixed':
      return words.boundsFixed;
    case 'peers':
      return words.boundsPeers(peers);
    case 'peer-means':
      return words.boundsMeans(peers, settings.k ?? 1);
    case 'target':
      return words.boundsTarget;
    case 'quantile': {
      const ends = [settings.high ?? 1, settings.low ?? 0].map((share) => percentOf(share, format));
      const [best = '', worst = ''] = context.reverse ? ends.reverse() : ends;
      return words.boundsQuantile(peers, best, worst);
    }
  }
}

function efficacyFormulas({ settings, words, format }: RuleContext): string[] {
  const base = format.number(settings.base);
  const span = format.number(settings.span ?? 40);
  const linear = words.efficacyFormula;
  switch (settings.curve ?? 'linear') {
    case 'linear':
      return [linear, words.efficacyLinear(base, span)];
    case 'power':
      return [linear, words.efficacyPower(base, span, format.number(settings.exponent ?? 1))];
    case 'exponential': {
      const top = format.number(settings.base + (settings.span ?? 40));
      return [linear, words.efficacyExponential(base, top)];
    }
    case 'logarithmic':
      return [words.efficacyLogarithmic, words.efficacyLinear(base, span)];
  }
}

const efficacy: Writer = (context) => {
  const { settings, words, format, interval } = context;
  const peerBounds = ['peers', 'peer-means', 'quantile'].includes(settings.bounds ?? 'peers');
  const top = settings.top ?? (peerBounds && !interval);
  const compared = peerBounds || settings.bounds === 'target';
  return {
    formulas: efficacyFormulas(context),
    sentences: [
      words.efficacy,
      interval ? words.efficacyInterval : boundsSentence(context),
      ...(interval ? [] : [words.efficacyReverse]),
      top ? words.topOn : words.topOff,
      settings.bottom ? words.bottomOn : words.bottomOff,
      settings.floor === 'none' ? words.floorNone : words.floor(format.number(settings.floor)),
      ...(compared && !interval ? [words.equal[settings['equal-bounds'] ?? 'error']] : []),
    ],
  };
};

const bands: Writer = ({ settings, words, format }) => ({
  formulas: [words.bandsFormula, words.bandsSum],
  sentences: [
    words.bands(
      format.list((settings.coefficients ?? DEFAULT_COEFFICIENTS).map((one) => format.number(one))),
    ),
    settings.below === 'extrapolate' ? words.bandsExtrapolate : words.bandsZero,
  ],
});

/** Below the zero line, which is 0 unless written, a completion counts as 0 whatever the floor. */
const completion: Writer = ({ settings, words, format }) => {
  const zero = settings['zero-below'] ?? 0;
  const isLifted = typeof settings.floor === 'number' && settings.floor > 0;
  const least = isLifted ? [] : [words.floor('0')];
  return {
    formulas: [words.completionFormula],
    sentences: [
      settings['reverse-form'] === 'complement'
        ? words.completionComplement
        : words.completionRatio,
      ...(zero === 0 ? least : [words.completionZero(format.number(zero))]),
      words.completionCap(format.number(settings.cap ?? 100)),
    ],
  };
};

const rankSteps: Writer = (context) => {
  const { settings, words, marks, format } = context;
  const each = format.number(settings['per-place'] ?? 0);
  const inMarks = settings.scale === 'marks';
  return {
    formulas: [words.rankStepsFormula(inMarks ? marks.full : '100', each)],
    sentences: [
      words.rankSteps({
        peers: peersOf(context),
        full: inMarks ? marks.full : marks.hundredth,
        each,
      }),
      ...scaleSentence(context),
    ],
  };
};

const rankLine: Writer = (context) => {
  const { settings, words, format } = context;
  const first = format.number(settings.first ?? 100);
  const last = format.number(settings.last ?? 60);
  return {
    formulas: [words.rankLineFormula(first, last)],
    sentences: [
      words.rankLine({ peers: peersOf(context), first, last }),
      ...scaleSentence(context),
    ],
  };
};

function tierList({ settings, words, format }: RuleContext): string {
  const tiers = settings.tiers ?? [];
  return format.list(
    tiers.map(({ name, score }) =>
      score === null ? words.tierInvalid(name) : words.tier(name, format.number(score)),
    ),
  );
}

function raterSentences({ words, format, scheme }: RuleContext): string[] {
  const list = scheme.raters.map(({ name, weight }) => words.rater(name, format.weight(weight)));
  const known = list.length > 0 ? [words.raters(format.list(list))] : [];
  return [...known, words.minRaters(scheme['min-raters'])];
}

const linked: Writer = (context) => {
  const { settings, words, format } = context;
  const share = format.number(settings['support-share'] ?? 0.5);
  const first = format.number(settings.first ?? 100);
  const last = format.number(settings.last ?? 60);
  return {
    formulas: [words.linkedFormula],
    sentences: [
      settings.from === 'rank'
        ? words.linkedRank({ share, first, last })
        : words.linkedScore(share),
      ...(settings.from === 'rank' ? scaleSentence(context) : []),
    ],
  };
};

const zscore: Writer = (context) => {
  const { settings, words, format } = context;
  const mean = format.number(settings.mean ?? 50);
  const sd = format.number(settings.sd ?? 10);
  return {
    formulas: [words.zscoreFormula(mean, sd)],
    sentences: [
      words.zscore({ peers: peersOf(context), mean, sd }),
      words.deviations[settings.deviation ?? 'population'],
    ],
  };
};

const direct: Writer = (context) => {
  const { settings, words, format } = context;
  const { into, max } = settings;
  const most = max === undefined ? words.directFull : words.directMost(format.number(max));
  const least = format.number(settings.min ?? 0);
  const open = into !== undefined && max === undefined;
  return {
    formulas: [],
    sentences: [
      open ? words.directOpen(least) : words.direct(least, most),
      ...scaleSentence(context),
    ],
  };
};

const threshold: Writer = ({ settings, words, marks, format }) => {
  const points = words.stepsPoints(format.number(settings['at-target'] ?? 0));
  const sentence = settings.into === undefined ? words.threshold : marks.thresholdInto(points);
  return { formulas: [], sentences: [sentence] };
};

const ratings: Writer = (context) => {
  const { settings, words, marks, format } = context;
  const most = settings['rating-max'] ?? 100;
  return {
    formulas: [],
    sentences: [
      ...(most === 100 ? [] : [marks.ratingMax(format.number(most))]),
      ...(settings.trim ? [words.ratingsTrim(settings.trim)] : []),
      words.ratings,
      ...raterSentences(context),
    ],
  };
};

/** Rules whose sentences name their settings; the others say what `src/model/rules.ts` has. */
const WRITERS: Partial<Record<Rule, Writer>> = {
  efficacy,
  bands,
  completion,
  threshold,
  steps: stepsSentences,
  segments: segmentsSentences,
  'rank-steps': rankSteps,
  'rank-line': rankLine,
  relative: (context) => ({
    formulas: [context.words.relativeFormula],
    sentences: [context.words.relative(peersOf(context))],
  }),
  tiers: (context) => ({
    formulas: [],
    sentences: [context.words.tiers(tierList(context)), ...scaleSentence(context)],
  }),
  votes: (context) => ({
    formulas: [context.words.votesFormula],
    sentences: [
      context.words.votes(tierList(context)),
      ...scaleSentence(context),
      ...raterSentences(context),
    ],
  }),
  ratings,
  direct,
  linked,
  zscore,
};

const plain: Writer = (context) => {
  const { rule } = context.settings;
  const said = context.words.plain[rule];
  if (said === undefined) return { formulas: [], sentences: [] };
  const isScaled = SETTING_RULES.scale.includes(rule);
  return {
    formulas: [said.formula],
    sentences: [said.sentence, ...(isScaled ? scaleSentence(context) : [])],
  };
};

/** Whether a score may come out below 0 before the floor acts. */
function mayFall({ settings }: RuleContext): boolean {
  const { rule, below, points = [], last = 0, min = 0, missed } = settings;
  if (rule === 'completion') return (settings['zero-below'] ?? 0) < 0;
  if (rule === 'segments') {
    const ends = [settings['below-first'], settings['above-last']];
    return ends.includes('extrapolate') || points.some(({ score }) => score < 0);
  }
  if (rule === 'steps') return missed !== 'zero';
  if (rule === 'bands') return below === 'extrapolate';
  if (rule === 'rank-line' || rule === 'linked') return last < 0;
  if (rule === 'direct') return min < 0;
  return ['rank-steps', 'deduction', 'zscore'].includes(rule);
}

/** The least score, where it can act; efficacy says it among its clamps, `into` as marks. */
function floorSentence(context: RuleContext): string[] {
  const { rule, floor, into } = context.settings;
  const { words, marks, format } = context;
  if (rule === 'efficacy' || rule === 'none' || into !== undefined) return [];
  if (floor === 'none') return mayFall(context) ? [words.floorNone] : [];
  if (floor === 0) return mayFall(context) ? [words.floor('0')] : [];
  return [marks.floorOfFull(format.number(floor))];
}

/** What the floor, a formula, periods or the adjustments make of any rule. */
function furtherSentences(context: RuleContext): string[] {
  const { settings, words, marks, format, scheme } = context;
  const { periods = [], formula, into } = settings;
  const list = periods.map(({ name, value }) => words.rater(name, format.number(value)));
  return [
    ...floorSentence(context),
    ...(formula === undefined
      ? []
      : [formula === '' ? marks.formulaHidden : marks.formula(formula)]),
    ...(list.length === 0 ? [] : [words.periods(format.list(list))]),
    ...(into === undefined ? [] : [marks.into(kindName(scheme, into, words)), marks.tooLow]),
  ];
}

/** The rule of an indicator with its settings, exactly as it is applied. */
export function ruleSentences(context: RuleContext): RuleSentences {
  const { formulas, sentences } = (WRITERS[context.settings.rule] ?? plain)(context);
  return { formulas, sentences: [...sentences, ...furtherSentences(context)] };
}
