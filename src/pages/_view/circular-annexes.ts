import type { Annex } from '../../briefing/circular.ts';
import { html, type Markup } from '../../components/html.ts';
import type { AssessmentView } from './assessment-view.ts';
import { categoryColumns } from './columns.ts';
import { movedPlaces } from './moved-places.ts';
import { noRankText } from './ranking.ts';
import type { SiteView } from './site-view.ts';
import { adjustmentKind, vetoEffect } from './unit-lists.ts';
import { shownGrade } from './unit-words.ts';

interface AnnexTable {
  unit?: string | undefined;
  columns: { head: string; align?: 'numeric' | 'centred' }[];
  rows: (string | undefined)[][];
}

function annexTable({ unit, columns, rows }: AnnexTable): Markup {
  const cell = (text: string | undefined, i: number) => {
    const align = columns[i]?.align;
    return html`<td${align !== undefined && html` class="${align}"`}>${text}</td>`;
  };
  return html`<table>${unit !== undefined && html`<caption><span data-part="unit">${unit}</span></caption>`}<thead><tr>${columns.map(({ head }) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr>${row.map(cell)}</tr>\n`)}</tbody></table>`;
}

function rankingAnnex(view: SiteView, of: AssessmentView): Markup {
  const { site, documents } = view.words;
  const groups = of.scheme.groups.length > 1;
  const grades = of.scheme.grades.length > 0;
  const column = (shown: boolean, head: string, align?: 'numeric' | 'centred') =>
    shown ? [{ head, ...(align ? { align } : {}) }] : [];
  const changes = of.lastYear !== undefined;
  return annexTable({
    unit: documents.unitScore,
    columns: [
      ...column(true, site.rank, 'centred'),
      ...column(true, of.scheme['unit-noun'] ?? site.unit),
      ...column(groups, site.group),
      ...column(groups, site.groupRank, 'centred'),
      ...column(true, site.total, 'numeric'),
      ...column(changes, site.change, 'centred'),
      ...column(grades, site.grade, 'centred'),
    ],
    rows: of.scores.units.map((unit) => {
      const places = movedPlaces(of, unit);
      const given = (shown: boolean, text: string) => (shown ? [text] : []);
      return [
        unit.rank === null ? noRankText(view, unit) : String(unit.rank),
        unit.unit.name,
        ...given(groups, of.groupNames.get(unit.unit.group ?? '') ?? site.dash),
        ...given(groups, unit.groupRank === null ? site.dash : String(unit.groupRank)),
        unit.total === null ? site.dash : view.format.number(unit.total, of.scheme.rounding.total),
        ...given(changes, places === undefined ? site.dash : view.format.movement(places)),
        ...given(grades, shownGrade(view, unit) ?? site.dash),
      ];
    }),
  });
}

function scoresAnnex(view: SiteView, of: AssessmentView): Markup {
  const { site, documents } = view.words;
  const columns = categoryColumns(of.scheme.categories);
  const decimals = of.scheme.rounding.category;
  return annexTable({
    unit: documents.unitScore,
    columns: [
      { head: of.scheme['unit-noun'] ?? site.unit },
      ...columns.map(({ name }) => ({ head: name, align: 'numeric' as const })),
      { head: site.adjustments, align: 'numeric' },
      { head: site.total, align: 'numeric' },
    ],
    rows: of.scores.units.map((unit) => {
      const scores = new Map(unit.categories.map(({ id, score }) => [id, score]));
      return [
        unit.unit.name,
        ...columns.map(({ id }) => {
          const score = scores.get(id);
          return score === undefined ? site.dash : view.format.number(score, decimals);
        }),
        view.format.signed(unit.adjustment, 2),
        unit.total === null ? site.void : view.format.number(unit.total, of.scheme.rounding.total),
      ];
    }),
  });
}

function adjustmentsAnnex(view: SiteView, of: AssessmentView): Markup | undefined {
  const { site, documents } = view.words;
  const rows = of.scores.units.flatMap(({ unit, adjustments }) =>
    adjustments.map((line) => [
      unit.name,
      adjustmentKind(of, view, line.kind),
      line.reason ?? site.dash,
      view.format.signed(line.sign * line.points, 2),
      line.counted ? site.yes : site.notCounted,
      line.document ?? site.dash,
    ]),
  );
  if (rows.length === 0) return undefined;
  const heads = [site.unit, site.kind, site.event];
  return annexTable({
    unit: documents.unitScore,
    columns: [
      ...heads.map((head) => ({ head })),
      { head: site.pointsOfLine, align: 'numeric' },
      { head: site.counted },
      { head: site.document },
    ],
    rows,
  });
}

function vetoesAnnex(view: SiteView, of: AssessmentView): Markup | undefined {
  const { site } = view.words;
  const rows = of.scores.units.flatMap(({ unit, vetoes }) =>
    vetoes.map((veto) => [
      unit.name,
      veto.name,
      vetoEffect(view, of, veto),
      veto.reason ?? site.dash,
      veto.document ?? site.dash,
    ]),
  );
  if (rows.length === 0) return undefined;
  const heads = [site.unit, site.vetoItem, site.vetoEffect, site.reason, site.document];
  return annexTable({ columns: heads.map((head) => ({ head })), rows });
}

/** Annexes in their order; those without a line are left out. */
export function circularAnnexes(view: SiteView, of: AssessmentView): Annex[] {
  const { documents } = view.words;
  const title = of.scheme.title;
  const wide = categoryColumns(of.scheme.categories).length > 5;
  const tables = [
    { name: documents.annexRanking(title), landscape: false, table: rankingAnnex(view, of) },
    { name: documents.annexScores(title), landscape: wide, table: scoresAnnex(view, of) },
    { name: documents.annexAdjustments(title), landscape: true, table: adjustmentsAnnex(view, of) },
    { name: documents.annexVetoes(title), landscape: false, table: vetoesAnnex(view, of) },
  ].flatMap(({ table, ...rest }) => (table ? [{ ...rest, table }] : []));
  return tables.map((one, i) => ({ ...one, label: documents.annexNumber(i + 1, tables.length) }));
}
