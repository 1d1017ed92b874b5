import { type RuleContext, type RuleSentences, scaleSentence } from './rule-context.ts';

/** 增减计分 and 分段计分 in sentences: rules that count in marks about a target or by a table. */

/** Marks above and below the target, step by step. */
export function stepsSentences(context: RuleContext): RuleSentences {
  const { settings, words, marks, format } = context;
  const points = (x: number) => words.stepsPoints(format.number(x));
  const each = settings['per-step'] ?? 0;
  const up = settings['per-step-up'] ?? each;
  const down = settings['per-step-down'] ?? each;
  const size = format.number(settings.step ?? 1);
  const step = settings['step-of'] === 'target' ? marks.ofTarget(size) : size;
  const start = settings['at-target'] ?? (settings.into === undefined ? undefined : 0);
  const shown = start === undefined ? marks.full : points(start);
  const deduction = settings['deduction-cap'];
  const lost = settings.missed === 'zero';
  const counting = {
    whole: words.stepsWhole,
    started: words.stepsStarted,
    proportional: words.stepsProportional,
  }[settings.counting ?? 'proportional'];
  const formula = { start: start === undefined ? marks.full : format.number(start) };
  return {
    formulas: [
      lost
        ? marks.stepsUpFormula({ ...formula, up: format.number(up) })
        : marks.stepsFormula({ ...formula, up: format.number(up), down: format.number(down) }),
    ],
    sentences: [
      lost
        ? marks.stepsOrNothing({ start: shown, step, up: points(up) })
        : marks.steps({ start: shown, step, up: points(up), down: points(down) }),
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
