import { build, type Plugin } from 'vite';
import { moduleFile, PROJECT } from './project.ts';

/** What every page loads, and what comes on top where the reader explores. */
const ENTRIES: Record<string, string> = {
  'virtual:biaochi/browser-script': 'browser/main',
  'virtual:biaochi/explore-script': 'browser/explore',
  'virtual:biaochi/what-if-script': 'browser/what-if',
};

/** A classic script from `src/browser`: module scripts do not run where a site is opened from a folder. */
export async function browserScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: PROJECT,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: moduleFile(entry), formats: ['iife'], name: 'biaochi' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('no browser script was made');
  return output.output[0].code;
}

/** Gives pages the browser's scripts as texts, to be written beside them. */
export const browserScripts: Plugin = {
  name: 'biaochi:browser-scripts',
  resolveId: (id) => (Object.hasOwn(ENTRIES, id) ? `\0${id}` : undefined),
  load: async (id) => {
    const entry = ENTRIES[id.slice(1)];
    if (!id.startsWith('\0') || entry === undefined) return undefined;
    return `export default ${JSON.stringify(await browserScript(entry))};`;
  },
};
