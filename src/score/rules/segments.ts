import type { Figure } from '../../model/dataset.ts';
import type { RuleSettings } from '../../model/settings.ts';
import type { TraceStep } from '../../model/trace.ts';
import { missingPrevious } from '../bounds.ts';
import { FAILED, type Failed, type Unrated } from '../cell.ts';
import { difference } from '../difference.ts';
import { marksExpression, marksToScore } from '../marks.ts';
import { significant12 } from '../round.ts';
import type { Context, Explained, Rule } from '../rule.ts';
import { missingTarget, names, targetOf, targetStep } from '../target.ts';
import { minus, operand } from '../trace/expression.ts';
import { completionRatio, formExpression, formOf, isPositive } from './completion.ts';
import { marksOf, type Segments } from './segment-points.ts';

/** What the segments go by, with how it came about. */
interface Basis {
  kind: 'basis';
  number: number;
  steps: TraceStep[];
}

/** Whether a lower number is better: a completion is turned round already. */
const turnsDown = ({ settings, reverse }: Context): boolean =>
  reverse && settings.on !== 'completion';

/** The table of a row, with the ends that hold where it says nothing of them. */
export function segmentsOf(settings: RuleSettings, downwards: boolean): Segments {
  const between = settings.between ?? 'linear';
  const worse = between === 'step' ? 'zero' : 'flat';
  return {
    points: settings.points ?? [],
    between,
    below: settings['below-first'] ?? (downwards ? 'flat' : worse),
    above: settings['above-last'] ?? (downwards ? worse : 'flat'),
    downwards,
  };
}

/**
 * Marks by a table of thresholds (分段计分): of the figure, its completion in %, its change against
 * the previous value or its growth in % (`on`), which is rounded to 12 digits unless it is the
 * figure itself. Between two thresholds on the straight line, or with `between: step` those of the
 * greatest threshold reached. The scores in `points` are marks (`scale`). Source: METHOD, section 3.
 */
export const segments: Rule = (context) => {
  const { settings, row } = context;
  const table = segmentsOf(settings, turnsDown(context));
  return {
    score(unit, x, figure) {
      // Without its table, which is reported, nothing can be told.
      if (table.points.length < 2) return FAILED;
      const basis = basisOf(context, unit, x, figure);
      if (basis.kind !== 'basis') return basis;
      return { kind: 'scored', score: marksToScore(marksOf(basis.number, table).marks, row) };
    },
    explain(unit, x, figure): Explained {
      const basis = basisOf(context, unit, x, figure);
      if (basis.kind !== 'basis') throw new Error('a score without its basis');
      const { marks, line, ends, beyond } = marksOf(basis.number, table);
      const expression = marksExpression(line, row);
      const between = ends.map(({ at, score }) => ({ at, marks: score }));
      const shown = { ends: between, ...(beyond === undefined ? {} : { beyond }) };
      return {
        steps: [
          ...basis.steps,
          { step: 'segment', between: table.between, ...shown },
          { step: 'formula', formula: 'segments', expression, result: marksToScore(marks, row) },
        ],
        expression,
      };
    },
  };
};

function basisOf(
  context: Context,
  unit: number,
  x: number,
  figure: Figure | undefined,
): Basis | Failed | Unrated {
  switch (context.settings.on) {
    case 'completion':
      return completionOf(context, unit, x, figure);
    case 'change':
    case 'growth':
      return changeOf(context, unit, x, figure);
    default:
      return { kind: 'basis', number: x, steps: [] };
  }
}

function completionOf(
  context: Context,
  unit: number,
  x: number,
  figure: Figure | undefined,
): Basis | Failed | Unrated {
  const target = targetOf(context, figure);
  if (target === undefined) return missingTarget(context, unit, figure);
  const form = formOf(context);
  if (!isPositive(context, unit, x, target, form)) return FAILED;
  const number = significant12(100 * completionRatio(x, target, form));
  const expression = formExpression(x, target, form);
  return {
    kind: 'basis',
    number,
    steps: [
      targetStep(context, figure, target),
      { step: 'formula', formula: form, expression, result: number },
    ],
  };
}

function changeOf(
  context: Context,
  unit: number,
  x: number,
  figure: Figure | undefined,
): Basis | Failed | Unrated {
  const previous = figure?.previous;
  if (previous === undefined) return missingPrevious(context, unit, figure);
  const change = difference(x, previous);
  const at = figure?.previousAt;
  const before: TraceStep = { step: 'previous', value: previous, ...(at ? { at } : {}) };
  if (context.settings.on === 'change') {
    const number = significant12(change);
    const expression = minus(x, previous);
    const formula: TraceStep = { step: 'formula', formula: 'change', expression, result: number };
    return { kind: 'basis', number, steps: [before, formula] };
  }
  if (previous <= 0) {
    reportPrevious(context, unit, figure);
    return FAILED;
  }
  const number = significant12((100 * change) / previous);
  const expression = `100 * ${minus(x, previous)} / ${operand(previous)}`;
  const formula: TraceStep = { step: 'formula', formula: 'growth', expression, result: number };
  return { kind: 'basis', number, steps: [before, formula] };
}

function reportPrevious(context: Context, unit: number, figure: Figure | undefined): void {
  context.report({
    code: 'non-positive',
    text: 'growth-of-nothing',
    params: names(context, unit),
    at: figure?.previousAt ?? figure?.at,
    place: context.row.at.place,
    found: String(figure?.previous),
  });
}
