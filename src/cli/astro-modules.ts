import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transform } from '@astrojs/compiler-rs';

/** Compiles an `.astro` file to JavaScript with Astro's own compiler, as its build does. */
export function compiledAstro(source: string, filename: string): string {
  const { code, diagnostics } = transform(source, {
    filename,
    normalizedFilename: filename,
    compact: 'jsx',
    internalURL: 'astro/compiler-runtime',
    resultScopedSlot: true,
    resolvePath: (specifier) => specifier,
  });
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error) throw new SyntaxError(`${filename}: ${error.text}`);
  return code;
}

let areLoaded = false;

/** Lets Node import `.astro` files from now on, without starting Vite, which takes seconds. */
export function loadAstroModules(): void {
  if (areLoaded) return;
  areLoaded = true;
  registerHooks({
    load(url, context, next) {
      if (!url.endsWith('.astro')) return next(url, context);
      const filename = fileURLToPath(url);
      const source = compiledAstro(readFileSync(filename, 'utf8'), filename);
      return { format: 'module', source, shortCircuit: true };
    },
  });
}
