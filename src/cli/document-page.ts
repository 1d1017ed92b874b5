import type { AssessmentFacts } from '../briefing/assessment-facts.ts';
import type { Draft, Pack } from '../briefing/draft.ts';
import { escapeHtml } from '../components/html.ts';
import { paperHtml } from './paper-html.ts';

/** A page that holds nothing but a document's article, as the writers of files read it. */
export async function documentPage(
  { words, frame }: AssessmentFacts,
  draft: Draft | Pack,
): Promise<string> {
  const { language } = frame;
  const article = await paperHtml(draft, { language, words: words.documents }, frame.contents);
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escapeHtml(draft.title)}</title></head>
<body>
${article}
</body>
</html>
`;
}
