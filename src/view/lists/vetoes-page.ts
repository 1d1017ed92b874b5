import { vetoReason } from '../../i18n/veto-reason.ts';
import type { PageContent, TablePart } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { frameOf } from '../site/frame-of.ts';
import { methodLink } from '../site/method-link.ts';
import { type PageParams, pageOf } from '../site/page-of.ts';
import type { SiteView } from '../site/site-view.ts';
import { type Cell, nameColumn, wordsColumn } from '../table.ts';
import { givesDates, givesReasons, vetoEffect } from '../words/list-words.ts';
import { dateCell } from '../words/sort-cells.ts';
import { unitNoun } from '../words/unit-noun.ts';
import { unitLink } from './unit-link.ts';

const PAGE = 'vetoes.html';

export interface VetoesPage extends PageContent {
  vetoes: TablePart | undefined;
}

/** All vetoes with their effect. */
export function vetoesPage(view: SiteView, params: PageParams): VetoesPage {
  const of = pageOf(view, params);
  const { site } = view.words;
  const title = site.vetoHead;
  const longTitle = site.unitTitle(title, of.scheme.title);
  const counts = of.scores.units.map(({ vetoes }) => vetoes.length).filter((count) => count > 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return {
    frame: frameOf(view, { path: of.page(PAGE), title, longTitle, of }),
    title,
    aside: of.scheme.title,
    lead: [all > 0 ? site.vetoesLead(counts.length, all) : site.vetoesNone],
    vetoes: all > 0 ? vetoesPart(of) : undefined,
  };
}

function vetoesPart(of: AssessmentView): TablePart {
  const { site } = of.words;
  const all = of.scores.units.flatMap(({ vetoes }) => vetoes);
  const withReasons = givesReasons(all);
  const withDates = givesDates(all);
  return {
    id: 'part.vetoes',
    title: site.vetoItem,
    see: methodLink(of, of.page(PAGE), 'part.vetoes'),
    table: {
      caption: site.vetoCaption,
      label: site.vetoHead,
      columns: [
        nameColumn(unitNoun(of)),
        ...[site.vetoItem, site.vetoEffect].map(wordsColumn),
        ...(withReasons ? [site.reason, site.document].map(wordsColumn) : []),
        ...(withDates ? [wordsColumn(site.date)] : []),
      ],
      rows: of.scores.units.flatMap(({ unit, vetoes }) =>
        vetoes.map((veto): Cell[] => [
          unitLink(of, PAGE, unit),
          veto.name,
          vetoEffect(of, veto),
          ...(withReasons
            ? [
                vetoReason(veto, of.words.method, of.format) ?? site.dash,
                veto.document ?? site.dash,
              ]
            : []),
          ...(withDates ? [dateCell(of, veto.date)] : []),
        ]),
      ),
    },
  };
}
