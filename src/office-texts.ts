import { getEntry, render } from 'astro:content';

/** The compiled MDX of a text, by its path below the content folder. */
export async function officeText(file: string) {
  const entry = await getEntry('texts', file);
  if (entry === undefined) throw new Error(`no text at ${file}`);
  const { Content } = await render(entry);
  return Content;
}
