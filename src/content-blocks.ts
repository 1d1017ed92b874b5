/** A node of the compiled text's syntax tree; only what is read here has a type. */
interface TreeNode {
  type: string;
  [field: string]: unknown;
}

const isNode = (value: unknown): value is TreeNode =>
  typeof value === 'object' && value !== null && 'type' in value;

/**
 * Turns the mark around each block of a text into a condition, so that `<Content only="3" />` makes
 * block 3 and no other: what stands inside an element would be made whether or not it is shown.
 */
export function recmaBlocks() {
  return (tree: unknown): void => visit(tree);
}

function visit(value: unknown): void {
  if (Array.isArray(value)) {
    // The line feeds between blocks would stand around the one that is shown.
    if (value.some(conditionOf)) value.splice(0, value.length, ...value.filter(conditionOf));
    value.forEach(visit);
  } else if (isNode(value)) {
    const condition = conditionOf(value);
    if (condition) {
      for (const field of Object.keys(value)) delete value[field];
      Object.assign(value, condition);
    }
    for (const [field, inner] of Object.entries(value)) if (field !== 'data') visit(inner);
  }
}

/** `_jsx(_components.block, { at: "3", only: props.only, children })` as `props.only === "3" ? children : null`. */
function conditionOf(node: unknown): TreeNode | undefined {
  if (!isNode(node) || node.type !== 'CallExpression') return undefined;
  const [name, settings] = node.arguments as TreeNode[];
  const isBlock = isNode(name?.property) && name.property.name === 'block';
  if (!isBlock || settings?.type !== 'ObjectExpression') return undefined;
  const settingOf = (key: string): unknown =>
    (settings.properties as TreeNode[]).find((one) => isNode(one.key) && nameOf(one.key) === key)
      ?.value;
  return {
    type: 'ConditionalExpression',
    test: {
      type: 'BinaryExpression',
      operator: '===',
      left: settingOf('only'),
      right: settingOf('at'),
    },
    consequent: settingOf('children'),
    alternate: { type: 'Literal', value: null },
  };
}

const nameOf = (key: TreeNode): unknown => key.name ?? key.value;
