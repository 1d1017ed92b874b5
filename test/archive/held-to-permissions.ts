/**
 * Words before a command that hold root to the permissions of its own folders, as every other user is
 * held: root without the one right to write where it may not. It goes on reading whatever it could,
 * so that the checkout may lie in a folder that is closed to others.
 */
export const HELD_TO_PERMISSIONS: readonly string[] =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override'] : [];
