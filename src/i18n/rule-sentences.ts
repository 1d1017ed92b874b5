import type { Scheme } from '../model/scheme.ts';
import type { Rule, RuleSettings } from '../model/settings.ts';
import type { Format } from './format.ts';
import type { MethodMessages } from './zh-CN/method.ts';

/** A rule of scoring in sentences, with its formulas in letters. */
export interface RuleSentences {
  sentences: string[];
  /** `_` sets a subscript, `^` an exponent. */
  formulas: string[];
}

export interface RuleContext {
  settings: RuleSettings;
  words: MethodMessages;
  format: Format;
  scheme: Scheme;
  /** An interval is meant: its best stretch scores full. */
  interval: boolean;
}

type Writer = (context: RuleContext) => RuleSentences;

const DEFAULT_COEFFICIENTS = [1, 0.8, 0.6, 0.4, 0.2];

function peersOf({ settings, words, scheme }: RuleContext): string {
  const apart = settings.compare === 'group' && scheme.groups.length > 1;
  return apart ? words.peers.group : words.peers.all;
}

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
    case 'quantile':
      return words.boundsQuantile(
        peers,
        format.percent(settings.low ?? 0, 0),
        format.percent(settings.high ?? 1, 0),
      );
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

const completion: Writer = ({ settings, words, format }) => {
  const zero = settings['zero-below'] ?? 0;
  return {
    formulas: [words.completionFormula],
    sentences: [
      settings['reverse-form'] === 'complement'
        ? words.completionComplement
        : words.completionRatio,
      ...(zero > 0 ? [words.completionZero(format.number(zero))] : []),
      words.completionCap(format.number(settings.cap ?? 100)),
    ],
  };
};

const steps: Writer = ({ settings, words, format }) => {
  const points = (x: number) => words.stepsPoints(format.number(x));
  const start = settings['at-target'];
  const bonus = settings['bonus-cap'] ?? 0;
  const deduction = settings['deduction-cap'];
  return {
    formulas: [],
    sentences: [
      words.steps({
        step: format.number(settings.step ?? 1),
        each: points(settings['per-step'] ?? 0),
        start: start === undefined ? words.stepsFull : points(start),
      }),
      settings.counting === 'whole' ? words.stepsWhole : words.stepsProportional,
      words.stepsBonusCap(points(bonus)),
      ...(deduction === undefined ? [] : [words.stepsDeductionCap(points(deduction))]),
      words.stepsScale[settings.scale],
    ],
  };
};

const rankSteps: Writer = (context) => {
  const each = context.format.number(context.settings['per-place'] ?? 0);
  return {
    formulas: [context.words.rankStepsFormula(each)],
    sentences: [context.words.rankSteps(peersOf(context), each)],
  };
};

const rankLine: Writer = (context) => {
  const { settings, words, format } = context;
  const first = format.number(settings.first ?? 100);
  const last = format.number(settings.last ?? 60);
  return {
    formulas: [words.rankLineFormula(first, last)],
    sentences: [words.rankLine({ peers: peersOf(context), first, last })],
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

const linked: Writer = ({ settings, words, format }) => {
  const share = format.number(settings['support-share'] ?? 0.5);
  const first = format.number(settings.first ?? 100);
  const last = format.number(settings.last ?? 60);
  return {
    formulas: [words.linkedFormula],
    sentences: [
      settings.from === 'rank'
        ? words.linkedRank({ share, first, last })
        : words.linkedScore(share),
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

const direct: Writer = ({ settings, words, format }) => ({
  formulas: [],
  sentences: [
    words.direct(
      format.number(settings.min ?? 0),
      settings.max === undefined ? words.directFull : words.directMost(format.number(settings.max)),
    ),
  ],
});

const WRITERS: Record<Rule, Writer> = {
  efficacy,
  bands,
  completion,
  threshold: ({ words }) => ({ formulas: [], sentences: [words.threshold] }),
  steps,
  'rank-steps': rankSteps,
  'rank-line': rankLine,
  relative: (context) => ({
    formulas: [context.words.relativeFormula],
    sentences: [context.words.relative(peersOf(context))],
  }),
  tiers: (context) => ({ formulas: [], sentences: [context.words.tiers(tierList(context))] }),
  votes: (context) => ({
    formulas: [context.words.votesFormula],
    sentences: [context.words.votes(tierList(context)), ...raterSentences(context)],
  }),
  ratings: (context) => ({
    formulas: [],
    sentences: [
      ...(context.settings.trim ? [context.words.ratingsTrim(context.settings.trim)] : []),
      context.words.ratings,
      ...raterSentences(context),
    ],
  }),
  direct,
  deduction: ({ words }) => ({ formulas: [words.deductionFormula], sentences: [words.deduction] }),
  linked,
  zscore,
};

/** The rule of an indicator with its settings, exactly as it is applied. */
export function ruleSentences(context: RuleContext): RuleSentences {
  const { settings, words, format } = context;
  const { formulas, sentences } = WRITERS[settings.rule](context);
  const { periods } = settings;
  if (!periods || periods.length === 0) return { formulas, sentences };
  const list = periods.map(({ name, value }) => words.rater(name, format.number(value)));
  return { formulas, sentences: [...sentences, words.periods(format.list(list))] };
}
