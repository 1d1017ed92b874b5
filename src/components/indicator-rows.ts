import { html, type Markup } from './html.ts';

/** One indicator of a unit, in words and figures. */
export interface IndicatorRow {
  /** Anchor of the trace. */
  anchor: string;
  name: string;
  href: string;
  /** Unit of measure and what else a reader must know: 亿元, 逆向. */
  detail: string;
  value: string;
  target: string;
  previous: string;
  /** Year on year: 增长5.1%. */
  change: string;
  score: string;
  ruler: Markup | undefined;
  place: string;
  weight: string;
  points: string;
  lost: string;
  trace: Markup;
}

export interface IndicatorGroup {
  name: string | undefined;
  href: string | undefined;
  note: string;
  rows: IndicatorRow[];
}

export interface IndicatorHead {
  caption: string;
  /** What the groups of rows are: 类别. */
  groups: string;
  columns: {
    indicator: string;
    value: string;
    target: string;
    previous: string;
    change: string;
    score: string;
    scale: string;
    place: string;
    weight: string;
    points: string;
    lost: string;
  };
  trace: string;
}

const COLUMNS = 11;

function headRow({ columns }: IndicatorHead): Markup {
  return html`<tr><th scope="col" class="name">${columns.indicator}</th><th scope="col">${columns.value}</th><th scope="col">${columns.target}</th><th scope="col">${columns.previous}</th><th scope="col">${columns.change}</th><th scope="col">${columns.score}</th><th scope="col" class="scale">${columns.scale}</th><th scope="col">${columns.place}</th><th scope="col">${columns.weight}</th><th scope="col">${columns.points}</th><th scope="col">${columns.lost}</th></tr>`;
}

function rows(row: IndicatorRow, head: IndicatorHead): Markup {
  return html`<tr><th scope="row"><a href="${row.href}">${row.name}</a> <small>${row.detail}</small></th><td>${row.value}</td><td>${row.target}</td><td>${row.previous}</td><td>${row.change}</td><td>${row.score}</td><td>${row.ruler}</td><td>${row.place}</td><td>${row.weight}</td><td>${row.points}</td><td>${row.lost}</td></tr><tr class="trace"><td colspan="${COLUMNS}"><details><summary>${head.trace}<span class="hidden">: ${row.name}</span></summary><div class="lines" id="${row.anchor}">${row.trace}</div></details></td></tr>\n`;
}

function group({ name, href, note, rows: found }: IndicatorGroup, head: IndicatorHead): Markup {
  const heading =
    name !== undefined &&
    html`<tr class="group" data-group="${name}"><th scope="rowgroup" colspan="${COLUMNS}">${href === undefined ? name : html`<a href="${href}">${name}</a>`} <small>${note}</small></th></tr>`;
  return html`<tbody>${heading}${found.map((row) => rows(row, head))}</tbody>`;
}

/** The indicators of a unit by category, each followed by how its score came about. */
export function indicatorTable(head: IndicatorHead, groups: readonly IndicatorGroup[]): Markup {
  return html`<table class="figures indicators" data-table data-groups="${head.groups}"><caption>${head.caption}</caption><thead>${headRow(head)}</thead>${groups.map((one) => group(one, head))}</table>`;
}
