import { vetoReason } from '../../i18n/veto-reason.ts';
import { unitLink } from '../lists/unit-link.ts';
import type { TablePart } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { methodLink } from '../site/method-link.ts';
import { type Cell, nameColumn, wordsColumn } from '../table.ts';
import { givesReasons, vetoEffect } from '../words/list-words.ts';
import { unitNoun } from '../words/unit-noun.ts';

/** All vetoes of an assessment, shown before anything else. */
export function rankingVetoes(of: AssessmentView): TablePart | undefined {
  const { site } = of.words;
  const page = of.page('index.html');
  const withReasons = givesReasons(of.scores.units.flatMap(({ vetoes }) => vetoes));
  const rows = of.scores.units.flatMap(({ unit, vetoes }) =>
    vetoes.map((veto): Cell[] => [
      unitLink(of, 'index.html', unit),
      veto.name,
      vetoEffect(of, veto),
      ...(withReasons
        ? [vetoReason(veto, of.words.method, of.format) ?? site.dash, veto.document ?? site.dash]
        : []),
    ]),
  );
  if (rows.length === 0) return undefined;
  return {
    id: 'part.vetoes',
    title: site.vetoHead,
    see: methodLink(of, page, 'part.vetoes'),
    table: {
      caption: site.vetoCaption,
      columns: [
        nameColumn(unitNoun(of)),
        wordsColumn(site.vetoItem),
        wordsColumn(site.vetoEffect),
        ...(withReasons ? [site.reason, site.document].map(wordsColumn) : []),
      ],
      rows,
    },
  };
}
