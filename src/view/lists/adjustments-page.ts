import type { PageContent, TablePart } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { frameOf } from '../site/frame-of.ts';
import { methodLink } from '../site/method-link.ts';
import { type PageParams, pageOf } from '../site/page-of.ts';
import type { SiteView } from '../site/site-view.ts';
import { type Cell, nameColumn, wordsColumn } from '../table.ts';
import { adjustmentKind } from '../words/list-words.ts';
import { dateCell } from '../words/sort-cells.ts';
import { unitNoun } from '../words/unit-noun.ts';
import { unitLink } from './unit-link.ts';

const PAGE = 'adjustments.html';

export interface AdjustmentsPage extends PageContent {
  nets: TablePart | undefined;
  lines: TablePart | undefined;
}

/** All bonuses and deductions, line by line and per unit. */
export function adjustmentsPage(view: SiteView, params: PageParams): AdjustmentsPage {
  const of = pageOf(view, params);
  const { site } = view.words;
  const title = site.adjustmentsHead;
  const longTitle = site.unitTitle(title, of.scheme.title);
  const lines = linesOf(of);
  const nets = netsOf(of);
  return {
    frame: frameOf(view, { path: of.page(PAGE), title, longTitle, of }),
    title,
    aside: of.scheme.title,
    lead: [
      lines.length > 0 ? site.adjustmentsLead(nets.length, lines.length) : site.adjustmentsNone,
    ],
    nets: netsPart(of, nets),
    lines: linesPart(of, lines),
  };
}

function linesOf(of: AssessmentView): Cell[][] {
  const { site } = of.words;
  return of.scores.units.flatMap(({ unit, adjustments }) =>
    adjustments.map((line): Cell[] => [
      unitLink(of, PAGE, unit),
      adjustmentKind(of, line.kind),
      line.reason ?? site.dash,
      of.format.signed(line.sign * line.points, 2),
      line.counted ? site.yes : site.notCounted,
      line.document ?? site.dash,
      dateCell(of, line.date),
    ]),
  );
}

function netsOf(of: AssessmentView): Cell[][] {
  return of.scores.units
    .filter(({ adjustments }) => adjustments.length > 0)
    .map(({ unit, adjustments, adjustment }): Cell[] => {
      const sum = adjustments
        .filter(({ counted }) => counted)
        .reduce((total, { sign, points }) => total + sign * points, 0);
      return [unitLink(of, PAGE, unit), of.format.signed(sum, 2), of.format.signed(adjustment, 2)];
    });
}

function netsPart(of: AssessmentView, rows: Cell[][]): TablePart | undefined {
  if (rows.length === 0) return undefined;
  const { site } = of.words;
  return {
    id: 'part.net',
    title: site.adjustmentsNetHead,
    see: methodLink(of, of.page(PAGE), 'part.total'),
    table: {
      caption: site.adjustmentsNetCaption,
      label: site.adjustmentsNetHead,
      columns: [
        nameColumn(unitNoun(of)),
        { head: site.adjustmentsSum },
        { head: site.adjustmentsCounted },
      ],
      rows,
    },
  };
}

function linesPart(of: AssessmentView, rows: Cell[][]): TablePart | undefined {
  if (rows.length === 0) return undefined;
  const { site } = of.words;
  return {
    id: 'part.lines',
    title: site.adjustmentsLinesHead,
    table: {
      caption: site.adjustmentsAllCaption,
      label: site.adjustmentsLinesHead,
      columns: [
        nameColumn(unitNoun(of)),
        wordsColumn(site.kind),
        wordsColumn(site.event),
        { head: site.pointsOfLine },
        wordsColumn(site.counted),
        wordsColumn(site.document),
        wordsColumn(site.date),
      ],
      rows,
    },
  };
}
