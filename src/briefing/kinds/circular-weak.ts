import { rowsOfUnit } from '../../score/rows-of-unit.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { dayIn, tellsProgress } from '../document-day.ts';
import { blank } from '../phrases/blank-words.ts';
import { figureWords, sentence, withoutStop, worseMeanWords } from '../phrases/figure-words.ts';
import { plainLossNote } from '../phrases/point-factor.ts';
import { asClause, reasonOf } from '../phrases/reasons.ts';
import { allOrNone, named } from '../phrases/result-list.ts';
import {
  byIndicator,
  hasLosses,
  heaviest,
  isTask,
  type Shortfall,
  shortfalls,
} from '../phrases/shortfalls.ts';
import { leadWords, shortWords } from '../phrases/target-words.ts';
import { vetoEffect } from '../phrases/veto-words.ts';
import { type Ground, joined, type Said, said } from '../said.ts';
import { behindOf, progressCounts } from './progress-facts.ts';

const SHOWN = 5;
/** Of so many figures that fell short at most, and of one indicator once. */
const FIGURES = 3;

/** What happened, and what it led to. */
export function vetoSentences(facts: AssessmentFacts): Said[] {
  const { circular } = facts.words;
  const list = facts.scores.units.flatMap(({ unit, vetoes }) => {
    const rows = rowsOfUnit(facts.scores.assessment.vetoes, unit.code);
    const nextOf = inTurn(Map.groupBy(rows, ({ item }) => item));
    return vetoes.map((veto) => {
      const row = nextOf(veto.item);
      const text = circular.veto({
        unit: unit.name,
        item: veto.name,
        effect: vetoEffect(facts, veto),
        reason: veto.reason === undefined ? blank(facts, 'reason') : asClause(veto.reason),
        document: veto.document,
      });
      return said(text, { fact: 'veto', unit: unit.code, at: row && [row.at] });
    });
  });
  if (list.length === 0) return [];
  return [said(circular.vetoHead), joined(list, (texts) => stopped(facts, texts))];
}

/** The rows of an item one after the other, as scores list them; none of an automatic one. */
function inTurn<T>(rows: ReadonlyMap<string, readonly T[]>): (item: string) => T | undefined {
  const left = new Map([...rows].map(([item, list]) => [item, list.values()]));
  return (item) => left.get(item)?.next().value;
}

const stopped = ({ words: { briefing } }: AssessmentFacts, texts: readonly string[]): string =>
  texts.join(briefing.semicolon) + briefing.stop.trimEnd();

const groundsOf = ({ unit, one }: Shortfall): Ground[] => [
  { fact: 'value', unit: unit.unit.code, indicator: one.indicator.code, at: one.sources },
  { fact: 'lost', unit: unit.unit.code, indicator: one.indicator.code },
];

/** 区水利局青溪河综合治理二期尚在推进中，治理7.9公里，失8.00分: what is left of it, and why. */
export function taskClause(facts: AssessmentFacts, fall: Shortfall): Said {
  const { unit, one, points } = fall;
  const reason = reasonOf(facts, unit, one);
  const text = facts.words.circular.task({
    unit: unit.unit.name,
    name: one.indicator.name,
    word: 'value' in one && typeof one.value === 'string' ? one.value : '',
    reason: reason?.text ?? blank(facts, 'reason'),
    lost: facts.format.number(points, 2),
  });
  return said(text, ...groundsOf(fall), ...(reason?.on ?? []));
}

/** 区商务局预算执行率86.0%，低于各单位平均6.1个百分点，…，失2.67分. */
export function figureClause(facts: AssessmentFacts, fall: Shortfall): Said {
  const { unit, one, points, others = [] } = fall;
  const units = [unit, ...others];
  const reason = others.length === 0 ? reasonOf(facts, unit, one) : undefined;
  const words = sentence(facts, [
    figureWords(facts, one),
    shortWords(facts, unit, one) ?? worseMeanWords(facts, one),
  ]);
  const text = facts.words.circular.weakFigure({
    unit: allOrNone(facts, units),
    words: withoutStop(facts, words),
    reason: reason?.text ?? blank(facts, 'reason'),
    lost: facts.format.number(points, 2),
    isEach: units.length > 1,
  });
  return said(text, ...groundsOf(fall), ...(reason?.on ?? []));
}

/** The heaviest tasks that were not completed. */
export const weakTasks = (facts: AssessmentFacts, most = SHOWN): readonly Shortfall[] =>
  heaviest(facts, shortfalls(facts, facts.scores.units).filter(isTask), most);

/** The heaviest figures, of each indicator the heaviest alone. */
export function weakFigures(facts: AssessmentFacts, most = FIGURES): Shortfall[] {
  const figures = shortfalls(facts, facts.scores.units).filter((fall) => !isTask(fall));
  return byIndicator(facts, figures).slice(0, most);
}

function shortfallSentences(
  facts: AssessmentFacts,
  falls: readonly Shortfall[],
  head: string,
  clause: (facts: AssessmentFacts, fall: Shortfall) => Said,
): Said[] {
  if (falls.length === 0) return [];
  const list = joined(
    falls.map((fall) => clause(facts, fall)),
    (texts) => stopped(facts, texts),
  );
  return [said(head), list];
}

/** Tasks and figures that fell short, a paragraph each; what lost points leave out is said once, at the end. */
function shortfallParagraphs(facts: AssessmentFacts): Said[][] {
  const { circular, site } = facts.words;
  const [tasks, figures] = [weakTasks(facts), weakFigures(facts)];
  const note = plainLossNote(
    facts,
    [...tasks, ...figures].map(({ unit, one }) => ({ unit, indicator: one.indicator })),
  );
  const paragraphs = [
    shortfallSentences(facts, tasks, circular.taskHead, taskClause),
    shortfallSentences(facts, figures, circular.figureHead, figureClause),
  ].filter((sentences) => sentences.length > 0);
  if (note !== '') paragraphs.at(-1)?.push(said(site.between + note));
  return paragraphs;
}

/** Before a result is approved, progress is told as it stands. */
function behindSentence(facts: AssessmentFacts): Said | undefined {
  const { documents } = facts.words;
  const { asOf, counts } = facts.findings;
  const behind = tellsProgress(facts) ? behindOf(facts) : [];
  const state = counts.states.find((one) => one.state === 'behind');
  if (behind.length === 0 || asOf === undefined || !state) return undefined;
  const list = behind
    .slice(0, SHOWN)
    .map(({ found, unit, indicator }) =>
      documents.weakBehindOne(unit.unit.name, indicator.name, leadWords(facts, found)),
    );
  const text = documents.weakBehind({
    date: dayIn(facts, 'circular', asOf),
    count: behind.length,
    percent: facts.format.percent(state.percent / 100),
    list: facts.format.list(list),
    isAll: progressCounts(facts).known === progressCounts(facts).all,
  });
  return said(
    text,
    ...behind.map(
      ({ found }): Ground => ({
        fact: 'progress',
        unit: found.unit,
        indicator: found.code,
      }),
    ),
  );
}

/** Without a score, which is no weak link: most first, of many units those that miss most. */
function missingSentence(facts: AssessmentFacts): Said | undefined {
  const { circular } = facts.words;
  const list = facts.scores.units
    .map(({ unit, indicators }) => {
      const missing = indicators.filter(
        (one) => one.kind === 'missing' && one.reason !== 'not-applicable',
      );
      return { unit: unit.name, count: missing.length };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(circular.missingOne);
  if (list.length === 0) return undefined;
  return said(circular.missing({ list: named(facts, list, SHOWN) }), { fact: 'counts' });
}

/** 存在问题. */
export function weakParagraphs(facts: AssessmentFacts): (Said | undefined)[][] {
  const { circular } = facts.words;
  const paragraphs = [
    vetoSentences(facts),
    ...shortfallParagraphs(facts),
    [behindSentence(facts)],
    [missingSentence(facts)],
  ].filter((sentences) => sentences.some((one) => one !== undefined));
  if (paragraphs.length > 0) return paragraphs;
  const hasAny = hasLosses(facts, facts.scores.units);
  return [[said(hasAny ? circular.noneToName : circular.none)]];
}
