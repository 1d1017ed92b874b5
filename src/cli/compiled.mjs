import module from 'node:module';
import { resolve } from 'node:path';

/**
 * Keeps what Node has compiled for the next command: reading the sources is half of a short one.
 * Each thread has to ask for it.
 */
export function keepCompiled() {
  module.enableCompileCache?.(resolve(import.meta.dirname, '../../.biaochi/compiled'));
}
