import { foldWidth } from '../cells/fold-width.ts';

/** What Windows, WPS, browsers and people put behind (or before) the name of a copy. */
const BEHIND =
  /[\s_-]*(?:的?副本|复件|拷贝|备份|copy|bak|backup)[\s_-]*\d*(?:\(\d+\))?$|\s*\(\d+\)$/i;
const BEFORE = /^(?:副本|复件|copy of)\s*(?:\(\d+\))?\s*/i;

const split = (file: string): { stem: string; ending: string } => {
  const dot = file.lastIndexOf('.');
  return dot < 0
    ? { stem: file, ending: '' }
    : { stem: file.slice(0, dot), ending: file.slice(dot) };
};

/** What a file that is named as a copy would be called without that; undefined for other names. */
export function nameOfOriginal(file: string): string | undefined {
  const { stem, ending } = split(file);
  const folded = foldWidth(stem);
  const bare = folded.replace(BEHIND, '').replace(BEFORE, '');
  return bare === folded || bare === '' ? undefined : `${bare}${ending}`;
}
