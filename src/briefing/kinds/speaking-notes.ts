import { type Draft, paragraphs } from '../draft.ts';
import { furniture } from '../furniture.ts';
import type { Matter } from '../matter.ts';
import { onOneSheet } from '../one-sheet.ts';
import { totalText } from '../phrases/unit-words.ts';
import { gradeTexts, spreadText } from './circular-overall.ts';
import { strongTexts, vetoTexts } from './circular-points.ts';
import { behindTexts, hasProgress, leadersText, overallText } from './progress-alert.ts';
import { behindOf } from './progress-facts.ts';
import { scoredShare, weakLinksOf } from './weak-links.ts';

/** So much is named in each sentence, and so many paragraphs each section has: one sheet. */
const SAID = 2;
const PARAGRAPHS = 2;
const WEAKEST = 3;
/** What goes first where the sheet is too small. */
const DISPENSABLE = ['strong', 'weak', 'behind', 'overall', 'vetoes'];

/** 讲话参阅材料: one sheet for the leader. */
export function speakingNotes(matter: Matter): Draft {
  const { notes } = matter.words;
  const { signature: _signature, date: _date, ...frame } = furniture(matter, 'speaking-notes');
  const section = (id: string, head: string, texts: readonly string[]) => ({
    id,
    head,
    blocks: paragraphs(texts.filter((text) => text !== '').slice(0, PARAGRAPHS)),
  });
  const draft: Draft = {
    ...frame,
    layout: 'sheet',
    title: notes.speakingTitle(matter.scheme.title),
    sections: [
      section('overall', notes.speakingOverall, [spreadText(matter), ...gradeTexts(matter)]),
      section('strong', notes.speakingStrong, strongTexts(matter, SAID)),
      section('weak', notes.speakingWeak, weak(matter)),
      section('vetoes', notes.speakingVeto, vetoed(matter)),
      section('behind', notes.speakingBehind, behind(matter)),
      section('time', notes.speakingTime, [time(matter)]),
    ],
    annexes: [],
  };
  return onOneSheet(draft, DISPENSABLE);
}

function vetoed(matter: Matter): string[] {
  if (matter.scheme.vetoes.length === 0) return [];
  const texts = vetoTexts(matter);
  return texts.length > 0 ? texts : [matter.words.notes.speakingVetoNone];
}

function weak(matter: Matter): string[] {
  const { notes } = matter.words;
  const links = weakLinksOf(matter).slice(0, WEAKEST);
  const none = {
    all: notes.speakingWeakNone,
    some: notes.speakingWeakNoneOfScored,
    none: notes.speakingWeakNothing,
  };
  if (links.length === 0) return [none[scoredShare(matter)]];
  const list = links.map(({ unit, one, points }) =>
    notes.speakingWeakUnit({
      unit: unit.unit.name,
      indicator: one.indicator.name,
      lost: matter.format.number(points, 2),
    }),
  );
  return [notes.speakingWeakest(matter.format.list(list)), lastText(matter)];
}

/** The lowest total and how far it is from the first. */
function lastText(matter: Matter): string {
  const ranked = matter.scores.units.filter(({ rank, total }) => rank !== null && total !== null);
  const first = ranked[0]?.total ?? null;
  const last = ranked.at(-1);
  if (ranked.length < 2 || first === null || !last || last.total === null) return '';
  return matter.words.notes.speakingLast({
    unit: last.unit.name,
    total: totalText(matter, last.total),
    gap: totalText(matter, first - last.total),
  });
}

function behind(matter: Matter): string[] {
  if (!hasProgress(matter)) return [];
  const all = behindOf(matter);
  const [, ...worst] = behindTexts(matter, all, SAID);
  return [overallText(matter), ...worst, leadersText(matter, all)];
}

function time(matter: Matter): string {
  const { words, format, scheme } = matter;
  const { asOf, daysLeft } = matter.findings;
  if (!hasProgress(matter) || asOf === undefined || daysLeft === undefined || daysLeft <= 0)
    return words.notes.speakingNext(scheme.year + 1);
  return words.notes.speakingDays({ date: format.date(asOf), days: daysLeft });
}
