import type { FigureChange } from '../../score/rescore.ts';

/** Changed figures in the address: `gdp:9.8;rate@q1:96`. */

const escaped = (text: string): string => text.replace(/[%:;@]/g, encodeURIComponent);

function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // Typed by hand, a sign of percent without its digits.
    return undefined;
  }
}

export type Change = Omit<FigureChange, 'unit'>;

export const changesText = (changes: readonly Change[]): string =>
  changes
    .map(({ indicator, period, value }) => {
      const at = period === undefined ? '' : `@${escaped(period)}`;
      return `${escaped(indicator)}${at}:${escaped(String(value))}`;
    })
    .join(';');

/** The values are still texts; what cannot be read is left out. */
export function changesIn(text: string): { indicator: string; period?: string; value: string }[] {
  return text.split(';').flatMap((one) => {
    const [, code = '', period, written = ''] = /^([^:@]+)(?:@([^:]*))?:(.*)$/s.exec(one) ?? [];
    const [indicator, value] = [unescaped(code), unescaped(written)];
    const at = period === undefined ? undefined : unescaped(period);
    if (!indicator || value === undefined) return [];
    return [{ indicator, value, ...(at === undefined ? {} : { period: at }) }];
  });
}
