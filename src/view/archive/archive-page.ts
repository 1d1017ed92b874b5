import type { PageContent, TablePart } from '../page.ts';
import { frameOf } from '../site/frame-of.ts';
import { relativeHref } from '../site/href.ts';
import type { SiteView } from '../site/site-view.ts';
import { stageText } from '../site/stage-text.ts';
import { type Cell, nameColumn, wordsColumn } from '../table.ts';
import { dateCell } from '../words/sort-cells.ts';
import { type SealedVersions, sealedVersions } from './sealed-versions.ts';

const PATH = 'archive/index.html';

export interface ArchivePage extends PageContent {
  years: TablePart;
  sealed: SealedVersions;
}

/** All years with their assessments, and all sealed versions. */
export function archivePage(view: SiteView): ArchivePage {
  const { years: title, archiveLead } = view.words.site;
  const years = new Set(view.assessments.map(({ year }) => year));
  return {
    frame: frameOf(view, { path: PATH, title }),
    title,
    lead: [archiveLead(view.assessments.length, years.size)],
    years: yearsPart(view),
    sealed: sealedVersions(view, PATH),
  };
}

function yearsPart(view: SiteView): TablePart {
  const { site } = view.words;
  const rows = view.assessments.map((of): Cell[] => {
    const { assessment, units } = of.scores;
    const first = units
      .filter(({ rank, groupRank }) => (rank ?? groupRank) === 1)
      .map(({ unit }) => unit.name);
    return [
      of.year,
      { text: of.scheme.title, href: relativeHref(PATH, of.page('index.html')) },
      stageText(of),
      String(units.length),
      String(of.indicators.length),
      first.length > 0 ? view.format.list(first) : site.dash,
      dateCell(view, assessment.dataDate),
    ];
  });
  return {
    id: 'part.years',
    title: site.assessment,
    table: {
      caption: site.archiveCaption,
      columns: [
        { head: site.year },
        nameColumn(site.assessment),
        wordsColumn(site.footStage),
        { head: site.unitCount },
        { head: site.indicatorCount },
        wordsColumn(site.firstPlace),
        wordsColumn(site.footDataDate),
      ],
      rows,
    },
  };
}
