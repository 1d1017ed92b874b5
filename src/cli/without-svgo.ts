import module from 'node:module';

const STAND_IN = `data:text/javascript,${encodeURIComponent(
  "export const optimize = () => { throw new Error('no page has a picture for SVGO to shrink'); };",
)}`;

/**
 * Does something with a stand-in for SVGO. Astro loads it at the start of every build, with two parsers
 * of style sheets, almost 400 files, for drawings that pages import; ours draw their own.
 */
export async function withoutSvgo<T>(work: () => Promise<T>): Promise<T> {
  const hooks = module.registerHooks({
    resolve: (name, context, next) =>
      name === 'svgo' ? { url: STAND_IN, shortCircuit: true } : next(name, context),
  });
  try {
    return await work();
  } finally {
    hooks.deregister();
  }
}
