import { keepCompiled } from '../compiled.mjs';

/** Entry of a process that makes a part of a site for a build. */
keepCompiled();
await import('./part-process.ts');
