import type { Indicator } from '../../model/dataset.ts';
import type { IndicatorScore } from '../../model/scores.ts';
import { efficacyFormula } from './efficacy.ts';
import { type Inputs, inputsOf } from './inputs.ts';
import { marksScore } from './marks.ts';
import { rankLine, rankSteps, relative, zscore } from './peer-rules.ts';
import type { Live, Plan, Row } from './plan.ts';
import { segments } from './segments.ts';
import { completion, steps, threshold } from './target-rules.ts';

type Scored = Exclude<IndicatorScore, { kind: 'missing' }>;

/**
 * The score of one unit under one indicator as a live formula, floor and all; undefined for rules
 * that a sheet cannot follow (words, ballots, deductions, periods, fills), whose score is a number.
 */
export function scoreFormula(plan: Plan, row: Row, score: Scored): Live | undefined {
  if (score.kind !== 'scored') return undefined;
  const live = ruleFormula(plan, row, score);
  const { into, floor: given } = score.indicator.settings;
  const floor = into === undefined ? given : 0;
  if (live === undefined || floor === 'none') return live;
  return { text: `MAX(${floor},${live.text})`, value: Math.max(floor, live.value) };
}

function ruleFormula(plan: Plan, row: Row, score: Scored): Live | undefined {
  const { indicator } = score;
  if (indicator.settings.periods !== undefined) return undefined;
  if (indicator.settings.rule === 'efficacy') return efficacyFormula(plan, row, score);
  const rule = RULES[indicator.settings.rule];
  const inputs = rule && inputsOf(plan, row, indicator);
  return inputs && rule(inputs);
}

/** 直接得分: the figure is the marks. */
const direct = ({ indicator, x }: Inputs): Live => marksScore(indicator, x);

const RULES: Partial<Record<Indicator['settings']['rule'], (inputs: Inputs) => Live | undefined>> =
  {
    completion,
    threshold,
    steps,
    segments,
    direct,
    relative,
    'rank-steps': rankSteps,
    'rank-line': rankLine,
    zscore,
  };
