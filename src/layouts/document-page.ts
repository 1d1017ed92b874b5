import { html, type Markup } from '../components/html.ts';
import type { Frame } from '../view/site/frame.ts';
import { page } from './page.ts';

/** What stands before and after a document in the page that shows it. */
export function aroundDocument({
  frame,
  actions,
}: {
  frame: Frame;
  actions: Markup;
}): [before: string, after: string] {
  const place = '<!-- document -->';
  const whole = page(frame, html`${actions}${{ markup: place }}`);
  const [before = '', after = ''] = whole.split(place);
  return [before, after];
}
