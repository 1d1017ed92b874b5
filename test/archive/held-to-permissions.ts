/**
 * Words before a command that hold root to the permissions of its own folders, as every other user is
 * held: root without the one right to write where it may not. It goes on reading whatever it could,
 * so that the checkout may lie in a folder that is closed to others.
 */
export const HELD_TO_PERMISSIONS = without('dac_override');

/** The same for reading: the checkout has to be readable. */
export const HELD_FROM_READING = without('dac_override', 'dac_read_search');

function without(...rights: string[]): readonly string[] {
  if (process.getuid?.() !== 0) return [];
  return ['setpriv', `--bounding-set=${rights.map((right) => `-${right}`).join(',')}`];
}
