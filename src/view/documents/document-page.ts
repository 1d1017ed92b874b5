import { type Paper, paperOf } from '../../briefing/paper.ts';
import type { PageActions } from '../page.ts';
import type { Frame } from '../site/frame.ts';
import { frameOf } from '../site/frame-of.ts';
import { type PageParams, type PagePaths, pageOf } from '../site/page-of.ts';
import type { SiteView } from '../site/site-view.ts';
import { documentActions } from './document-actions.ts';
import { documentEntries, documentPath } from './document-entries.ts';

export const documentPaths = (view: SiteView): PagePaths =>
  view.fresh.flatMap((of) =>
    [...documentEntries(of).keys()].map((document) => ({
      params: { year: of.year, name: of.name, document },
    })),
  );

export interface DocumentPage {
  frame: Frame;
  actions: PageActions;
  /** What the scrolling frame is called. */
  label: string;
  paper: Paper;
}

/** One meeting document in the frame of the site. */
export function documentPage(view: SiteView, params: PageParams): DocumentPage {
  const of = pageOf(view, params);
  const { year, name, document: address = '' } = params;
  const entry = documentEntries(of).get(address);
  if (!entry) throw new Error(`no document at ${year}/${name}/${address}`);
  const draft = entry.make();
  const { title } = of.scheme;
  const { unit: { unit } = {} } = entry;
  const whose = unit?.name ?? title;
  return {
    frame: frameOf(view, {
      path: documentPath(of, address),
      title: entry.name,
      longTitle: `${whose} ${entry.name} ${title === whose ? '' : title}`.trim(),
      of,
      via: unit ? [{ text: unit.name, path: of.unitPath(unit.code) }] : [],
      isDocument: true,
    }),
    actions: documentActions(view, address),
    label: draft.title,
    paper: paperOf(draft, { language: view.report.language, words: view.words.documents }),
  };
}
