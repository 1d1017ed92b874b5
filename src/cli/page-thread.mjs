import { keepCompiled } from './compiled.mjs';

/** Where the second thread starts. */
keepCompiled();
await import('./page-thread.ts');
