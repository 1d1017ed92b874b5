import { evaluate } from '@mdx-js/mdx';
import * as runtime from 'astro/jsx-runtime';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { officeMarkdown } from '../content-guard.ts';
import type { ContentDocument } from '../model/content.ts';

const compiled = new WeakMap<ContentDocument, Promise<AstroComponentFactory>>();

/** Compiles texts as Astro does in a build of the site, with the same guard, each at its first use. */
export function compiledTexts(contents: readonly ContentDocument[]): App.Locals['officeText'] {
  return async (file) => {
    const content = contents.find((one) => one.file === file);
    if (content === undefined) throw new Error(`no text at ${file}`);
    const text = compiled.get(content) ?? compile(content);
    compiled.set(content, text);
    return text;
  };
}

async function compile({ path, mdx }: ContentDocument): Promise<AstroComponentFactory> {
  const { default: Content } = await evaluate(
    { path, value: mdx },
    {
      ...(runtime as unknown as Parameters<typeof evaluate>[1]),
      remarkPlugins: officeMarkdown.remarkPlugins as never,
      recmaPlugins: officeMarkdown.recmaPlugins,
      elementAttributeNameCase: 'html',
    },
  );
  return Content as unknown as AstroComponentFactory;
}
