import { isShareUnit } from './format.ts';
import { type RuleContext, type RuleSentences, scaleSentence } from './rule-context.ts';

/** 增减计分 and 分段计分 in sentences: rules that count in marks about a target or by a table. */

/** 1户, 0.1个百分点, 目标值的5%: how far a step goes. */
function stepWords({ settings, marks, format, unit }: RuleContext): string {
  const { step = 1 } = settings;
  if (settings['step-of'] === 'target') return marks.stepOfTarget(format.number(step));
  if (isShareUnit(unit)) return format.points(format.number(step), unit);
  return marks.step(format.number(step), unit ?? '');
}

/** Marks above and below the target, step by step. */
export function stepsSentences(context: RuleContext): RuleSentences {
  const { settings, words, marks, format, reverse } = context;
  const points = (x: number) => words.stepsPoints(format.number(x));
  const each = settings['per-step'] ?? 0;
  const up = settings['per-step-up'] ?? each;
  const down = settings['per-step-down'] ?? each;
  const step = stepWords(context);
  const start = settings['at-target'] ?? (settings.into === undefined ? undefined : 0);
  const shown = start === undefined ? marks.full : points(start);
  const deduction = settings['deduction-cap'];
  const lost = settings.missed === 'zero';
  const counting = {
    whole: words.stepsWhole,
    started: words.stepsStarted,
    proportional: words.stepsProportional,
  }[settings.counting ?? 'proportional'](step);
  const formula = { start: start === undefined ? marks.full : format.number(start) };
  return {
    formulas: [
      lost
        ? marks.stepsUpFormula({ ...formula, up: format.number(up) })
        : marks.stepsFormula({ ...formula, up: format.number(up), down: format.number(down) }),
    ],
    sentences: [
      lost
        ? marks.stepsOrNothing({ start: shown, step, up: points(up), reverse })
        : marks.steps({ start: shown, step, up: points(up), down: points(down), reverse }),
      counting,
      words.stepsBonusCap(points(settings['bonus-cap'] ?? 0)),
      ...(deduction === undefined || lost ? [] : [words.stepsDeductionCap(points(deduction))]),
      ...scaleSentence(context),
    ],
  };
}

/** Marks by a table of thresholds. */
export function segmentsSentences(context: RuleContext): RuleSentences {
  const { settings, words, marks, format, reverse } = context;
  const points = settings.points ?? [];
  const on = settings.on ?? 'value';
  const downwards = reverse && on !== 'completion';
  const stairs = settings.between === 'step';
  const worse = stairs ? 'zero' : 'flat';
  const list = points.map(({ at, score }) =>
    marks.segmentAt(format.number(at), words.stepsPoints(format.number(score))),
  );
  const ends = [
    {
      at: points[0]?.at,
      say: marks.below,
      how: settings['below-first'] ?? (downwards ? 'flat' : worse),
    },
    {
      at: points.at(-1)?.at,
      say: marks.above,
      how: settings['above-last'] ?? (downwards ? worse : 'flat'),
    },
  ] as const;
  const beyond = ends.map(({ at, say, how }) => `${say(format.number(at ?? 0))}${marks.ends[how]}`);
  const steps = downwards ? marks.stairsDown : marks.stairs;
  const turned = on === 'completion' && reverse;
  return {
    formulas: [
      ...(stairs ? [] : [marks.linearFormula]),
      ...(turned ? [marks.completionReverse[settings['reverse-form'] ?? 'ratio']] : []),
    ],
    sentences: [
      marks.segments(marks.bases[on], format.list(list)),
      stairs ? steps : marks.linear,
      words.sentence(format.list(beyond)),
      ...scaleSentence(context),
    ],
  };
}
