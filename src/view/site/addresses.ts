import { syllables } from '../../i18n/chinese-reading.ts';

/** An address that had to be made, since the code cannot be one itself. */
export interface MadeAddress {
  code: string;
  name: string;
  address: string;
}

const PLAIN = /^[A-Za-z0-9_-]+$/;
/** Names that Windows keeps for devices, and the page that lists the others. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d|index)$/i;
const LONGEST = 60;

const isUsable = (address: string): boolean =>
  PLAIN.test(address) && !RESERVED.test(address) && address.length <= LONGEST;

/** The code in Latin letters; empty if nothing in it can be written so. */
function latin(text: string): string {
  return syllables(text)
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST - 6)
    .replace(/-+$/, '');
}

/**
 * Addresses of units, indicators or categories by code: the code itself where it is plain ASCII,
 * else its pinyin, else `u` and its row (from 1). No two differ in case only, since many drives
 * do not tell them apart; none is a name that Windows keeps for itself. Plain codes go first, so
 * that a made address never takes theirs.
 */
export function addressesOf(
  items: readonly { code: string; name: string }[],
): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  const taken = new Set<string>();
  const give = (code: string, address: string): void => {
    addresses.set(code, address);
    taken.add(address.toLowerCase());
  };
  for (const { code } of items) {
    if (isUsable(code) && !taken.has(code.toLowerCase())) give(code, code);
  }
  for (const [i, { code }] of items.entries()) {
    if (addresses.has(code)) continue;
    const wanted = latin(code);
    const base = wanted !== '' && isUsable(wanted) ? wanted : `u${i + 1}`;
    let address = base;
    for (let n = 2; taken.has(address.toLowerCase()); n++) address = `${base}-${n}`;
    give(code, address);
  }
  return addresses;
}

/** Those of `addressesOf` that are not the code itself, for the data report. */
export function madeAddresses(items: readonly { code: string; name: string }[]): MadeAddress[] {
  const addresses = addressesOf(items);
  return items.flatMap(({ code, name }) => {
    const address = addresses.get(code);
    return address === undefined || address === code ? [] : [{ code, name, address }];
  });
}
