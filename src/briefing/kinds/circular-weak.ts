import { dayIn, tellsProgress } from '../document-day.ts';
import type { Matter } from '../matter.ts';
import { indicatorLosses } from '../phrases/indicator-losses.ts';
import { plainLossNote } from '../phrases/point-factor.ts';
import { allOrNone, categoryResults, type GroupResult, named } from '../phrases/result-list.ts';
import { leadWords } from '../phrases/target-words.ts';
import { rankedUnits } from '../phrases/unit-words.ts';
import { vetoEffect } from '../phrases/veto-words.ts';
import { behindOf, progressCounts } from './progress-facts.ts';

const SHOWN = 5;

function weakCategories(matter: Matter): string[] {
  const score = (x: number) => matter.format.number(x, matter.scheme.rounding.category);
  const spread = ({ best, worst }: GroupResult) => best.score - worst.score;
  const [widest] = categoryResults(rankedUnits(matter))
    .filter((one) => one.count > 1 && spread(one) > 0)
    .sort((a, b) => spread(b) - spread(a));
  if (!widest) return [];
  return [
    matter.words.documents.weakCategory({
      category: widest.name,
      spread: score(spread(widest)),
      last: allOrNone(matter, widest.worst.units),
      score: score(widest.worst.score),
      isShared: widest.worst.units.length > 1,
    }),
  ];
}

function weakIndicators(matter: Matter): string[] {
  const { documents, site } = matter.words;
  const losses = indicatorLosses(matter).slice(0, SHOWN);
  const list = losses.map(({ code, points, units, most, each }) =>
    documents.weakIndicator({
      name: matter.indicators.get(code)?.name ?? code,
      units,
      lost: matter.format.number(points, 2),
      most: allOrNone(matter, most),
      mostCount: most.length,
      each: matter.format.number(each, 2),
    }),
  );
  if (list.length === 0) return [];
  const note = plainLossNote(matter, cellsOf(matter, losses));
  const text = documents.weakIndicators(matter.format.list(list));
  return [note === '' ? text : text + site.between + note];
}

/** Every unit under these indicators. */
const cellsOf = ({ scores }: Matter, losses: readonly { code: string }[]) =>
  scores.units.flatMap((unit) =>
    unit.indicators
      .filter(({ indicator }) => losses.some(({ code }) => code === indicator.code))
      .map(({ indicator }) => ({ unit, indicator })),
  );

export function vetoTexts(matter: Matter): string[] {
  const { documents } = matter.words;
  const list = matter.scores.units.flatMap(({ unit, vetoes }) =>
    vetoes.map((veto) =>
      documents.weakVeto({
        unit: unit.name,
        item: veto.name,
        effect: vetoEffect(matter, veto),
        document: veto.document,
      }),
    ),
  );
  return list.length > 0 ? [documents.weakVetoes(matter.format.list(list))] : [];
}

function behindTexts(matter: Matter): string[] {
  const { documents } = matter.words;
  const { asOf, counts } = matter.findings;
  const behind = tellsProgress(matter) ? behindOf(matter) : [];
  const state = counts.states.find((one) => one.state === 'behind');
  if (behind.length === 0 || asOf === undefined || !state) return [];
  const list = behind.map(({ found, unit, indicator }) =>
    documents.weakBehindOne(unit.unit.name, indicator.name, leadWords(matter, found)),
  );
  return [
    documents.weakBehind({
      date: dayIn(matter, 'circular', asOf),
      count: behind.length,
      percent: matter.format.percent(state.percent / 100),
      list: matter.format.list(list.slice(0, SHOWN)),
      isAll: progressCounts(matter).known === progressCounts(matter).all,
    }),
  ];
}

/** Most first; of many units only those that miss most are named. */
function missingTexts(matter: Matter): string[] {
  const { documents } = matter.words;
  const list = matter.scores.units
    .map(({ unit, indicators }) => {
      const missing = indicators.filter(
        (one) => one.kind === 'missing' && one.reason !== 'not-applicable',
      );
      return { name: unit.name, count: missing.length };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ name, count }) => documents.weakMissingOne(name, count));
  return list.length > 0 ? [documents.weakMissing(named(matter, list, SHOWN))] : [];
}

/** 存在问题. */
export function weakTexts(matter: Matter): string[] {
  const texts = [
    ...vetoTexts(matter),
    ...weakCategories(matter),
    ...weakIndicators(matter),
    ...behindTexts(matter),
    ...missingTexts(matter),
  ];
  return texts.length > 0 ? texts : [matter.words.documents.weakNone];
}
