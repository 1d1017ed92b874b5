/** A part of a guide as search finds it: its heading, where it stands, its words. */
export interface Section {
  guide: string;
  heading: string;
  address: string;
  text: string;
}

interface Heading {
  depth: number;
  slug: string;
  text: string;
}

/**
 * A text cut at its headings, which Astro has named; what stands before the first belongs to the page.
 * Lines in fenced code are no headings, whatever they begin with.
 */
export function sectionsOf(
  page: string,
  markdown: string,
  headings: readonly Heading[],
): Section[] {
  const guide = headings[0]?.text ?? page;
  const sections: Section[] = [{ guide, heading: guide, address: `${page}.html`, text: '' }];
  let fenced = false;
  let met = 0;
  for (const line of markdown.split('\n')) {
    if (/^\s*```/.test(line)) fenced = !fenced;
    else if (!fenced && /^#{1,6} /.test(line)) {
      const heading = headings[met++];
      if (heading && heading.depth > 1)
        sections.push({
          guide,
          heading: heading.text,
          address: `${page}.html#${heading.slug}`,
          text: '',
        });
    } else addLine(sections, line);
  }
  return sections;
}

/** The words of a line, without the signs of Markdown. */
function addLine(sections: readonly Section[], line: string): void {
  const last = sections.at(-1);
  const words = line
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[\s>|-]+|[*`]+|\s*\|\s*$/g, '')
    .replace(/\s*\|\s*/g, ' ')
    .trim();
  if (last && words !== '') last.text += last.text === '' ? words : ` ${words}`;
}
