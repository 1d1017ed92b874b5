import type { AssessmentFacts } from '../assessment-facts.ts';
import { tellsProgress } from '../document-day.ts';
import { blank } from '../phrases/blank-words.ts';
import { measureOf } from '../phrases/reasons.ts';
import type { Shortfall } from '../phrases/shortfalls.ts';
import { type Said, said } from '../said.ts';
import { senderOf } from '../sender.ts';
import { weakFigures, weakTasks } from './circular-weak.ts';
import { behindOf } from './progress-facts.ts';

/** So many units are called by their names. */
const MOST = 6;

/** Who puts right what led to a veto, by when, and whom it is reported to. */
function vetoed(facts: AssessmentFacts): Said | undefined {
  const units = facts.scores.units.filter(({ vetoes }) => vetoes.length > 0);
  if (units.length === 0) return undefined;
  return said(
    facts.words.circular.vetoed({
      units: facts.format.list(units.map(({ unit }) => unit.name)),
      deadline: blank(facts, 'deadline'),
      to: senderOf(facts, 'circular'),
    }),
    ...units.map(({ unit }) => ({ fact: 'veto' as const, unit: unit.code })),
  );
}

/** What units mean to do about tasks that were not completed; of those without a plan, who has to make one. */
export function taskMeasures(
  facts: AssessmentFacts,
  falls: readonly Shortfall[],
): Said | undefined {
  const { circular, briefing } = facts.words;
  const plans = falls.map((fall) => ({ fall, plan: measureOf(facts, fall.unit, fall.one) }));
  const planned = plans.flatMap(({ fall, plan }) =>
    plan === undefined
      ? []
      : [said(circular.planned({ unit: fall.unit.unit.name, plan: plan.text }), ...plan.on)],
  );
  const open = plans.filter(({ plan }) => plan === undefined).map(({ fall }) => fall);
  const names = new Set(open.map(({ unit }) => unit.unit.name));
  const unplanned =
    open.length === 0
      ? []
      : [
          said(
            circular.unplanned({
              units: facts.format.list([...names]),
              deadline: blank(facts, 'deadline'),
              to: senderOf(facts, 'circular'),
            }),
            ...open.map(({ unit, one }) => ({
              fact: 'value' as const,
              unit: unit.unit.code,
              indicator: one.indicator.code,
              at: one.sources,
            })),
          ),
        ];
  const all = [...planned, ...unplanned];
  if (all.length === 0) return undefined;
  const text = all.map((one) => one.text).join(briefing.semicolon) + briefing.stop.trimEnd();
  return said(text, ...all.flatMap(({ on }) => on));
}

function figureMeasures(facts: AssessmentFacts): Said | undefined {
  const units = [
    ...new Set(
      weakFigures(facts).flatMap(({ unit, others = [] }) =>
        [unit, ...others].map((one) => one.unit.name),
      ),
    ),
  ];
  if (units.length === 0) return undefined;
  return said(
    facts.words.circular.figures2({
      units:
        units.length > MOST
          ? facts.words.documents.unitCount(units.length, facts.noun)
          : facts.format.list(units),
      deadline: blank(facts, 'deadline'),
      to: senderOf(facts, 'circular'),
    }),
  );
}

/** 工作要求: of whom the circular speaks, and nobody else. */
export function requireParagraphs(facts: AssessmentFacts): (Said | undefined)[][] {
  const { documents, circular } = facts.words;
  const behind = tellsProgress(facts) ? behindOf(facts).length : 0;
  const isHeard = facts.scheme.stage === 'hearing';
  return [
    [vetoed(facts)],
    [taskMeasures(facts, weakTasks(facts))],
    [figureMeasures(facts)],
    behind > 0 ? [said(documents.requireBehind(behind))] : [],
    isHeard ? [said(circular.objections({ deadline: blank(facts, 'deadline') }))] : [],
  ];
}
