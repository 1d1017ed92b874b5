import type { Link, SeriesChange, SeriesPoint } from '../../model/findings.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import type { SiteView } from '../site/site-view.ts';
import type { Wording } from '../site/wording.ts';

/** What stands between a year and the one before, in sentences without a full stop. */
export function changeWords(view: SiteView, point: SeriesPoint): string[] {
  return (point.changes ?? []).map((change) => wordsOf(view, change, point.assessment));
}

/** One word for a chart; nothing for a new name alone, which breaks nothing. */
export function changeMark(view: Wording, point: SeriesPoint): string | undefined {
  const marks = (point.changes ?? []).flatMap(({ kind }) =>
    kind === 'renamed' ? [] : [view.words.lineage.marks[kind]],
  );
  return marks.length === 0 ? undefined : [...new Set(marks)].join(view.words.lineage.between);
}

export function wordsOf(view: SiteView, change: SeriesChange, assessment: string): string {
  const { lineage } = view.words;
  const { kind, what } = change;
  if (kind === 'gap') return lineage.gap;
  if (kind === 'redefined') return lineage.redefined;
  if (kind === 'regrouped') return what === 'unit' ? lineage.regrouped : lineage.recategorised;
  const now = nameIn(view, assessment, what, change.now);
  const names = change.sources
    .map((source) => nameIn(view, change.before, what, source))
    .filter((name) => kind === 'merged' || name !== now);
  return lineage[kind](names);
}

/** Why a unit of this year is not compared with last year, as a clause. */
export function linkWords(of: AssessmentView, code: string, link: Link): string | undefined {
  const { kind, sources } = link;
  if (link.comparable || kind === undefined) return undefined;
  const before = of.lastYear?.id ?? '';
  return wordsOf(of.site, { what: 'unit', kind, now: code, before, sources }, of.id);
}

/** The same, with whose figures stand before a merger. */
export function wordsWithData(view: SiteView, change: SeriesChange, assessment: string): string {
  const words = wordsOf(view, change, assessment);
  if (change.from === undefined || change.sources.length < 2) return words;
  const name = nameIn(view, change.before, change.what, change.from);
  return words + view.words.lineage.dataOf(name);
}

function nameIn(
  view: SiteView,
  assessment: string,
  what: SeriesChange['what'],
  code: string,
): string {
  const there = view.assessments.find(({ id }) => id === assessment);
  const named =
    what === 'unit' ? there?.unit(code)?.unit : there?.indicators.find((one) => one.code === code);
  return named?.name ?? code;
}

/** The name that a unit had in a year of its series, where it was another one. */
export function nameThen(view: SiteView, point: SeriesPoint, now: string): string | undefined {
  const name = nameIn(view, point.assessment, 'unit', point.code);
  return name === now ? undefined : view.words.lineage.called(name);
}
