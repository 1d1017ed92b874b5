import type { CrossColumn } from './cross-header.ts';
import type { ValueField } from './value-fields.ts';

/** A column of figures without a name, and the name of the columns to its left. */
export interface NamelessColumn {
  at: CrossColumn;
  left: string;
}

/** The columns of a table by what their header lets be done with them. */
export interface SortedColumns {
  /** To be looked up by their names; those of a blank name have no figures. */
  named: CrossColumn[];
  /** Of a known name, but under a field that we do not know. */
  foreign: CrossColumn[];
  nameless: NamelessColumn[];
}

interface Sorting {
  usual: ValueField;
  isKnown: (at: CrossColumn) => boolean;
  hasFigures: (column: number) => boolean;
}

/** Sorts columns from left to right: one without a name is judged by its neighbour. */
export function sortColumns(columns: readonly CrossColumn[], sorting: Sorting): SortedColumns {
  const sorted: SortedColumns = { named: [], foreign: [], nameless: [] };
  let known = { column: -1, name: '' };
  for (const at of columns) {
    const left = known.column === at.column - 1 ? known.name : '';
    const isKnown = at.name !== '' && sorting.isKnown(at);
    const name = isKnown ? at.name : at.name === '' ? left : '';
    if (name !== '' && at.field === 'unknown') sorted.foreign.push({ ...at, name });
    else if (left !== '' && lacksName(at, sorted.named, sorting))
      sorted.nameless.push({ at, left });
    else {
      sorted.named.push(at);
      if (!isKnown) continue;
    }
    known = { column: at.column, name: name || left };
  }
  return sorted;
}

const FIGURES: ReadonlySet<ValueField> = new Set(['value', 'target', 'previous', 'growth']);

/**
 * Whether a column with figures has no name of its own, or only a share in a merged (or filled)
 * one whose figures stand in another column already.
 */
function lacksName(
  at: CrossColumn,
  before: readonly CrossColumn[],
  { usual, hasFigures }: Sorting,
): boolean {
  const { field, nameAt } = at;
  if (at.name === '') {
    if (field !== undefined && !FIGURES.has(field as ValueField)) return false;
  } else {
    if (field !== undefined || nameAt.column === at.column) return false;
    const isGiven = before.some(
      (other) =>
        other.nameAt.row === nameAt.row &&
        other.nameAt.column === nameAt.column &&
        (other.field ?? usual) === usual,
    );
    if (!isGiven) return false;
  }
  return hasFigures(at.column);
}
