import { nameKey } from '../cells/name-key.ts';

/** Whether a name fits one of the patterns of `ignore`: `*` stands for any text, the ending may be left out. */
export function isSetAside(name: string, patterns: readonly string[]): boolean {
  const known = [nameKey(name), nameKey(name.replace(/\.[^.]*$/, ''))];
  return patterns.some((pattern) => {
    const parts = nameKey(pattern).split('*').map(escaped);
    const whole = new RegExp(`^${parts.join('.*')}$`, 'is');
    return known.some((text) => whole.test(text));
  });
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
