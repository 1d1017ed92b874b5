import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { build, type Plugin } from 'vite';
import { PROJECT } from './project.ts';

const NAME = 'virtual:biaochi/browser-script';
const ENTRY = join(PROJECT, 'src/browser/main.ts');

/** One classic script from `src/browser`: module scripts do not run where a site is opened from a folder. */
async function bundle(): Promise<string> {
  const made = await build({
    configFile: false,
    root: PROJECT,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: ENTRY, formats: ['iife'], name: 'biaochi' },
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (!output || !('output' in output)) throw new Error('no browser script was made');
  return output.output[0].code;
}

function plugin(): Plugin {
  return {
    name: 'biaochi:browser-script',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: async (id) =>
      id === `\0${NAME}` ? `export default ${JSON.stringify(await bundle())};` : undefined,
  };
}

/** Gives pages the browser's script as a text, to be written beside them. */
export const browserScript: AstroIntegration = {
  name: 'biaochi:browser-script',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { plugins: [plugin()] } });
    },
  },
};
