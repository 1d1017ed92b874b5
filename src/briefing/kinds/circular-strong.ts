import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { bestWord } from '../phrases/close-words.ts';
import {
  figureWords,
  isShare,
  meanWords,
  sentence,
  withoutStop,
  yearWords,
} from '../phrases/figure-words.ts';
import { categoryResults, cellOf } from '../phrases/result-list.ts';
import { isNoPraise, isWorse } from '../phrases/setback.ts';
import { isRated } from '../phrases/shortfalls.ts';
import { rankedUnits } from '../phrases/unit-words.ts';
import { joined, type Said, said } from '../said.ts';

const SHOWN = 5;
/** So many categories did best, where their mean is this share of full marks at least. */
const CATEGORIES = 3;
const WELL = 85;
/** Fewer units than this have no first that would be worth a sentence. */
const COMPARED = 3;
/** Shares of the key tasks that were completed, by which their year is judged. */
const GOOD = 0.8;
const MOST = 0.5;

/** Whoever was vetoed is praised for nothing. */
export const praised = ({ scores }: AssessmentFacts): UnitScore[] =>
  scores.units.filter(({ vetoes }) => vetoes.length === 0);

/** Key tasks, and how many of them all in charge completed. */
export function taskCounts({ scores }: AssessmentFacts): { all: number; done: number } {
  const states = new Map<string, boolean>();
  for (const { indicators } of scores.units)
    for (const one of indicators) {
      if (one.indicator.kind !== 'task' || one.kind === 'missing') continue;
      const best = bestWord(one.indicator.settings.tiers);
      const isDone = one.kind === 'scored' && one.value === best && best !== undefined;
      states.set(one.indicator.code, (states.get(one.indicator.code) ?? true) && isDone);
    }
  return { all: states.size, done: [...states.values()].filter((isDone) => isDone).length };
}

function taskSentences(facts: AssessmentFacts): Said[] {
  const { circular } = facts.words;
  const { all, done } = taskCounts(facts);
  if (all === 0 || done < all * MOST) return [];
  const head = done >= all * GOOD ? circular.tasksGood : circular.tasksMost;
  const tasks = done === all ? circular.tasksAllDone({ all }) : circular.tasksDone({ all, done });
  return [said(head), said(tasks, { fact: 'counts' })];
}

/** 作风效能、依法行政完成较好，平均得分率分别为…; ratings by people are no achievement of work. */
function categorySentence(facts: AssessmentFacts): Said | undefined {
  const units = rankedUnits(facts);
  const rated = new Set(
    units.flatMap(({ indicators }) =>
      indicators.filter(isRated).map(({ indicator }) => indicator.category),
    ),
  );
  const best = categoryResults(units)
    .filter(({ count, code, mean }) => count > 1 && !rated.has(code) && mean >= WELL)
    .sort((a, b) => b.mean - a.mean)
    .slice(0, CATEGORIES);
  if (best.length === 0) return undefined;
  const rate = (mean: number) => `${facts.format.number(mean, facts.scheme.rounding.category)}%`;
  return said(
    facts.words.circular.categories({
      list: facts.format.list(best.map(({ name }) => name)),
      rates: facts.format.list(best.map(({ mean }) => rate(mean))),
      isOne: best.length === 1,
    }),
    ...best.map(({ code }) => ({ fact: 'category' as const, indicator: code })),
  );
}

/**
 * The best figures: alone at the first place, one for each category, the heaviest indicator.
 *
 * @param isOwn of the unit that speaks, which it need not name
 */
export function bestFigures(
  facts: AssessmentFacts,
  units: readonly UnitScore[],
  isOwn = false,
): Said[] {
  const taken = new Set<string>();
  const found: { unit: UnitScore; code: string; weight: number; category: string }[] = [];
  for (const unit of units) {
    for (const one of unit.indicators) {
      if (one.kind !== 'scored' || typeof one.value !== 'number') continue;
      if (isNoPraise(facts, unit, one)) continue;
      const { code, category = '' } = one.indicator;
      if (!isShare(one.indicator) && one.indicator.measure === undefined) continue;
      const place = facts.placeOf(unit.unit.code, code);
      if (place?.place !== 1 || place.tied || place.of < COMPARED) continue;
      found.push({ unit, code, weight: one.weight, category });
    }
  }
  found.sort((a, b) => b.weight - a.weight);
  return found.flatMap(({ unit, code, category }) => {
    const key = taken.has(category) ? unit.unit.code : category;
    const one = cellOf(unit, code);
    if (taken.has(key) || taken.has(code) || !one) return [];
    for (const name of [key, code, unit.unit.code]) taken.add(name);
    const year = isWorse(facts, unit.unit.code, one)
      ? undefined
      : yearWords(facts, unit.unit.code, one);
    const words = sentence(facts, [figureWords(facts, one), year ?? meanWords(facts, one)]);
    return [
      said(
        isOwn
          ? withoutStop(facts, words)
          : facts.words.circular.figure({
              unit: unit.unit.name,
              words: withoutStop(facts, words),
            }),
        { fact: 'value', unit: unit.unit.code, indicator: code, at: one.sources },
      ),
    ];
  });
}

function figureSentence(facts: AssessmentFacts, most: number): Said | undefined {
  const { circular, briefing } = facts.words;
  const best = bestFigures(facts, praised(facts)).slice(0, most);
  if (best.length === 0) return undefined;
  return joined(best, (texts) =>
    circular.figures({ list: texts.join(briefing.semicolon), noun: facts.noun }),
  );
}

/** 主要成效: key tasks, categories, the best figures. */
export function strongParagraphs(facts: AssessmentFacts, most = SHOWN): (Said | undefined)[][] {
  return [taskSentences(facts), [categorySentence(facts)], [figureSentence(facts, most)]];
}
