import type { Scores } from '../model/scores.ts';
import type { Origin, Trace, TraceStep } from '../model/trace.ts';
import { type Workings, workingsOf } from './trace/workings.ts';

/** What explanations may not tell in a public or an anonymised edition. */
export interface Secrets {
  /** Ids of hidden categories. */
  categories: ReadonlySet<string>;
  /** Codes of hidden indicators. */
  codes: ReadonlySet<string>;
  /** Codes of indicators that are computed from hidden ones. */
  masked: ReadonlySet<string>;
  /** Names of units whose results are withheld. */
  units: ReadonlySet<string>;
  /** Whether an indicator of the upper assessment is hidden there. */
  isHiddenAbove: (code: string) => boolean;
  /** A row without those of its free texts that name something hidden. */
  withoutTelling: <T extends { reason?: string; document?: string }>(row: T) => T;
}

/** Secrets with the names by which steps call hidden categories. */
export interface KeptSecrets extends Secrets {
  names: ReadonlySet<string>;
}

/** The workings of scores that are cut for a public edition: as they are, with silent traces. */
export function publishing(scores: Scores, secrets: Secrets): Workings {
  const workings = workingsOf(scores);
  const hidden = workings.aggregation.branches.filter(({ id }) => secrets.categories.has(id));
  return { ...workings, secrets: { ...secrets, names: new Set(hidden.map(({ name }) => name)) } };
}

/** The workings with traces that tell nothing of any upper assessment, beside what they keep. */
export function withoutAbove(scores: Scores): Workings {
  const workings = workingsOf(scores);
  const none: ReadonlySet<string> = new Set();
  const withoutTelling = <T>(row: T): T => row;
  const nothing = {
    categories: none,
    codes: none,
    masked: none,
    units: none,
    names: none,
    withoutTelling,
  };
  const { secrets = nothing } = workings;
  return { ...workings, secrets: { ...secrets, isHiddenAbove: () => true } };
}

/**
 * A trace without steps that hold something hidden. Where one went, the line of the machine goes
 * too, since it has the same numbers in it.
 */
export function withoutSecrets(trace: Trace, secrets: KeptSecrets | undefined): Trace {
  if (secrets === undefined) return trace;
  const isAbove = trace.steps.some(
    (step) => step.step === 'upper' && secrets.isHiddenAbove(step.indicator),
  );
  const steps = trace.steps.flatMap((step) => told(step, secrets, isAbove));
  const { expression } = trace;
  const isWhole = !trace.steps.some(
    (step) => tells(step, secrets, isAbove) || holds(step, secrets) || isMasked(step, secrets),
  );
  const whole = isWhole && expression !== undefined;
  return whole ? { steps, expression } : { steps };
}

function told(step: TraceStep, secrets: KeptSecrets, isAbove: boolean): TraceStep[] {
  if (isMasked(step, secrets)) return [plainValue(step)];
  if (isScore(step, isAbove)) return [{ step: 'withheld', of: 'score' }];
  if (tells(step, secrets, isAbove)) return [];
  if (step.step === 'deduction') return [secrets.withoutTelling(step)];
  return [holds(step, secrets) ? withheld(step) : withoutUnits(step, secrets.units)];
}

function tells(step: TraceStep, { categories, names }: KeptSecrets, isAbove: boolean): boolean {
  switch (step.step) {
    case 'mean':
      return categories.has(step.id ?? '');
    case 'zeroed':
      return names.has(step.category);
    case 'difficulty':
      return names.has(step.on);
    case 'upper':
      return isAbove;
    case 'formula':
      return isScore(step, isAbove);
    default:
      return false;
  }
}

type Derived = Extract<TraceStep, { step: 'derived' }>;

/** A figure that is computed from a hidden one. */
const isMasked = (step: TraceStep, { codes, masked }: Secrets): step is Derived =>
  step.step === 'derived' && step.cells.some(({ code }) => codes.has(code) || masked.has(code));

/** The figure itself, which is shown, without how it came about. */
const plainValue = ({ result }: Derived): TraceStep => ({
  step: 'value',
  value: result,
  sources: [],
  changes: [],
});

/** How a score comes about from those of the upper assessment, some of which are hidden. */
const isScore = (step: TraceStep, isAbove: boolean): boolean =>
  isAbove &&
  step.step === 'formula' &&
  (step.formula === 'linked' || step.formula === 'linked-rank');

/** A mean that is shown, with parts that are not. */
const holds = (step: TraceStep, { categories, codes }: Secrets): boolean =>
  step.step === 'mean' && step.parts.some(({ id }) => categories.has(id) || codes.has(id));

const withheld = (step: TraceStep): TraceStep =>
  step.step === 'mean' && step.name !== undefined
    ? { step: 'withheld', name: step.name }
    : { step: 'withheld' };

/** Whose value a bound or best is, among those who are shown. */
function withoutUnits(step: TraceStep, hidden: ReadonlySet<string>): TraceStep {
  if (hidden.size === 0) return step;
  const shown = (units: readonly string[]) => units.filter((unit) => !hidden.has(unit));
  if (step.step === 'fact' && step.units) return { ...step, units: shown(step.units) };
  if (step.step !== 'bound' || step.origin.from !== 'peer') return step;
  const origin: Origin = { ...step.origin, units: shown(step.origin.units) };
  return { ...step, origin };
}
