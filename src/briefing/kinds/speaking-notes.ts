import type { UnitScore } from '../../model/scores.ts';
import { isFinal, isYearOver, tellsProgress } from '../document-day.ts';
import { type Block, type Draft, paragraphs } from '../draft.ts';
import { furniture } from '../furniture.ts';
import type { Matter } from '../matter.ts';
import { blank } from '../phrases/blank-words.ts';
import { figureWords, sentence, withoutStop, worseMeanWords } from '../phrases/figure-words.ts';
import { leadOf, ownerOf } from '../phrases/owner-words.ts';
import { asClause, reasonOf } from '../phrases/reasons.ts';
import { allOrNone } from '../phrases/result-list.ts';
import {
  byIndicator,
  hasLosses,
  heaviest,
  type Shortfall,
  shortfalls,
} from '../phrases/shortfalls.ts';
import { shortWords } from '../phrases/target-words.ts';
import { rankedUnits, resultSentence, totalText } from '../phrases/unit-words.ts';
import { joined, paragraphOf, type Said, said } from '../said.ts';
import { directed, isAssessedAbove } from '../sender.ts';
import { levelOf, rankedFirst } from './circular-overall.ts';
import { taskMeasures } from './circular-require.ts';
import { bestFigures, praised, taskCounts } from './circular-strong.ts';
import { figureClause } from './circular-weak.ts';
import { behindTexts, leadersText, overallText } from './progress-alert.ts';
import { behindOf } from './progress-facts.ts';
import { scoredShare } from './weak-links.ts';

/** So much is named in each section: two pages of 3号, one judgement a section. */
const PRAISED = 2;
const WEAK = 3;
const BEHIND = 2;
/** Of our own first places so many; of units that are asked for causes so many by name. */
const OURS = 3;
const MOST_ASKED = 5;

/** 讲话参阅材料: what a leader can say aloud; unsigned. */
export function speakingNotes(matter: Matter): Draft {
  const { notes } = matter.words;
  const { signature: _signature, date: _date, ...frame } = furniture(matter, 'speaking-notes');
  const all = shortfalls(matter, directed(matter));
  const figures = byIndicator(
    matter,
    all.filter((fall) => !isUnfinished(fall)),
  );
  const weak = [...heaviest(matter, all.filter(isUnfinished), WEAK), ...figures].slice(0, WEAK);
  const section = (id: string, head: string, blocks: Block[]) => ({ id, head, blocks });
  return {
    ...frame,
    title: notes.speakingTitle(matter.scheme.title),
    sections: [
      section('overall', notes.speakingOverall, paragraphOf(overall(matter))),
      section('strong', notes.speakingStrong, paragraphOf(strong(matter))),
      section('weak', notes.speakingWeak, weakBlocks(matter, weak)),
      section('vetoes', notes.speakingVeto, paragraphOf(vetoed(matter))),
      section('behind', notes.speakingBehind, behind(matter)),
      section('time', notes.speakingTime, [
        ...paragraphOf([
          taskMeasures(matter, weak.filter(isUnfinished)),
          askSentence(
            matter,
            weak.filter((fall) => !isUnfinished(fall)),
          ),
        ]),
        ...paragraphs([time(matter)]),
      ]),
    ],
    annexes: [],
  };
}

const isUnfinished = ({ one }: Shortfall): boolean => one.indicator.kind === 'task';

/** The publisher, where an office above assesses it among others: a leader speaks of it first. */
const ourselves = (matter: Matter): UnitScore | undefined =>
  isAssessedAbove(matter) ? ownerOf(matter) : undefined;

function overall(matter: Matter): (Said | undefined)[] {
  const { spoken, documents, papers } = matter.words;
  const own = ourselves(matter);
  if (own) {
    const { name, code } = own.unit;
    const text = spoken.ours({
      year: matter.scheme.year,
      unit: name,
      self: papers.self(name),
      result: resultSentence(matter, own),
    });
    return [said(text, { fact: 'total', unit: code }, { fact: 'rank', unit: code })];
  }
  const ranked = rankedUnits(matter);
  const totals = ranked.flatMap(({ total }) => total ?? []);
  if (totals.length < 2)
    return [said(totals.length === 1 ? '' : documents.overallNone), ...groups(matter)];
  if (!matter.scheme.ranks.overall) return groups(matter);
  const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
  const level = levelOf(matter, totals);
  const grounds = ranked.map(({ unit }) => ({ fact: 'total' as const, unit: unit.code }));
  return [
    said(
      spoken.overall({ year: matter.scheme.year, level, mean: totalText(matter, mean) }),
      ...grounds,
    ),
    firsts(matter, rankedFirst(ranked)),
  ];
}

function firsts(matter: Matter, units: readonly UnitScore[]): Said | undefined {
  if (units.length === 0) return undefined;
  const names = allOrNone(matter, units, units.length);
  return said(
    matter.words.spoken.firsts({ units: names }),
    ...units.map(({ unit }) => ({ fact: 'rank' as const, unit: unit.code })),
  );
}

/** Of groups that are not compared, who is first in each. */
function groups(matter: Matter): Said[] {
  const { spoken } = matter.words;
  const list = matter.scheme.groups.flatMap(({ id, name }) => {
    const units = matter.scores.units.filter(
      ({ unit, groupRank }) => unit.group === id && groupRank === 1,
    );
    const names = matter.format.list(units.map(({ unit }) => unit.name));
    return units.length === 0 ? [] : [spoken.apartOne({ group: name, units: names })];
  });
  return list.length === 0 ? [] : [said(spoken.apart({ list: matter.format.list(list) }))];
}

function strong(matter: Matter): (Said | undefined)[] {
  const { spoken, briefing } = matter.words;
  const { all, done } = taskCounts(matter);
  const own = ourselves(matter);
  if (own) {
    const ours = praised(matter).filter((unit) => unit === own);
    const figures = bestFigures(matter, ours, true).slice(0, OURS);
    if (figures.length === 0) return [];
    return [joined(figures, (texts) => spoken.ourBest({ list: texts.join(briefing.semicolon) }))];
  }
  const best = bestFigures(matter, praised(matter)).slice(0, PRAISED);
  return [
    done > 0 ? said(spoken.tasks({ all, done }), { fact: 'counts' }) : undefined,
    best.length > 0
      ? joined(best, (texts) => spoken.praise({ list: texts.join(briefing.semicolon) }))
      : undefined,
  ];
}

function weakBlocks(matter: Matter, falls: readonly Shortfall[]): Block[] {
  const { notes, briefing } = matter.words;
  const none = {
    all: notes.speakingWeakNone,
    some: notes.speakingWeakNoneOfScored,
    none: notes.speakingWeakNothing,
  };
  if (falls.length === 0)
    return paragraphs([
      hasLosses(matter, directed(matter)) ? notes.speakingNoneToName : none[scoredShare(matter)],
    ]);
  const sentences = falls.map((fall) => {
    if (isUnfinished(fall)) return taskSentence(matter, fall);
    if (ourselves(matter)) return ourSentence(matter, fall);
    const { text, on } = figureClause(matter, fall);
    return said(text + briefing.stop, ...on);
  });
  return paragraphOf([...sentences, lastSentence(matter)]);
}

/** PM2.5年均浓度33.2微克/立方米，〔原因待填〕，这项工作由区生态环境分局牵头。 */
function ourSentence(matter: Matter, { unit, one }: Shortfall): Said {
  const reason = reasonOf(matter, unit, one);
  const lead = leadOf(matter, unit, one.indicator);
  const words = sentence(matter, [
    figureWords(matter, one),
    shortWords(matter, unit, one) ?? worseMeanWords(matter, one),
  ]);
  const text = matter.words.spoken.ourFigure({
    words: withoutStop(matter, words),
    reason: reason?.text ?? blank(matter, 'reason'),
    lead: lead === unit.unit.name ? undefined : lead,
  });
  const ground = { unit: unit.unit.code, indicator: one.indicator.code, at: one.sources };
  return said(text, { fact: 'value', ...ground }, ...(reason?.on ?? []));
}

/** Who looks into the figures that fell short. */
function askSentence(matter: Matter, falls: readonly Shortfall[]): Said | undefined {
  const names = falls.flatMap(({ unit, others = [], one }) =>
    [unit, ...others].map((each) => leadOf(matter, each, one.indicator)),
  );
  const units = [...new Set(names)];
  if (units.length === 0 || units.length > MOST_ASKED) return undefined;
  return said(
    matter.words.spoken.ask({
      units: matter.format.list(units),
      deadline: blank(matter, 'deadline'),
    }),
  );
}

function taskSentence(matter: Matter, { unit, one }: Shortfall): Said {
  const reason = reasonOf(matter, unit, one);
  const text = matter.words.spoken.weakTask({
    unit: unit.unit.name,
    name: one.indicator.name,
    word: 'value' in one && typeof one.value === 'string' ? one.value : '',
    reason: reason?.text ?? blank(matter, 'reason'),
  });
  const ground = { unit: unit.unit.code, indicator: one.indicator.code, at: one.sources };
  return said(text, { fact: 'value', ...ground }, ...(reason?.on ?? []));
}

/** The lowest total, with all who share it; nothing where all are equal, nor of whom we do not direct. */
/** Of groups that are not compared nobody is the last of all. */
function lastSentence(matter: Matter): Said | undefined {
  if (!matter.scheme.ranks.overall) return undefined;
  const ranked = rankedUnits(matter);
  const last = ranked.at(-1);
  const text = (total: number | null) => totalText(matter, total ?? 0);
  if (ranked.length < 2 || !last || directed(matter).length < matter.scores.units.length)
    return undefined;
  const lowest = text(last.total);
  if (text(ranked[0]?.total ?? null) === lowest) return undefined;
  const all = ranked.filter(({ total }) => text(total) === lowest);
  return said(
    matter.words.spoken.last({
      units: allOrNone(matter, all),
      total: lowest,
      isShared: all.length > 1,
    }),
    ...all.map(({ unit }) => ({ fact: 'total' as const, unit: unit.code })),
  );
}

function vetoed(matter: Matter): Said[] {
  const { spoken } = matter.words;
  if (matter.scheme.vetoes.length === 0) return [];
  const list = directed(matter).flatMap(({ unit, vetoes }) =>
    vetoes.map(({ name, reason }) =>
      said(
        spoken.veto({
          unit: unit.name,
          item: name,
          reason: reason === undefined ? blank(matter, 'reason') : asClause(reason),
        }),
        { fact: 'veto', unit: unit.code },
      ),
    ),
  );
  return list.length > 0 ? list : [said(spoken.vetoNone, { fact: 'veto' })];
}

function behind(matter: Matter): Block[] {
  if (!tellsProgress(matter)) return [];
  const units = directed(matter);
  const all = behindOf(matter, units);
  const [, ...worst] = behindTexts(matter, all, BEHIND);
  return paragraphs([overallText(matter, { units }), ...worst, leadersText(matter, all)]);
}

/** The days left while there are any; then by what the result is: approved, not yet, or of no year that is over. */
function time(matter: Matter): string {
  const { format, scheme } = matter;
  const { notes } = matter.words;
  const { asOf, daysLeft = 0 } = matter.findings;
  if (isFinal(matter)) return '';
  const isFollowed = tellsProgress(matter) && asOf !== undefined;
  const isOver = isYearOver(matter) || (isFollowed && daysLeft <= 0);
  if (isFollowed && !isOver) return notes.speakingDays({ date: format.date(asOf), days: daysLeft });
  return isOver ? notes.speakingOver(scheme.year + 1) : notes.speakingOpen;
}
