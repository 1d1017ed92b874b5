import { framed } from '../../components/tables/data-table.ts';
import type { Markup } from '../../components/html.ts';
import type { Section } from '../../layouts/content.ts';

interface Part {
  id: string;
  title: string;
  note?: string;
  see?: Markup | undefined;
  /** Nothing to show: no section. */
  body: Markup | undefined;
}

/** The sections that have something to show. */
export function sections(parts: readonly Part[]): Section[] {
  return parts.flatMap(({ body, ...rest }) => (body ? [{ ...rest, body }] : []));
}

/** A table in its scrolling frame, named by the section that it stands in. */
export function inFrame(table: Markup | undefined, label: string): Markup | undefined {
  return table && framed(table, label);
}

/** The same for a table that needs the whole width of the page. */
export function inWideFrame(table: Markup | undefined, label: string): Markup | undefined {
  return table && framed(table, label, true);
}
