/** A computed figure (算式) as it is read: numbers, signs, min, max and cells of other indicators. */

export type Field = 'value' | 'target' | 'previous';

/** A cell of another indicator of the same unit. */
export interface Cell {
  kind: 'cell';
  /** Code or name, as written. */
  code: string;
  field: Field;
}

export type Sign = '+' | '-' | '*' | '/';

export type Formula =
  | { kind: 'number'; text: string }
  | Cell
  | { kind: 'negative'; of: Formula }
  | { kind: 'pair'; sign: Sign; left: Formula; right: Formula }
  | { kind: 'choice'; of: 'min' | 'max'; parts: Formula[] };

/** The cells of a formula in the order of its text, each as often as it stands there. */
export function cellsOf(formula: Formula): Cell[] {
  switch (formula.kind) {
    case 'number':
      return [];
    case 'cell':
      return [formula];
    case 'negative':
      return cellsOf(formula.of);
    case 'pair':
      return [...cellsOf(formula.left), ...cellsOf(formula.right)];
    case 'choice':
      return formula.parts.flatMap(cellsOf);
  }
}
