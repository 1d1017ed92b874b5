import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { ContentComponent } from '../../model/content.ts';
import { findName, suggestions } from '../cells/find-name.ts';
import { nearest } from '../cells/nearest.ts';
import { type AttributeKind, COMPONENTS, type ComponentRule } from './components.ts';
import type { Tell } from './content-problem.ts';
import type { AssessmentNames } from './names.ts';
import type { Spot } from './parse-mdx.ts';
import { type Context, type KnownNames, spotOf } from './text-context.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** A component with its names resolved into codes; what is wrong in it is told. */
export function readComponent(element: Element, context: Context): ContentComponent | undefined {
  const name = element.name ?? '';
  const rule = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (!rule) {
    const known = Object.keys(COMPONENTS);
    context.tell('content-component', spotOf(element), name, { near: nearest(name, known), known });
    return undefined;
  }
  const written = writtenAttributes(element, context);
  const attributes: Record<string, string> = {};
  for (const [key, { text, spot }] of written) {
    const kind = Object.hasOwn(rule.attributes, key) ? rule.attributes[key] : undefined;
    if (kind === undefined) {
      const known = Object.keys(rule.attributes);
      context.tell('content-attribute', spot, key, { name, near: nearest(key, known), known });
      continue;
    }
    const value = context.known
      ? resolved(kind, { key, text, spot }, context.known, context.tell, written)
      : text;
    if (value !== undefined) attributes[key] = value;
  }
  if (name === 'BuiltIn' && context.known?.sections.length === 0)
    context.tell('content-no-built-in', spotOf(element), name);
  for (const key of rule.needed)
    if (!written.has(key))
      context.tell('content-attribute-missing', spotOf(element), name, { key });
  return { kind: 'component', name, attributes };
}

export const ruleOf = (name: string): ComponentRule | undefined =>
  Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;

interface Written {
  text: string;
  spot: Spot;
}

/** Attributes as written; an expression is refused unless it is a plain number or text. */
function writtenAttributes(element: Element, { tell }: Context): Map<string, Written> {
  const written = new Map<string, Written>();
  for (const attribute of element.attributes) {
    const spot = attribute.position?.start ?? spotOf(element);
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      tell('content-expression', spot, attribute.value);
      continue;
    }
    const { name, value } = attribute;
    if (value === null || value === undefined) written.set(name, { text: '', spot });
    else if (typeof value === 'string') written.set(name, { text: value, spot });
    else {
      const plain = /^\s*(?:(-?\d+(?:\.\d+)?)|"([^"]*)"|'([^']*)')\s*$/.exec(value.value);
      if (plain) written.set(name, { text: plain[1] ?? plain[2] ?? plain[3] ?? '', spot });
      else tell('content-expression', spot, value.value);
    }
  }
  return written;
}

/** The assessment that a component names, else the document's own. */
function assessmentOf(
  written: ReadonlyMap<string, Written>,
  { names, own }: KnownNames,
): AssessmentNames {
  return names.get(written.get('assessment')?.text ?? '') ?? own;
}

/** The code that an attribute's text stands for; told and undefined where there is none. */
function resolved(
  kind: AttributeKind,
  { key, text, spot }: Written & { key: string },
  known: KnownNames,
  tell: Tell,
  written: ReadonlyMap<string, Written>,
): string | undefined {
  const { names, sections } = known;
  const of = assessmentOf(written, known);
  const assessment = of.assessment.id;
  switch (kind) {
    case 'unit': {
      const unit = findName(of.units, text);
      if (unit) return unit.code;
      tell('content-unit', spot, text, { assessment, near: suggestions(of.units, text) });
      return undefined;
    }
    case 'indicator': {
      const one = findName(of.indicators, text);
      if (one) return one.code;
      tell('content-indicator', spot, text, { assessment, near: suggestions(of.indicators, text) });
      return undefined;
    }
    case 'group': {
      const group = findName(of.groups, text);
      if (group !== undefined) return group;
      tell('content-group', spot, text, { assessment, near: suggestions(of.groups, text) });
      return undefined;
    }
    case 'section':
      if (sections.includes(text)) return text;
      tell('content-section', spot, text, { near: nearest(text, sections), known: sections });
      return undefined;
    case 'assessment':
      if (names.has(text)) return text;
      tell('content-assessment', spot, text, { known: [...names.keys()] });
      return undefined;
    case 'number':
      if (/^[1-9]\d*$/.test(text)) return text;
      tell('content-number', spot, text, { key });
      return undefined;
    case 'flag':
    case 'text':
      return text === '' && kind === 'flag' ? 'true' : text;
    default:
      if (kind.includes(text)) return text;
      tell('content-choice', spot, text, { key, near: nearest(text, kind), known: kind });
      return undefined;
  }
}
