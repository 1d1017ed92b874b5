import type { Link } from '../page.ts';
import type { AssessmentView } from './assessment-view.ts';
import { relativeHref } from './href.ts';

/** The headings of the method page by their anchors there. */
const HEADS = {
  'part.structure': 'structureHead',
  'part.rules': 'rulesHead',
  'part.missing': 'missingHead',
  'part.total': 'totalHead',
  'part.ranks': 'ranksHead',
  'part.vetoes': 'vetoesHead',
  'part.progress': 'progressHead',
} as const;

export type MethodPart = keyof typeof HEADS;

/** The part of the method page that says by what rule a section of a page came about. */
export function methodLink(of: AssessmentView, page: string, part: MethodPart): Link {
  const { method, site } = of.words;
  const href = relativeHref(page, `${of.page('method.html')}#${part}`);
  return { text: site.seeMethod(method[HEADS[part]]), href };
}
