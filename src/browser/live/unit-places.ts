import { type ChartName, drawingsOnPage, namesIn } from './chart-names.ts';

/** Where a unit stands on a page: rows of tables, and names in charts. */
export interface UnitPlaces {
  rows: HTMLTableRowElement[];
  names: ChartName[];
}

/** The page of a unit that an address leads to, without the place on it; of other pages nothing. */
export function unitOf(link: Element): string | undefined {
  const address = new URL(link.getAttribute('href') ?? '', document.baseURI).href;
  return /^.*\/units\/[^/#]+/.exec(address)?.[0];
}

/** All units of a page, by their own pages; without those of the page that is open. */
export function unitPlaces(): Map<string, UnitPlaces> {
  const found = new Map<string, UnitPlaces>();
  const at = (unit: string): UnitPlaces => {
    const places = found.get(unit) ?? { rows: [], names: [] };
    found.set(unit, places);
    return places;
  };
  for (const link of document.querySelectorAll('[data-table] tbody th a')) {
    const [unit, row] = [unitOf(link), link.closest('tr')];
    if (unit !== undefined && row) at(unit).rows.push(row);
  }
  for (const name of drawingsOnPage().flatMap(namesIn)) {
    const unit = unitOf(name.link);
    if (unit !== undefined) at(unit).names.push(name);
  }
  found.delete(unitOf(document.documentElement) ?? '');
  return found;
}
