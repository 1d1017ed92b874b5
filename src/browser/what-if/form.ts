import type { Scheme } from '../../model/scheme.ts';
import type { UnitScore } from '../../model/scores.ts';
import { hasCategoryPoints } from '../../score/total/printed-points.ts';
import type { Workings } from '../../score/trace/workings.ts';
import { element } from '../elements.ts';
import type { Change } from './address.ts';
import { type Field, fieldKey } from './fields.ts';
import { type Entry, readEntry } from './read-entry.ts';
import { format, problemMessage, reasons, words } from './words.ts';

export interface Form {
  box: HTMLElement;
  /** What is typed and differs from the figures as they are; undefined where an entry is wrong. */
  changes: () => Change[] | undefined;
  /** Puts texts into the fields, those not named as they are. */
  fill: (texts: ReadonlyMap<string, string>) => void;
  /** Writes what the figures would score. */
  show: (now: UnitScore, then: UnitScore) => void;
}

interface Line {
  field: Field;
  key: string;
  box: HTMLElement;
  input: HTMLInputElement | HTMLSelectElement | undefined;
  note: HTMLElement;
  wrong: HTMLElement;
  score: HTMLElement;
  restore: HTMLButtonElement;
}

/** A line for each figure of the unit, by category. `changed` is told of each key. */
export function whatIfForm(
  workings: Workings,
  fields: readonly Field[],
  changed: () => void,
): Form {
  const { scheme } = workings.run.assessment;
  const lines = fields.map((field, at) => lineOf(field, at, changed));
  const entryOf = ({ field, input }: Line): Entry =>
    input === undefined ? { kind: 'blank' } : readEntry(field, scheme, input.value);
  return {
    box: element('div', { class: 'trial-lines' }, ...byCategory(lines)),
    changes: () => changesOf(lines, entryOf),
    fill: (texts) => {
      for (const { input, key, field } of lines) {
        if (input) input.value = texts.get(key) ?? plain(field.value);
      }
    },
    show: (now, then) => {
      for (const line of lines) showScore(line, now, then, scheme);
    },
  };
}

/** A figure with all its digits, as it can be typed. */
const plain = (value: Field['value']): string =>
  typeof value === 'number' ? format.number(value) : (value ?? '');

function byCategory(lines: readonly Line[]): HTMLElement[] {
  const groups = Map.groupBy(lines, ({ field }) => field.category ?? words.other);
  return [...groups].map(([name, ofGroup]) =>
    element('fieldset', {}, element('legend', {}, name), ...ofGroup.map(({ box }) => box)),
  );
}

function lineOf(field: Field, at: number, changed: () => void): Line {
  const { row, period } = field;
  const name = period === undefined ? row.name : words.inPeriod(row.name, period);
  const id = `trial.${at}`;
  const input = field.isDerived ? undefined : inputOf(field, id);
  const note = element('span', { class: 'note', id: `${id}.now` }, presentText(field));
  const wrong = element('p', { class: 'wrong', id: `${id}.wrong`, hidden: '' });
  const score = element('span', { class: 'trial-score' });
  const restore = element(
    'button',
    { type: 'button', hidden: '', 'aria-label': words.restoreOne(name) },
    words.restore,
  );
  restore.addEventListener('click', () => {
    if (input) input.value = plain(field.value);
    input?.focus();
    changed();
  });
  input?.addEventListener('input', changed);
  const label = element(input ? 'label' : 'span', { class: 'trial-name', for: input && id }, name);
  const entry = element('span', { class: 'trial-entry' }, ...(input ? [input] : []));
  if (row.unit && field.words === undefined) entry.append(' ', row.unit);
  entry.append(' ', restore);
  const box = element('div', { class: 'trial-line' }, label, entry, note, score, wrong);
  return { field, key: fieldKey(row.code, period), box, input, note, wrong, score, restore };
}

function inputOf(field: Field, id: string): HTMLInputElement | HTMLSelectElement {
  const described = `${id}.now ${id}.wrong`;
  if (field.words === undefined) {
    const shared = { id, inputmode: 'decimal', autocomplete: 'off', size: '10' };
    const input = element('input', { ...shared, 'aria-describedby': described });
    input.value = plain(field.value);
    return input;
  }
  const options = field.words.map((word) => element('option', { value: word }, word));
  const none = field.value === undefined ? [element('option', { value: '' }, words.none)] : [];
  const select = element('select', { id, 'aria-describedby': described }, ...none, ...options);
  select.value = plain(field.value);
  return select;
}

function presentText({ row, value, isDerived }: Field): string {
  const text = typeof value === 'number' ? format.number(value, row.decimals) : value;
  const present = words.today(text ?? words.none);
  return isDerived ? `${present} · ${words.computed}` : present;
}

function changesOf(lines: readonly Line[], entryOf: (line: Line) => Entry): Change[] | undefined {
  let isSound = true;
  const changes: Change[] = [];
  for (const line of lines) {
    const entry = entryOf(line);
    const { row, period, value } = line.field;
    const isChanged = entry.kind === 'value' && entry.value !== value;
    tellWrong(line, entry);
    line.box.toggleAttribute('data-changed', isChanged);
    line.restore.hidden = !isChanged && entry.kind !== 'wrong';
    if (entry.kind === 'wrong') isSound = false;
    if (!isChanged) continue;
    const at = period === undefined ? {} : { period };
    changes.push({ indicator: row.code, value: entry.value, ...at });
  }
  return isSound ? changes : undefined;
}

function tellWrong({ input, wrong }: Line, entry: Entry): void {
  const isWrong = entry.kind === 'wrong';
  wrong.hidden = !isWrong;
  if (isWrong) input?.setAttribute('aria-invalid', 'true');
  else input?.removeAttribute('aria-invalid');
  const text = isWrong ? (entry.problem ? problemMessage(entry.problem) : words.notNumber) : '';
  // A screen reader is told once, not with each key.
  if (wrong.textContent !== text) wrong.textContent = text;
}

/** Points as the page prints them, else the score out of 100; undefined where nothing is scored. */
function scoreText({ indicators }: UnitScore, code: string, scheme: Scheme): Said | undefined {
  const one = indicators.find(({ indicator }) => indicator.code === code);
  if (one === undefined) return undefined;
  if (one.kind === 'missing') return { text: reasons[one.reason] ?? '', say: (text) => text };
  if (one.into !== undefined)
    return { text: format.number(one.score, scheme.rounding.indicator), say: words.points };
  if (one.points !== undefined && hasCategoryPoints(scheme))
    return { text: format.number(one.points, scheme.rounding.total), say: words.points };
  return { text: format.number(one.score, scheme.rounding.indicator), say: words.rate };
}

/** A number, and what it is called. */
interface Said {
  text: string;
  say: (text: string) => string;
}

function showScore(line: Line, now: UnitScore, then: UnitScore, scheme: Scheme): void {
  const { row, isDerived } = line.field;
  const before = scoreText(now, row.code, scheme);
  const after = scoreText(then, row.code, scheme);
  if (before === undefined || after === undefined) {
    line.score.textContent = words.notScored;
    return;
  }
  const isSame = before.text === after.text;
  const text = isSame ? before.text : words.arrow(before.text, after.text);
  line.score.textContent = after.say(text);
  line.score.classList.toggle('is-changed', !isSame);
  if (isDerived) line.note.textContent = derivedText(line, then);
}

/** What a computed figure would come to. */
function derivedText({ field }: Line, { indicators }: UnitScore): string {
  const one = indicators.find(({ indicator }) => indicator.code === field.row.code);
  const value = one && one.kind !== 'missing' ? one.value : undefined;
  const present = presentText(field);
  if (typeof value !== 'number' || value === field.value) return present;
  return `${present} · ${words.wouldBe(format.number(value, field.row.decimals))}`;
}
