import { type Paper, paperOf } from '../../briefing/paper.ts';
import type { Markup } from '../../components/html.ts';
import type { Frame } from '../site/frame.ts';
import { frameOf } from '../site/frame-of.ts';
import { pageOf } from '../site/page-of.ts';
import { siteView } from '../site/site-view.ts';
import { documentActions } from './document-actions.ts';
import { documentEntries } from './document-entries.ts';

interface DocumentParams {
  year: string;
  name: string;
  document: string;
}

export function documentPaths(): { params: DocumentParams }[] {
  const view = siteView();
  return view.fresh.flatMap((of) =>
    [...documentEntries(view, of).keys()].map((document) => ({
      params: { year: of.year, name: of.name, document },
    })),
  );
}

export interface DocumentContent {
  frame: Frame;
  /** What the scrolling frame is called. */
  label: string;
  paper: Paper;
  actions: Markup;
}

/** One meeting document in the frame of the site. */
export function documentContent(
  year: string | undefined,
  name: string | undefined,
  address: string | undefined,
): DocumentContent {
  const { view, of } = pageOf(year, name);
  const entry = documentEntries(view, of).get(address ?? '');
  if (!entry) throw new Error(`no document at ${year}/${name}/${address}`);
  const draft = entry.make();
  const { language } = view.report;
  const whose = entry.unit?.unit.name ?? of.scheme.title;
  const unit = entry.unit && { text: whose, path: of.unitPath(entry.unit.unit.code) };
  const frame = frameOf(view, {
    path: of.page(`documents/${address}.html`),
    title: entry.name,
    longTitle: `${whose} ${entry.name} ${of.scheme.title === whose ? '' : of.scheme.title}`.trim(),
    of,
    via: unit ? [unit] : [],
    isDocument: true,
  });
  return {
    frame,
    label: draft.title,
    paper: paperOf(draft, { language, words: view.words.documents }),
    actions: documentActions(view, address ?? ''),
  };
}
