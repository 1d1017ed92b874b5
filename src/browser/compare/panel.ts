import { finder } from '../answer/find.ts';
import { chooser } from '../answer/list.ts';
import { button, element } from '../elements.ts';
import { followState, readState, writeState } from '../hash-state.ts';
import { loadScript } from '../load-script.ts';
import { words } from '../words.ts';
import type { CompareData, Unit } from './data.ts';
import { dumbbell, plotOf } from './dumbbell.ts';
import { showHistory } from './history.ts';
import { firstPicks, isSame, MOST, neighbour, type Pick, picksOf, picksText } from './picks.ts';
import { pickName, rowsOf } from './rows.ts';

const STATE = 'units';
const SUGGESTIONS = 8;

/** A field that finds the units of the assessment and adds one of them. */
function adder(units: readonly Unit[], add: (unit: Unit) => void): HTMLElement {
  const find = finder(units, ({ name, also }) => [name, ...also], SUGGESTIONS);
  const hint = words.compareAdd(MOST);
  const naming = { placeholder: hint, 'aria-label': hint };
  const input = element('input', { type: 'text', autocomplete: 'off', ...naming });
  const list = element('div', { id: 'compare.list', class: 'results' });
  const byOption = new Map<HTMLElement, Unit>();
  const choice = chooser(input, list, (option) => {
    const unit = byOption.get(option);
    input.value = '';
    choice.show([]);
    if (unit) add(unit);
  });
  input.addEventListener('input', () => {
    byOption.clear();
    const options = find(input.value).first.map((unit, i) => {
      const state = { role: 'option', 'aria-selected': 'false' };
      const option = element('div', { id: `compare.${i}`, class: 'option', ...state }, unit.name);
      option.addEventListener('click', () => choice.take(option));
      byOption.set(option, unit);
      return option;
    });
    choice.show(options);
  });
  return element('div', { class: 'answer' }, input, list);
}

interface Panel {
  chips: HTMLElement;
  note: HTMLElement;
  rows: HTMLElement;
  history: HTMLElement;
}

/** The names chosen, each with a way to leave it out, and what one click adds. */
function showChips(
  { chips }: Panel,
  data: CompareData,
  picks: readonly Pick[],
  choose: (next: readonly Pick[]) => void,
): void {
  const [first] = picks;
  const isFull = picks.length >= MOST;
  const names = picks.map((pick) => {
    const name = pickName(data, pick);
    const remove = button(`${name} ×`, () => choose(picks.filter((one) => one !== pick)));
    remove.setAttribute('aria-label', words.compareRemove(name));
    return remove;
  });
  const add = (text: string, pick: Pick | undefined): HTMLButtonElement[] => {
    if (!pick || picks.some((one) => isSame(one, pick))) return [];
    const add = button(text, () => choose([...picks, pick]));
    add.disabled = isFull;
    return [add];
  };
  const before = first && neighbour(data, first.unit);
  const lastYear = first?.unit.scores[1] ? { unit: first.unit, year: 1 } : undefined;
  chips.replaceChildren(
    ...names,
    ...add(words.compareBefore, before && { unit: before, year: 0 }),
    ...add(words.compareLastYear, lastYear),
  );
}

function showRows({ rows, note }: Panel, data: CompareData, picks: readonly Pick[]): void {
  const all = rowsOf(data, picks);
  const plot = plotOf(all, Math.max(240, rows.querySelector('svg')?.clientWidth ?? 0));
  const laidOut = all.map((row, i) => {
    const place = element('div', { class: 'place' });
    const differences = row.differences.map((text) => element('span', { class: 'whole' }, text));
    const item = element('li', {}, element('span', { class: 'head' }, row.head), place);
    item.append(element('span', { class: 'differences' }, ...differences));
    return { item, place, row, isLast: i === all.length - 1 };
  });
  rows.replaceChildren(...laidOut.map(({ item }) => item));
  const width = laidOut[0]?.place.clientWidth || plot.width;
  for (const { place, row, isLast } of laidOut)
    place.append(dumbbell(row, plotOf(all, width), isLast));
  const [first] = picks;
  note.textContent = first && picks.length > 1 ? words.compareHint(pickName(data, first)) : '';
}

function build(details: HTMLDetailsElement, data: CompareData): void {
  const panel: Panel = {
    chips: element('div', { class: 'chips' }),
    note: element('p', { class: 'note' }),
    rows: element('ul', { class: 'dumbbells' }),
    history: element('div', { class: 'canvas' }),
  };
  let picks: readonly Pick[] = [];
  const show = () => {
    showChips(panel, data, picks, choose);
    showRows(panel, data, picks);
    void showHistory(panel.history, data, picks);
  };
  const choose = (next: readonly Pick[]) => {
    picks = next.slice(0, MOST);
    writeState(STATE, picksText(data, picks));
    show();
  };
  const follow = () => {
    const asked = picksOf(data, readState().get(STATE) ?? '');
    picks = asked.length > 0 ? asked : firstPicks(data);
    show();
  };
  const add = (unit: Unit) => {
    const pick = { unit, year: 0 };
    if (!picks.some((one) => isSame(one, pick))) choose([...picks, pick]);
  };
  details.append(adder(data.units, add), panel.chips, panel.note, panel.rows, panel.history);
  follow();
  followState(follow);
  new ResizeObserver(() => showRows(panel, data, picks)).observe(details);
}

/** Below the ranking: a comparison of units, and of the years of one, that the reader chooses. */
export function offerComparison(): void {
  const details = document.querySelector<HTMLDetailsElement>('[data-compare]');
  const file = details?.dataset.compare;
  if (!details || file === undefined) return;
  details.hidden = false;
  let isBuilt = false;
  details.addEventListener('toggle', () => {
    if (!details.open || isBuilt) return;
    isBuilt = true;
    loadScript<CompareData>(file, 'biaochiCompare').then(
      (data) => build(details, data),
      () => details.append(element('p', { class: 'note' }, words.compareFailed)),
    );
  });
  const openIfAsked = () => {
    if (readState().has(STATE)) details.open = true;
  };
  openIfAsked();
  followState(openIfAsked);
}
