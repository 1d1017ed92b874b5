import module from 'node:module';

/**
 * Keeps what Node has compiled for the next command, where Node keeps such things: reading the
 * sources is half of a short one.
 * Each thread has to ask for it.
 */
export function keepCompiled() {
  module.enableCompileCache?.();
}
