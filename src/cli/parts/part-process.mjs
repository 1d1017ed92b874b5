import { keepCompiled } from '../compiled.mjs';

/** Where a process starts that makes a part of a site for a build. */
keepCompiled();
await import('./part-process.ts');
