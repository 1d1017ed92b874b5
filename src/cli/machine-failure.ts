/** What the machine refused, and where as far as it says so. */
export interface MachineFailure {
  kind: 'diskFull' | 'readOnly' | 'noPermission' | 'noFolder';
  path: string;
}

const KINDS: Record<string, MachineFailure['kind']> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EROFS: 'readOnly',
  EACCES: 'noPermission',
  EPERM: 'noPermission',
  EBUSY: 'noPermission',
};

/**
 * Nothing is there to make it in, a file or a link to nothing has the name, or links lead in a
 * circle.
 */
const NO_FOLDER = new Set(['ENOENT', 'EEXIST', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG']);
const MAKES_FOLDER = new Set(['mkdir', 'mkdtemp']);

/**
 * How the bundler (not written in JavaScript) words such failures; the numbers are the system's.
 */
const WORDED: [RegExp, MachineFailure['kind']][] = [
  [/\(os error (28|112|122)\)/, 'diskFull'],
  [/\(os error (30|19)\)/, 'readOnly'],
  [/\(os error (13|5|32)\)/, 'noPermission'],
];

/**
 * Finds the failure of the machine in an error that Astro and Vite may have wrapped. Undefined if
 * there is none, so that the mistake is ours.
 */
export function machineFailure(error: unknown): MachineFailure | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code = '', path = '', syscall } = at as NodeJS.ErrnoException;
    const { message } = at;
    if (NO_FOLDER.has(code) && MAKES_FOLDER.has(syscall ?? '')) return { kind: 'noFolder', path };
    const kind = KINDS[code] ?? WORDED.find(([words]) => words.test(message))?.[1];
    if (kind)
      return { kind, path: path || (/Failed to write file in (.+)/.exec(message)?.[1] ?? '') };
  }
  return undefined;
}
