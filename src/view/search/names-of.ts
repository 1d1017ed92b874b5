import { initials, syllables } from '../../i18n/chinese-reading.ts';
import type { Indicator, Unit } from '../../model/dataset.ts';

/** Initials and whole syllables: `qlq` and `qinglanqu` both find 青岚区. */
export const latin = (name: string): string[] =>
  [initials(name), syllables(name).join('')].map((one) => one.toLowerCase());

const isChinese = (name: string | undefined): name is string =>
  name !== undefined && /\p{Script=Han}/u.test(name);

/** What else a unit is found by: other names, its code, and how they are read. */
export function namesOf({ code, name, short, nameEn, aliases, predecessors }: Unit): string[] {
  const names = [short, nameEn, ...aliases, ...predecessors].filter((one) => one !== undefined);
  const readings = [name, short, ...aliases].filter(isChinese).flatMap(latin);
  return [...new Set([...names, code, ...readings])];
}

/** What else an indicator is found by: its code, its names in either language, how they are read. */
export function namesOfIndicator({ code, name, nameEn, given }: Indicator): string[] {
  const names = [nameEn, given].filter((one) => one !== undefined);
  const readings = [name, given].filter(isChinese).flatMap(latin);
  return [...new Set([code, ...names, ...readings])];
}
