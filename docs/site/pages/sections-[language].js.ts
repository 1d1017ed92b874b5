import type { APIRoute } from 'astro';
import { sectionsOf } from '../sections.ts';
import { allTexts } from '../texts.ts';

export const getStaticPaths = () => ['zh-CN', 'en'].map((language) => ({ params: { language } }));

/** What search looks through, as a script: pages opened from a folder may not fetch. */
export const GET: APIRoute = async ({ params }) => {
  const texts = (await allTexts()).filter(({ guide }) => guide.language === params['language']);
  const sections = texts.flatMap(({ guide, entry, headings }) =>
    sectionsOf(guide.page, entry.body ?? '', headings),
  );
  const data = JSON.stringify(sections).replaceAll('<', '\\u003c');
  return new Response(`window.guideSections = ${data};\n`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
};
