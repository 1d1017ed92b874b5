import type { Compared, Explore } from './compared.ts';
import { followState, readState, writeState } from './hash-state.ts';
import { loadScript } from './load-script.ts';
import { cellNumber, cellNumeral } from './shown-table.ts';
import { words } from './words.ts';

const MOST = 6;
const STATE = 'units';

interface Row {
  name: string;
  own: boolean;
  row: HTMLTableRowElement;
}

const rowsOf = (table: HTMLTableElement): Row[] =>
  [...table.querySelectorAll<HTMLTableRowElement>('tbody tr:not(.group)')].map((row) => ({
    name: row.querySelector('th a')?.textContent ?? '',
    own: row.classList.contains('own'),
    row,
  }));

interface ScoreColumn {
  i: number;
  head: string;
  full: number;
}

/** The total and the categories: all columns with a score, told by the head. */
function scoreColumns(table: HTMLTableElement): ScoreColumn[] {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  return heads.flatMap(({ dataset: { score }, textContent }, i) =>
    score === undefined ? [] : [{ i, head: textContent?.trim() ?? '', full: Number(score) || 100 }],
  );
}

/** As the rulers of the ranking and the chart above it have it. */
function scaleOf(table: HTMLTableElement): Compared['scale'] {
  const { low, high } = table.querySelector<HTMLElement>('th.scale')?.dataset ?? {};
  return { low: Number(low), high: Number(high) };
}

function comparedOf(table: HTMLTableElement, chosen: readonly Row[]): Compared {
  const columns = scoreColumns(table);
  return {
    scale: scaleOf(table),
    heads: columns.map(({ head }) => head),
    drawn: columns.map(({ head, full }) => (full === 100 ? head : words.ofHundred(head))),
    units: chosen.map(({ name, own, row }) => {
      const cells = columns.flatMap(({ i }) => row.cells[i] ?? []);
      const scores = cells.map((cell, at) => {
        const score = (cellNumber(cell) * 100) / (columns[at]?.full ?? 100);
        return Number.isNaN(score) ? null : score;
      });
      return { name, own, scores, texts: cells.map(cellNumeral) };
    }),
  };
}

function twin({ heads, units }: Compared): HTMLTableElement {
  const table = document.createElement('table');
  table.dataset.table = '';
  table.createCaption().textContent = words.compareTable;
  const head = table.createTHead().insertRow();
  for (const text of ['', ...heads]) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = text;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const { name, texts } of units) {
    const row = body.insertRow();
    const cell = document.createElement('th');
    cell.scope = 'row';
    cell.textContent = name;
    row.append(cell);
    for (const text of texts) row.insertCell().textContent = text;
  }
  return table;
}

/** The units that the address names; without any, the own one and those at the head. */
function askedUnits(rows: readonly Row[]): string[] {
  const names = (readState().get(STATE) ?? '').split('|');
  const asked = names.filter((name) => rows.some((row) => row.name === name));
  const first = rows.slice(0, 3).map(({ name }) => name);
  const own = rows.filter((row) => row.own).map(({ name }) => name);
  return (asked.length > 0 ? asked : [...own, ...first]).slice(0, MOST);
}

interface Choices {
  box: HTMLElement;
  /** Ticks what is chosen. */
  refresh: () => void;
}

/** Boxes for the units; no more can be ticked than the eye can tell apart. */
function choices(rows: readonly Row[], chosen: Set<string>, changed: () => void): Choices {
  const box = document.createElement('fieldset');
  box.className = 'choices';
  const legend = document.createElement('legend');
  legend.textContent = words.compareHint(MOST);
  box.append(legend);
  const inputs = rows.map(({ name }) => {
    const input = document.createElement('input');
    input.type = 'checkbox';
    const label = document.createElement('label');
    label.append(input, ` ${name}`);
    box.append(label);
    input.addEventListener('change', () => {
      if (input.checked) chosen.add(name);
      else chosen.delete(name);
      refresh();
      changed();
    });
    return { name, input };
  });
  const refresh = () => {
    for (const { name, input } of inputs) {
      input.checked = chosen.has(name);
      input.disabled = !input.checked && chosen.size >= MOST;
    }
  };
  refresh();
  return { box, refresh };
}

function tableFrame(): HTMLElement {
  const frame = document.createElement('div');
  frame.className = 'frame';
  frame.tabIndex = 0;
  frame.setAttribute('role', 'region');
  frame.setAttribute('aria-label', words.compareTable);
  return frame;
}

function build(details: HTMLDetailsElement, table: HTMLTableElement): void {
  const rows = rowsOf(table);
  const chosen = new Set(askedUnits(rows));
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  const drawn = document.createElement('div');
  drawn.className = 'canvas';
  drawn.append(canvas);
  const note = document.createElement('p');
  note.className = 'note';
  note.setAttribute('role', 'status');
  const frame = tableFrame();
  const explore = loadScript<Explore>('explore.js', 'biaochiExplore');
  const show = async () => {
    const compared = comparedOf(
      table,
      rows.filter(({ name }) => chosen.has(name)),
    );
    frame.replaceChildren(twin(compared));
    try {
      (await explore).drawComparison(canvas, compared);
    } catch {
      note.textContent = words.compareFailed;
    }
  };
  const changed = () => {
    writeState(STATE, [...chosen].join('|'));
    void show();
  };
  const { box, refresh } = choices(rows, chosen, changed);
  details.append(box, note, drawn, frame);
  void show();
  followState(() => {
    chosen.clear();
    for (const name of askedUnits(rows)) chosen.add(name);
    refresh();
    void show();
  });
}

/** Beside the ranking: a comparison of units that the reader chooses. */
export function offerComparison(): void {
  const table = document.querySelector<HTMLTableElement>('table.ranking');
  const place = table?.closest('.frame');
  if (!table || !place || rowsOf(table).length < 3 || scoreColumns(table).length < 2) return;
  const details = document.createElement('details');
  details.className = 'compare no-print full';
  const summary = document.createElement('summary');
  summary.textContent = words.compare;
  details.append(summary);
  place.after(details);
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) build(details, table);
  });
  const openIfAsked = () => {
    if (readState().has(STATE)) details.open = true;
  };
  openIfAsked();
  followState(openIfAsked);
}
