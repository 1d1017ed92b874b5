/** An element of a well-formed part of a package, with its prefixes as they stand. */
export interface Tag {
  name: string;
  attributes: Record<string, string>;
  inner: Tag[];
}

/** Reads the elements of XML; text, comments and declarations are left out. */
export function xmlTree(xml: string): Tag {
  const root: Tag = { name: '', attributes: {}, inner: [] };
  const open = [root];
  for (const [, close, name = '', rest = '', empty] of xml.matchAll(
    /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>/g,
  )) {
    if (close) {
      const left = open.pop();
      if (left?.name !== name) throw new Error(`</${name}> closes <${left?.name}>`);
      continue;
    }
    const attributes = Object.fromEntries(
      [...rest.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    );
    const tag: Tag = { name, attributes, inner: [] };
    open.at(-1)?.inner.push(tag);
    if (!empty) open.push(tag);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> stays open`);
  return root;
}

export const below = (tag: Tag, name: string): Tag[] =>
  tag.inner.flatMap((one) => [...(one.name === name ? [one] : []), ...below(one, name)]);

export const childOf = (tag: Tag | undefined, name: string): Tag | undefined =>
  tag?.inner.find((one) => one.name === name);
