import { keepCompiled } from './compiled.mjs';

/** Where the thread starts that finishes files. */
keepCompiled();
await import('./finish-thread.ts');
