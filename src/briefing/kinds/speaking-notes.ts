import type { UnitScore } from '../../model/scores.ts';
import { isFinal, isYearOver, tellsProgress } from '../document-day.ts';
import { type Block, type Draft, paragraphs } from '../draft.ts';
import { furniture } from '../furniture.ts';
import type { Matter } from '../matter.ts';
import { blank } from '../phrases/blank-words.ts';
import { asClause, reasonOf } from '../phrases/reasons.ts';
import { allOrNone } from '../phrases/result-list.ts';
import {
  byIndicator,
  hasLosses,
  heaviest,
  type Shortfall,
  shortfalls,
} from '../phrases/shortfalls.ts';
import { rankedUnits, totalText } from '../phrases/unit-words.ts';
import { joined, paragraphOf, type Said, said } from '../said.ts';
import { directed } from '../sender.ts';
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
        ...paragraphOf([taskMeasures(matter, weak.filter(isUnfinished))]),
        ...paragraphs([time(matter)]),
      ]),
    ],
    annexes: [],
  };
}

const isUnfinished = ({ one }: Shortfall): boolean => one.indicator.kind === 'task';

function overall(matter: Matter): (Said | undefined)[] {
  const { spoken, documents } = matter.words;
  const ranked = rankedUnits(matter);
  const totals = ranked.flatMap(({ total }) => total ?? []);
  if (totals.length < 2)
    return [said(totals.length === 1 ? '' : documents.overallNone), ...groups(matter)];
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
    const { text, on } = figureClause(matter, fall);
    return said(text + briefing.stop, ...on);
  });
  return paragraphOf([...sentences, lastSentence(matter)]);
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
function lastSentence(matter: Matter): Said | undefined {
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
  if (isFinal(matter)) return notes.speakingNext(scheme.year + 1);
  const isFollowed = tellsProgress(matter) && asOf !== undefined;
  const isOver = isYearOver(matter) || (isFollowed && daysLeft <= 0);
  if (isFollowed && !isOver) return notes.speakingDays({ date: format.date(asOf), days: daysLeft });
  return isOver ? notes.speakingOver(scheme.year + 1) : notes.speakingOpen;
}
