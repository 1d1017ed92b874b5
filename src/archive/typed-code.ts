import { typedCode } from './fingerprint.ts';

/** A code typed from paper, as each kind of code that it may be. */
export interface TypedCode {
  /** 封存码 or its beginning: hexadecimal digits in lower case. */
  seal?: string;
  /** 校验码 without its dashes. */
  check?: string;
}

/** A 封存码 has 64 digits; so many of them, from the first one on, are enough. */
export const SEAL_DIGITS = 16;

/** Spaces and the dashes of all keyboards, which may stand between the digits. */
const SEPARATORS = /[\s\p{Pd}\u2212]/gu;
const SEAL = new RegExp(`^[0-9a-f]{${SEAL_DIGITS},64}$`, 'i');
/** Its own digits, and the letters that are read for 0 and 1. */
const CHECK = /^[0-9A-TV-Z]{16}$/i;

/**
 * Reads a code; digits of full width count as what they look like. Undefined: it can be neither
 * kind, by its length or by a sign in it.
 */
export function readTypedCode(typed: string): TypedCode | undefined {
  const text = typed.normalize('NFKC').replace(SEPARATORS, '');
  const seal = SEAL.test(text) ? { seal: text.toLowerCase() } : {};
  const check = CHECK.test(text) ? { check: typedCode(text) } : {};
  return seal.seal === undefined && check.check === undefined ? undefined : { ...seal, ...check };
}
