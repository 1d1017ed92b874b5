import type { MethodMessages } from '../../../src/i18n/zh-CN/method.ts';
import type { Indicator } from '../../../src/model/dataset.ts';
import type { Scheme } from '../../../src/model/scheme.ts';
import type { Writing } from './writing.ts';

/** A sentence of the method page with numbers in it, and the settings that they must be. */
export interface RulePattern {
  regex: RegExp;
  numbers: (row: Indicator, scheme: Scheme) => number[];
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A message as a pattern: `#` stands where a number does, `~` where a unit of measure may. */
function pattern(message: string, numbers: RulePattern['numbers']): RulePattern {
  const squeezed = message.replaceAll(/[_^]/g, '').replaceAll(/\s+/g, ' ').trim();
  const source = squeezed
    .split('#')
    .map(escaped)
    .join('([\\d.,]+)')
    .replaceAll('marks', 'marks?')
    .replaceAll('~', '[^\\d，；。,;.]*?');
  return { regex: new RegExp(source, 'g'), numbers };
}

const none = (): number[] => [];

/** The number a setting has where its row is silent (CLI.md, Settings of the rules). */
const SILENT = { span: 40, cap: 100, first: 100, last: 60, share: 0.5, mean: 50, sd: 10 };

function efficacyPatterns(method: MethodMessages): RulePattern[] {
  return [
    pattern(method.efficacyLinear('#', '#'), ({ settings }) => [
      settings.base,
      settings.span ?? SILENT.span,
    ]),
    pattern(method.efficacyPower('#', '#', '#'), ({ settings }) => {
      const { base, span = SILENT.span, exponent = 1 } = settings;
      return [base, span, exponent, exponent];
    }),
    pattern(method.efficacyExponential('#', '#'), ({ settings }) => {
      const span = settings.span ?? SILENT.span;
      return [settings.base, settings.base + span, settings.base];
    }),
    pattern(method.floor('#'), ({ settings }) => [
      settings.rule === 'completion' ? 0 : Number(settings.floor),
    ]),
    pattern(method.marks.floorOfFull('#'), ({ settings }) => [Number(settings.floor)]),
    ...[method.topOn, method.topOff, method.bottomOn, method.bottomOff].map((text) =>
      pattern(text, none),
    ),
    pattern(method.efficacyInterval, none),
  ];
}

function ruleTexts(method: MethodMessages): RulePattern[] {
  const steps =
    (key: 'per-step' | 'bonus-cap' | 'at-target' | 'deduction-cap') =>
    ({ settings }: Indicator): number[] => [settings[key] ?? 0];
  const marks = method.stepsPoints('#');
  return [
    pattern(method.completionFormula, none),
    pattern(method.threshold, none),
    pattern(method.bandsZero, none),
    pattern(method.completionRatio, none),
    pattern(method.completionComplement, none),
    pattern(method.completionZero('#'), ({ settings }) => [settings['zero-below'] ?? 0]),
    pattern(method.completionCap('#'), ({ settings }) => [settings.cap ?? SILENT.cap]),
    ...stepPatterns(method),
    pattern(method.stepsBonusCap(marks), steps('bonus-cap')),
    pattern(method.stepsDeductionCap(marks), steps('deduction-cap')),
    pattern(method.relativeFormula, none),
    pattern(method.linkedScore('#'), ({ settings }) => [settings['support-share'] ?? SILENT.share]),
    pattern(method.direct('#', method.directFull), ({ settings }) => [settings.min ?? 0]),
    pattern(method.minRaters(77).replaceAll('77', '#'), (_, scheme) => [scheme['min-raters']]),
    pattern(method.ratingsTrim(77).replaceAll('77', '#'), ({ settings }) => [
      settings.trim ?? 0,
      settings.trim ?? 0,
    ]),
  ];
}

/** The sentences on steps: with a start in marks or full, a step of the figure or the target. */
function stepPatterns(method: MethodMessages): RulePattern[] {
  const { marks, stepsPoints } = method;
  const each = stepsPoints('#');
  const formulas = [marks.full, '#'].flatMap((start) => {
    const letters = { start: 'Q', up: 'U', down: 'W' };
    const full = start === marks.full;
    const whole = marks.stepsFormula({ start, up: '#', down: '#' });
    const upwards = marks.stepsUpFormula({ start, up: '#' });
    return [
      pattern(whole, (row) => stepNumbers(row, marks.stepsFormula(letters), full)),
      pattern(upwards, (row) => stepNumbers(row, marks.stepsUpFormula(letters), full)),
    ];
  });
  const sentences = [marks.full, each].flatMap((start) =>
    ['#~', marks.stepOfTarget('#')].flatMap((step) =>
      [false, true].flatMap((reverse) => {
        const numbers = (text: string) => (row: Indicator) =>
          stepNumbers(row, text, start === marks.full);
        const letters = { start: 'Q', step: 'S', up: 'U', down: 'W', reverse };
        return [
          pattern(
            marks.steps({ start, step, up: each, down: each, reverse }),
            numbers(marks.steps(letters)),
          ),
          pattern(
            marks.stepsOrNothing({ start, step, up: each, reverse }),
            numbers(marks.stepsOrNothing(letters)),
          ),
        ];
      }),
    ),
  );
  const counting = [method.stepsWhole, method.stepsProportional, method.stepsStarted].flatMap(
    (say) =>
      ['#~', marks.stepOfTarget('#')].map((step) =>
        pattern(say(step), ({ settings }) => [settings.step ?? 1]),
      ),
  );
  return [...formulas, ...sentences, ...counting];
}

/** Start, step and marks of a step, in the order that the sentence of the language has them. */
function stepNumbers({ settings }: Indicator, text: string, full: boolean): number[] {
  const each = settings['per-step'] ?? 0;
  const letters: Record<string, number> = {
    Q: settings['at-target'] ?? 0,
    S: settings.step ?? 1,
    U: settings['per-step-up'] ?? each,
    W: settings['per-step-down'] ?? each,
  };
  const found = [...text.matchAll(/[QSUW]/g)].map(([letter]) => letter);
  return found
    .filter((letter) => !full || letter !== 'Q')
    .map((letter) => letters[letter] ?? Number.NaN);
}

function rankPatterns(method: MethodMessages): RulePattern[] {
  const each = ({ settings }: Indicator): number[] => [settings['per-place'] ?? 0];
  const ends = ({ settings }: Indicator): [number, number] => [
    settings.first ?? SILENT.first,
    settings.last ?? SILENT.last,
  ];
  const score = ({ settings }: Indicator): [number, number] => [
    settings.mean ?? SILENT.mean,
    settings.sd ?? SILENT.sd,
  ];
  const { group, all } = method.peers;
  return [
    pattern(method.rankStepsFormula(method.marks.full, '#'), each),
    pattern(method.rankStepsFormula('100', '#'), each),
    pattern(method.rankLineFormula('#', '#'), (row) => {
      const [first, last] = ends(row);
      return [first, first, last];
    }),
    pattern(method.zscoreFormula('#', '#'), score),
    ...[group, all].flatMap((peers) => [
      ...[method.marks.full, method.marks.hundredth].map((full) =>
        pattern(method.rankSteps({ peers, full, each: '#' }), each),
      ),
      pattern(method.rankLine({ peers, first: '#', last: '#' }), (row) => {
        const [first, last] = ends(row);
        return [first, last, first];
      }),
      pattern(method.zscore({ peers, mean: '#', sd: '#' }), (row) => {
        const [middle, sd] = score(row);
        return [middle, sd, middle];
      }),
      pattern(method.boundsMeans(peers, 77).replaceAll('77', '#'), ({ settings }) => [
        settings.k ?? 1,
        settings.k ?? 1,
      ]),
      pattern(method.boundsQuantile(peers, '#%', '#%'), ({ settings }) => [
        (settings.high ?? 1) * 100,
        (settings.low ?? 0) * 100,
      ]),
    ]),
  ];
}

/** Every sentence of the method page with numbers that depend on settings. */
export const rulePatterns = (method: MethodMessages): RulePattern[] => [
  ...efficacyPatterns(method),
  ...ruleTexts(method),
  ...rankPatterns(method),
];

/** Lists of the page that its settings give word by word: coefficients, tiers, raters, periods. */
export function rulePhrases(
  method: MethodMessages,
  { settings }: Indicator,
  scheme: Scheme,
  write: Writing,
): string[] {
  const { coefficients = [1, 0.8, 0.6, 0.4, 0.2], tiers = [], periods = [] } = settings;
  const marks = tiers.map(({ name, score }) =>
    score === null ? method.tierInvalid(name) : method.tier(name, write.written(score)),
  );
  const weights = (list: readonly { name: string; weight: number }[]) =>
    write.list(list.map(({ name, weight }) => method.rater(name, write.written(weight))));
  return [
    method.bands(write.list(coefficients.map(write.written))),
    method.tiers(write.list(marks)),
    method.votes(write.list(marks)),
    method.raters(weights(scheme.raters)),
    method.periods(weights(periods.map(({ name, value }) => ({ name, weight: value })))),
  ];
}
