import { isFinal, isYearOver, tellsProgress } from '../document-day.ts';
import { type Draft, paragraphs } from '../draft.ts';
import { furniture } from '../furniture.ts';
import type { Matter } from '../matter.ts';
import { onOneSheet } from '../one-sheet.ts';
import { allOrNone } from '../phrases/result-list.ts';
import { totalText } from '../phrases/unit-words.ts';
import { gradeTexts, spreadText } from './circular-overall.ts';
import { strongTexts } from './circular-strong.ts';
import { vetoTexts } from './circular-weak.ts';
import { behindTexts, leadersText, overallText } from './progress-alert.ts';
import { behindOf, hasProgress } from './progress-facts.ts';
import { scoredShare, type WeakLink, weakLinksOf } from './weak-links.ts';

/** So much is named in each sentence, and so many paragraphs each section has: one sheet. */
const SAID = 2;
const PARAGRAPHS = 2;
const WEAKEST = 3;
/** Where no more than these weigh as much, they all stand there. */
const EQUALS = 5;
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
  const links = weakLinksOf(matter);
  const none = {
    all: notes.speakingWeakNone,
    some: notes.speakingWeakNoneOfScored,
    none: notes.speakingWeakNothing,
  };
  if (links.length === 0) return [none[scoredShare(matter)]];
  return [heaviestText(matter, links), lastText(matter)];
}

/** The heaviest weak links; of too many that weigh the same none is named, but how many they are. */
function heaviestText(matter: Matter, links: readonly WeakLink[]): string {
  const { notes } = matter.words;
  const lost = ({ points }: WeakLink) => matter.format.number(points, 2);
  const least = links[Math.min(WEAKEST, links.length) - 1];
  const isLeast = (link: WeakLink) => least !== undefined && lost(link) === lost(least);
  const all = links.filter((link, i) => i < WEAKEST || isLeast(link));
  const told = all.length <= EQUALS ? all : all.filter((link) => !isLeast(link));
  if (told.length === 0 && least)
    return notes.speakingWeakestAlike({ count: all.length, lost: lost(least) });
  const list = told.map((link) =>
    notes.speakingWeakUnit({
      unit: link.unit.unit.name,
      indicator: link.one.indicator.name,
      lost: lost(link),
    }),
  );
  return notes.speakingWeakest(matter.format.list(list));
}

/** The lowest total, with all who share it, and how far it is from the first; nothing where all are equal. */
function lastText(matter: Matter): string {
  const ranked = matter.scores.units.filter(({ rank, total }) => rank !== null && total !== null);
  const first = ranked[0]?.total ?? null;
  const last = ranked.at(-1);
  if (ranked.length < 2 || first === null || !last || last.total === null) return '';
  const text = (total: number | null) => totalText(matter, total ?? 0);
  const lowest = text(last.total);
  if (text(first) === lowest) return '';
  const all = ranked.filter(({ total }) => text(total) === lowest);
  return matter.words.notes.speakingLast({
    units: allOrNone(matter, all),
    isShared: all.length > 1,
    total: lowest,
    gap: text(first - last.total),
  });
}

function behind(matter: Matter): string[] {
  if (!tellsProgress(matter)) return [];
  const all = behindOf(matter);
  const [, ...worst] = behindTexts(matter, all, SAID);
  return [overallText(matter), ...worst, leadersText(matter, all)];
}

/** The days left while there are any; then by what the result is: approved, not yet, or of no year that is over. */
function time(matter: Matter): string {
  const { format, scheme } = matter;
  const { notes } = matter.words;
  const { asOf, daysLeft = 0 } = matter.findings;
  if (isFinal(matter)) return notes.speakingNext(scheme.year + 1);
  const isFollowed = hasProgress(matter) && asOf !== undefined;
  const isOver = isYearOver(matter) || (isFollowed && daysLeft <= 0);
  if (isFollowed && !isOver) return notes.speakingDays({ date: format.date(asOf), days: daysLeft });
  return isOver ? notes.speakingOver(scheme.year + 1) : notes.speakingOpen;
}
