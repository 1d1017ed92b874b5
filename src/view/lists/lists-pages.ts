import { type Cell, type Column, dataTable } from '../../components/data-table.ts';
import { html, type Markup } from '../../components/html.ts';
import type { PageContent } from '../../layouts/content.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { frameOf } from '../site/frame-of.ts';
import { relativeHref } from '../site/href.ts';
import { methodLink } from '../site/method-link.ts';
import { pageOf } from '../site/page-of.ts';
import { inFrame, sections } from '../site/sections.ts';
import type { SiteView } from '../site/site-view.ts';
import { adjustmentKind, givesDates, givesReasons, vetoEffect } from '../unit/unit-lists.ts';
import { dateCell } from '../words/sort-cells.ts';
import { unitHead } from '../words/unit-noun.ts';

const words = (head: string): Column => ({ head, align: 'words' });
const numeric = (head: string): Column => ({ head, align: 'numeric' });

function unitLink(of: AssessmentView, page: string, { unit }: UnitScore): Markup {
  return html`<a href="${relativeHref(of.page(page), of.unitPath(unit.code))}">${unit.name}</a>`;
}

function adjustmentLines(view: SiteView, of: AssessmentView): Cell[][] {
  const { site } = view.words;
  return of.scores.units.flatMap((unit) =>
    unit.adjustments.map((line) => [
      unitLink(of, 'adjustments.html', unit),
      adjustmentKind(of, view, line.kind),
      line.reason ?? site.dash,
      view.format.signed(line.sign * line.points, 2),
      line.counted ? site.yes : site.notCounted,
      line.document ?? site.dash,
      dateCell(view, line.date),
    ]),
  );
}

function netLines(view: SiteView, of: AssessmentView): (string | Markup)[][] {
  return of.scores.units
    .filter(({ adjustments }) => adjustments.length > 0)
    .map((unit) => {
      const sum = unit.adjustments
        .filter(({ counted }) => counted)
        .reduce((total, { sign, points }) => total + sign * points, 0);
      return [
        unitLink(of, 'adjustments.html', unit),
        view.format.signed(sum, 2),
        view.format.signed(unit.adjustment, 2),
      ];
    });
}

/** All bonuses and deductions, line by line and per unit. */
export function adjustmentsPage(year: string | undefined, name: string | undefined): PageContent {
  const { view, of } = pageOf(year, name);
  const { site } = view.words;
  const lines = adjustmentLines(view, of);
  const nets = netLines(view, of);
  const title = site.adjustmentsHead;
  const frame = frameOf(view, { path: of.page('adjustments.html'), title, of });
  const net = dataTable({
    caption: site.adjustmentsNetCaption,
    columns: [
      { ...words(unitHead(view, of)), rowHeader: true },
      numeric(site.adjustmentsSum),
      numeric(site.adjustmentsCounted),
    ],
    rows: nets,
  });
  const list = dataTable({
    caption: site.adjustmentsAllCaption,
    columns: [
      { ...words(unitHead(view, of)), rowHeader: true },
      words(site.kind),
      words(site.event),
      numeric(site.pointsOfLine),
      words(site.counted),
      words(site.document),
      words(site.date),
    ],
    rows: lines,
  });
  return {
    frame: { ...frame, title: site.unitTitle(title, of.scheme.title) },
    title,
    aside: of.scheme.title,
    lead: [
      lines.length > 0 ? site.adjustmentsLead(nets.length, lines.length) : site.adjustmentsNone,
    ],
    sections: sections([
      {
        id: 'part.net',
        title: site.adjustmentsNetHead,
        see: methodLink(view, of, of.page('adjustments.html'), 'part.total'),
        body: nets.length > 0 ? inFrame(net, site.adjustmentsNetHead) : undefined,
      },
      {
        id: 'part.lines',
        title: site.adjustmentsLinesHead,
        body: lines.length > 0 ? inFrame(list, site.adjustmentsLinesHead) : undefined,
      },
    ]),
  };
}

/** All vetoes with their effect. */
export function vetoesPage(year: string | undefined, name: string | undefined): PageContent {
  const { view, of } = pageOf(year, name);
  const { site } = view.words;
  const all = of.scores.units.flatMap(({ vetoes }) => vetoes);
  const withReasons = givesReasons(all);
  const withDates = givesDates(all);
  const rows = of.scores.units.flatMap((unit) =>
    unit.vetoes.map((veto) => [
      unitLink(of, 'vetoes.html', unit),
      veto.name,
      vetoEffect(view, of, veto),
      ...(withReasons ? [veto.reason ?? site.dash, veto.document ?? site.dash] : []),
      ...(withDates ? [dateCell(view, veto.date)] : []),
    ]),
  );
  const title = site.vetoHead;
  const frame = frameOf(view, { path: of.page('vetoes.html'), title, of });
  const table = dataTable({
    caption: site.vetoCaption,
    columns: [
      { ...words(unitHead(view, of)), rowHeader: true },
      ...[site.vetoItem, site.vetoEffect].map(words),
      ...(withReasons ? [site.reason, site.document].map(words) : []),
      ...(withDates ? [words(site.date)] : []),
    ],
    rows,
  });
  const units = of.scores.units.filter(({ vetoes }) => vetoes.length > 0);
  return {
    frame: { ...frame, title: site.unitTitle(title, of.scheme.title) },
    title,
    aside: of.scheme.title,
    lead: [rows.length > 0 ? site.vetoesLead(units.length, rows.length) : site.vetoesNone],
    sections: sections([
      {
        id: 'part.vetoes',
        title: site.vetoItem,
        see: methodLink(view, of, of.page('vetoes.html'), 'part.vetoes'),
        body: rows.length > 0 ? inFrame(table, title) : undefined,
      },
    ]),
  };
}
