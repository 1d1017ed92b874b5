import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { isFinal, isYearOver, tellsProgress } from '../document-day.ts';
import { type Block, type Draft, paragraphs } from '../draft.ts';
import { formalParts } from '../formal-parts.ts';
import { blank } from '../phrases/blank-words.ts';
import {
  figureWords,
  placeWords,
  sentence,
  withoutStop,
  worseMeanWords,
} from '../phrases/figure-words.ts';
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
import { grounded, joined, paragraphOf, type Said, said } from '../said.ts';
import { directed, isAssessedAbove } from '../sender.ts';
import { levelOf, rankedFirst } from './circular-overall.ts';
import { taskMeasures } from './circular-require.ts';
import { bestFigures, praised, taskCounts } from './circular-strong.ts';
import { figureClause } from './circular-weak.ts';
import { behindOf } from './progress-facts.ts';
import { behindTexts, leadersText, overallText, progressGround } from './progress-words.ts';
import { scoredShare } from './weak-links.ts';

/** So much is named in each section: two pages of 3号, one judgement a section. */
const PRAISED = 2;
const WEAK = 3;
const BEHIND = 2;
/** Of our own first places so many; of units that are asked for causes so many by name. */
const OURS = 3;
const MOST_ASKED = 5;

/** 讲话参阅材料: what a leader can say aloud; unsigned. */
export function speakingNotes(facts: AssessmentFacts): Draft {
  const { notes } = facts.words;
  const { signature: _signature, date: _date, ...frame } = formalParts(facts, 'speaking-notes');
  const all = shortfalls(facts, directed(facts));
  const figures = byIndicator(
    facts,
    all.filter((fall) => !isUnfinished(fall)),
  );
  const weak = [...heaviest(facts, all.filter(isUnfinished), WEAK), ...figures].slice(0, WEAK);
  const section = (id: string, head: string, blocks: Block[]) => ({ id, head, blocks });
  return {
    ...frame,
    title: notes.speakingTitle(facts.scheme.title),
    sections: [
      section('overall', notes.speakingOverall, paragraphOf(overall(facts))),
      section('strong', notes.speakingStrong, paragraphOf(strong(facts))),
      section('weak', notes.speakingWeak, weakBlocks(facts, weak)),
      section('vetoes', notes.speakingVeto, paragraphOf(vetoed(facts))),
      section('behind', notes.speakingBehind, behind(facts)),
      section('time', notes.speakingTime, [
        ...paragraphOf([
          taskMeasures(facts, weak.filter(isUnfinished)),
          askSentence(
            facts,
            weak.filter((fall) => !isUnfinished(fall)),
          ),
        ]),
        ...paragraphs([time(facts)]),
      ]),
    ],
    annexes: [],
  };
}

const isUnfinished = ({ one }: Shortfall): boolean => one.indicator.kind === 'task';

/** The publisher, where an office above assesses it among others: a leader speaks of it first. */
const ourselves = (facts: AssessmentFacts): UnitScore | undefined =>
  isAssessedAbove(facts) ? ownerOf(facts) : undefined;

function overall(facts: AssessmentFacts): (Said | undefined)[] {
  const { spoken, documents, papers } = facts.words;
  const own = ourselves(facts);
  if (own) {
    const { name, code } = own.unit;
    const text = spoken.ours({
      year: facts.scheme.year,
      unit: name,
      self: papers.self(name),
      result: resultSentence(facts, own),
    });
    return [said(text, { fact: 'total', unit: code }, { fact: 'rank', unit: code })];
  }
  const ranked = rankedUnits(facts);
  const totals = ranked.flatMap(({ total }) => total ?? []);
  if (totals.length < 2)
    return [said(totals.length === 1 ? '' : documents.overallNone), ...groups(facts)];
  if (!facts.scheme.ranks.overall) return groups(facts);
  const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
  const level = levelOf(facts, totals);
  const grounds = ranked.map(({ unit }) => ({ fact: 'total' as const, unit: unit.code }));
  return [
    said(
      spoken.overall({ year: facts.scheme.year, level, mean: totalText(facts, mean) }),
      ...grounds,
    ),
    firsts(facts, rankedFirst(ranked)),
  ];
}

function firsts(facts: AssessmentFacts, units: readonly UnitScore[]): Said | undefined {
  if (units.length === 0) return undefined;
  const names = allOrNone(facts, units, units.length);
  return said(
    facts.words.spoken.firsts({ units: names }),
    ...units.map(({ unit }) => ({ fact: 'rank' as const, unit: unit.code })),
  );
}

/** Of groups that are not compared, who is first in each. */
function groups(facts: AssessmentFacts): Said[] {
  const { spoken } = facts.words;
  const list = facts.scheme.groups.flatMap(({ id, name }) => {
    const units = facts.scores.units.filter(
      ({ unit, groupRank }) => unit.group === id && groupRank === 1,
    );
    const names = facts.format.list(units.map(({ unit }) => unit.name));
    return units.length === 0 ? [] : [spoken.apartOne({ group: name, units: names })];
  });
  return list.length === 0 ? [] : [said(spoken.apart({ list: facts.format.list(list) }))];
}

function strong(facts: AssessmentFacts): (Said | undefined)[] {
  const { spoken, briefing } = facts.words;
  const { all, done } = taskCounts(facts);
  const own = ourselves(facts);
  if (own) {
    const ours = praised(facts).filter((unit) => unit === own);
    const figures = bestFigures(facts, ours, true).slice(0, OURS);
    if (figures.length === 0) return [];
    return [joined(figures, (texts) => spoken.ourBest({ list: texts.join(briefing.semicolon) }))];
  }
  const best = bestFigures(facts, praised(facts)).slice(0, PRAISED);
  return [
    done > 0 ? said(spoken.tasks({ all, done }), { fact: 'counts' }) : undefined,
    best.length > 0
      ? joined(best, (texts) => spoken.praise({ list: texts.join(briefing.semicolon) }))
      : undefined,
  ];
}

function weakBlocks(facts: AssessmentFacts, falls: readonly Shortfall[]): Block[] {
  const { notes, briefing } = facts.words;
  const none = {
    all: notes.speakingWeakNone,
    some: notes.speakingWeakNoneOfScored,
    none: notes.speakingWeakNothing,
  };
  if (falls.length === 0)
    return paragraphs([
      hasLosses(facts, directed(facts)) ? notes.speakingNoneToName : none[scoredShare(facts)],
    ]);
  const sentences = falls.map((fall) => {
    if (isUnfinished(fall)) return taskSentence(facts, fall);
    if (ourselves(facts)) return ourSentence(facts, fall);
    const { text, on } = figureClause(facts, fall);
    return said(text + briefing.stop, ...on);
  });
  return paragraphOf([...sentences, lastSentence(facts)]);
}

/** PM2.5年均浓度33.2微克/立方米，列第4位，〔原因待填〕，由区生态环境分局牵头。 */
function ourSentence(facts: AssessmentFacts, { unit, one }: Shortfall): Said {
  const reason = reasonOf(facts, unit, one);
  const lead = leadOf(facts, unit, one.indicator);
  const words = sentence(facts, [
    figureWords(facts, one),
    shortWords(facts, unit, one) ?? worseMeanWords(facts, one),
    placeWords(facts, unit.unit.code, one.indicator.code),
  ]);
  const text = facts.words.spoken.ourFigure({
    words: withoutStop(facts, words),
    reason: reason?.text ?? blank(facts, 'reason'),
    lead: lead === unit.unit.name ? undefined : lead,
  });
  const ground = { unit: unit.unit.code, indicator: one.indicator.code, at: one.sources };
  return said(text, { fact: 'value', ...ground }, ...(reason?.on ?? []));
}

/** Who looks into the figures that fell short. */
function askSentence(facts: AssessmentFacts, falls: readonly Shortfall[]): Said | undefined {
  const names = falls.flatMap(({ unit, others = [], one }) =>
    [unit, ...others].map((each) => leadOf(facts, each, one.indicator)),
  );
  const units = [...new Set(names)];
  if (units.length === 0 || units.length > MOST_ASKED) return undefined;
  return said(
    facts.words.spoken.ask({
      units: facts.format.list(units),
      deadline: blank(facts, 'deadline'),
    }),
  );
}

function taskSentence(facts: AssessmentFacts, { unit, one }: Shortfall): Said {
  const reason = reasonOf(facts, unit, one);
  const text = facts.words.spoken.weakTask({
    unit: unit.unit.name,
    name: one.indicator.name,
    word: 'value' in one && typeof one.value === 'string' ? one.value : '',
    reason: reason?.text ?? blank(facts, 'reason'),
  });
  const ground = { unit: unit.unit.code, indicator: one.indicator.code, at: one.sources };
  return said(text, { fact: 'value', ...ground }, ...(reason?.on ?? []));
}

/**
 * The lowest total, with all who share it; nothing where all are equal, nor of whom we do not direct, nor of
 * groups that are not compared: nobody is the last of all of them.
 */
function lastSentence(facts: AssessmentFacts): Said | undefined {
  if (!facts.scheme.ranks.overall) return undefined;
  const ranked = rankedUnits(facts);
  const last = ranked.at(-1);
  const text = (total: number | null) => totalText(facts, total ?? 0);
  if (ranked.length < 2 || !last || directed(facts).length < facts.scores.units.length)
    return undefined;
  const lowest = text(last.total);
  if (text(ranked[0]?.total ?? null) === lowest) return undefined;
  const all = ranked.filter(({ total }) => text(total) === lowest);
  return said(
    facts.words.spoken.last({
      units: allOrNone(facts, all),
      total: lowest,
      isShared: all.length > 1,
    }),
    ...all.map(({ unit }) => ({ fact: 'total' as const, unit: unit.code })),
  );
}

function vetoed(facts: AssessmentFacts): Said[] {
  const { spoken } = facts.words;
  if (facts.scheme.vetoes.length === 0) return [];
  const list = directed(facts).flatMap(({ unit, vetoes }) =>
    vetoes.map(({ name, reason }) =>
      said(
        spoken.veto({
          unit: unit.name,
          item: name,
          reason: reason === undefined ? blank(facts, 'reason') : asClause(reason),
        }),
        { fact: 'veto', unit: unit.code },
      ),
    ),
  );
  return list.length > 0 ? list : [said(spoken.vetoNone, { fact: 'veto' })];
}

function behind(facts: AssessmentFacts): Block[] {
  if (!tellsProgress(facts)) return [];
  const units = directed(facts);
  const all = behindOf(facts, units);
  const [, ...worst] = behindTexts(facts, all, BEHIND);
  return [
    ...grounded(paragraphs([overallText(facts, { units })]), { fact: 'counts' }),
    ...grounded(paragraphs([...worst, leadersText(facts, all)]), ...all.map(progressGround)),
  ];
}

/** The days left while there are any; then by what the result is: approved, not yet, or of no year that is over. */
function time(facts: AssessmentFacts): string {
  const { format, scheme } = facts;
  const { notes } = facts.words;
  const { asOf, daysLeft = 0 } = facts.findings;
  if (isFinal(facts)) return '';
  const isFollowed = tellsProgress(facts) && asOf !== undefined;
  const isOver = isYearOver(facts) || (isFollowed && daysLeft <= 0);
  if (isFollowed && !isOver) return notes.speakingDays({ date: format.date(asOf), days: daysLeft });
  return isOver ? notes.speakingOver(scheme.year + 1) : notes.speakingOpen;
}
