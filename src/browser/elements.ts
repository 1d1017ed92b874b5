type Attributes = Record<string, string | number | undefined>;
type Content = Node | string;

/** An HTML element with its attributes and what stands in it. Texts are never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...content: Content[]
): HTMLElementTagNameMap[K] {
  return filled(document.createElement(name), attributes, content);
}

/** The same of a drawing. */
export const shape = (name: string, attributes: Attributes = {}, ...content: Content[]) =>
  filled(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, content);

export function button(text: string, pressed: () => void): HTMLButtonElement {
  const result = element('button', { type: 'button' }, text);
  result.addEventListener('click', pressed);
  return result;
}

function filled<E extends Element>(node: E, attributes: Attributes, content: Content[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) node.setAttribute(name, String(value));
  }
  node.append(...content);
  return node;
}
