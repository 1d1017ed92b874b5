import { articleOf } from '../briefing/article.ts';
import type { Draft, Pack } from '../briefing/draft.ts';
import type { Matter } from '../briefing/matter.ts';
import { html } from '../components/html.ts';

/** A page that holds nothing but a document's article, as the writers of files read it. */
export function documentPage({ words, frame }: Matter, draft: Draft | Pack): string {
  const { language } = frame;
  const article = articleOf(draft, { language, words: words.documents });
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${draft.title}</title></head>
<body>
${article}
</body>
</html>
`.markup;
}
