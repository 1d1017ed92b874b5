import type { Assessment } from '../../model/dataset.ts';
import { element } from '../elements.ts';
import { type TrialRuler, trialRuler } from './ruler.ts';
import { movedUnits, type Standing, type Trial } from './trial.ts';
import { format, problemMessage, words } from './words.ts';

/** More of the others would hide those near the unit. */
const MOST = 20;

export interface Shown {
  assessment: Assessment;
  ruler: TrialRuler;
  /** Place of the unit. */
  unit: number;
}

export interface OutcomeBox {
  /** The finding in one sentence, which stays in sight while figures are typed. */
  said: HTMLElement;
  /** What shows it. */
  box: HTMLElement;
  show: (now: Trial, then: Trial, changed: number) => void;
  /** Nothing is said of figures that cannot be read. */
  clear: () => void;
}

/** The finding in one sentence, which screen readers are told, its ruler, and who else moves. */
export function outcomeBox(shown: Shown): OutcomeBox {
  const said = element('p', { class: 'lead trial-said', role: 'status', 'aria-live': 'polite' });
  const drawing = element('div');
  const others = element('div');
  const clear = (): void => {
    said.textContent = '';
    drawing.replaceChildren();
    others.replaceChildren();
  };
  const show = (now: Trial, then: Trial, changed: number): void => {
    const [problem] = then.problems;
    if (problem) {
      clear();
      said.textContent = words.cannot(problemMessage(problem));
      return;
    }
    const text = changed === 0 ? words.unchanged : sentence(shown, now, then, changed);
    if (said.textContent !== text) said.textContent = text;
    drawing.replaceChildren(rulerOf(shown, now, then));
    others.replaceChildren(...(changed === 0 ? [] : othersOf(shown, now, then)));
  };
  return { said, box: element('div', { class: 'trial-outcome' }, drawing, others), show, clear };
}

function rulerOf({ ruler, unit, assessment }: Shown, now: Trial, then: Trial): HTMLElement {
  const { group } = assessment.units[unit] ?? {};
  const others = then.standings.flatMap(({ total }, at) =>
    at !== unit && assessment.units[at]?.group === group ? [total] : [],
  );
  const totalOf = ({ standings }: Trial) => standings[unit]?.total ?? null;
  return trialRuler(ruler, { now: totalOf(now), tried: totalOf(then), others });
}

function sentence(shown: Shown, now: Trial, then: Trial, changed: number): string {
  const [before, after] = [now.standings[shown.unit], then.standings[shown.unit]];
  if (!before || !after) return '';
  const parts = [totalPart(shown, before, after), ...places(shown, before, after)];
  if (before.grade !== null || after.grade !== null) {
    const [a, b] = [before.grade ?? words.none, after.grade ?? words.none];
    parts.push(a === b ? words.gradeSame(a) : words.grade(a, b));
  }
  const vetoes = [vetoText(now), vetoText(then)] as const;
  if (vetoes[0] !== vetoes[1]) parts.push(words.vetoes(...vetoes));
  return words.changed(changed) + parts.join(words.join) + words.stop;
}

/** Vetoes may follow from figures. */
const vetoText = ({ own: { vetoes } }: Trial): string =>
  vetoes.length === 0 ? words.none : format.list([...new Set(vetoes.map(({ name }) => name))]);

function totalPart({ ruler }: Shown, before: Standing, after: Standing): string {
  const a = totalText(before, ruler.decimals);
  if (before.total === after.total) return words.totalSame(a);
  const both = before.total !== null && after.total !== null;
  const difference = both
    ? format.signed((after.total ?? 0) - (before.total ?? 0), ruler.decimals)
    : '–';
  return words.total(a, totalText(after, ruler.decimals), difference);
}

const totalText = ({ total }: Standing, decimals: number): string =>
  total === null ? words.noTotal : format.number(total, decimals);

/** The place in the group, and over all where both are told apart. */
function places({ assessment }: Shown, before: Standing, after: Standing): string[] {
  const { groups, ranks } = assessment.scheme;
  const group = [groupText(before), groupText(after)] as const;
  const overall = [overallText(before), overallText(after)] as const;
  if (groups.length < 2) return [changeOf(group, words.aloneSame, words.alone)];
  const inGroup = changeOf(group, words.inGroupSame, words.inGroup);
  if (!ranks.overall) return [inGroup];
  return [inGroup, changeOf(overall, words.overallSame, words.overall)];
}

const changeOf = (
  [before, after]: readonly [string, string],
  same: (place: string) => string,
  other: (before: string, after: string) => string,
): string => (before === after ? same(before) : other(before, after));

const groupText = ({ groupRank, isTied }: Standing): string =>
  groupRank === null ? words.noRank : format.rank(groupRank, isTied);

const overallText = ({ rank, isTiedOverall }: Standing): string =>
  rank === null ? words.noRank : format.rank(rank, isTiedOverall);

function othersOf(shown: Shown, now: Trial, then: Trial): HTMLElement[] {
  const moved = movedUnits(now.standings, then.standings, shown.unit);
  if (moved.length === 0) return [element('p', { class: 'note' }, words.othersNone)];
  const table = element('table', {}, element('caption', {}, words.others));
  table.append(headRow(shown));
  const body = element('tbody');
  for (const at of moved.slice(0, MOST)) {
    const [before, after] = [now.standings[at], then.standings[at]];
    if (before && after) body.append(otherRow(shown, at, before, after));
  }
  table.append(body);
  const frame = { class: 'frame', role: 'region', tabindex: '0', 'aria-label': words.others };
  const left = moved.length - MOST;
  const rest = left > 0 ? [element('p', { class: 'note' }, words.othersMore(left))] : [];
  return [element('div', frame, table), ...rest];
}

/** The columns behind the name: how each says a standing. */
function columnsOf({ assessment, ruler }: Shown): [head: string, (of: Standing) => string][] {
  const { groups, ranks, grades } = assessment.scheme;
  const grouped = groups.length > 1;
  return [
    [words.totalHead, (of) => totalText(of, ruler.decimals)],
    [grouped ? words.groupRankHead : words.rankHead, groupText],
    ...(grouped && ranks.overall ? [[words.overallHead, overallText] as const] : []),
    ...(grades.length > 0
      ? [[words.gradeHead, (of: Standing) => of.grade ?? words.none] as const]
      : []),
  ] as [string, (of: Standing) => string][];
}

function headRow(shown: Shown): HTMLElement {
  const name = element('th', { scope: 'col', class: 'words' }, words.unit);
  const cells = columnsOf(shown).map(([head]) => element('th', { scope: 'col' }, head));
  return element('thead', {}, element('tr', {}, name, ...cells));
}

function otherRow(shown: Shown, at: number, before: Standing, after: Standing): HTMLElement {
  const cells = columnsOf(shown).map(([, text]) => {
    const [a, b] = [text(before), text(after)];
    return element('td', {}, a === b ? a : words.arrow(a, b));
  });
  const name = shown.assessment.units[at]?.name ?? '';
  return element('tr', {}, element('th', { scope: 'row' }, name), ...cells);
}
