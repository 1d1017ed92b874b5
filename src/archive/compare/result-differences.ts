/** One number or word that re-scoring gives otherwise than the sealed result. */
export interface ResultDifference {
  /** Where in the results: `units[青岚区].indicators[gdp].score`. */
  path: string;
  sealed: string;
  now: string;
}

/**
 * Compares two results in the form of `score --format json`, entry by entry; units, categories and
 * indicators are matched by code. Places of cells (`sources`) and traces are no result of their own
 * and are left out.
 */
export function resultDifferences(sealed: unknown, now: unknown, path = ''): ResultDifference[] {
  if (Array.isArray(sealed) && Array.isArray(now)) return listDifferences(sealed, now, path);
  if (isEntry(sealed) && isEntry(now)) {
    const keys = [...new Set([...Object.keys(sealed), ...Object.keys(now)])];
    return keys
      .filter((key) => key !== 'sources' && key !== 'trace')
      .flatMap((key) => resultDifferences(sealed[key], now[key], path ? `${path}.${key}` : key));
  }
  return sealed === now ? [] : [{ path, sealed: shown(sealed), now: shown(now) }];
}

function listDifferences(sealed: unknown[], now: unknown[], path: string): ResultDifference[] {
  const left = byKey(sealed);
  const right = byKey(now);
  const order = [...left.keys()].join() === [...right.keys()].join();
  const keys = [...new Set([...left.keys(), ...right.keys()])];
  const own = keys.flatMap((key) =>
    resultDifferences(left.get(key), right.get(key), `${path}[${key}]`),
  );
  if (order || own.length > 0) return own;
  return [{ path, sealed: [...left.keys()].join(' '), now: [...right.keys()].join(' ') }];
}

/** One that comes twice is told apart, so that neither hides the other. */
function byKey(list: readonly unknown[]): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [place, item] of list.entries()) {
    const key = keyOf(item) ?? String(place);
    found.set(found.has(key) ? `${key}#${place + 1}` : key, item);
  }
  return found;
}

function keyOf(item: unknown): string | undefined {
  if (!isEntry(item)) return undefined;
  const key = item['code'] ?? item['id'];
  return typeof key === 'string' ? key : undefined;
}

const isEntry = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string =>
  value === undefined ? '—' : JSON.stringify(value).slice(0, 80);
