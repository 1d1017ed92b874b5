import { join } from 'node:path';
import type { Connect, Plugin, ResolvedConfig } from 'vite';
import { askedFor } from './asked-for.ts';
import { notAllowed, notFound } from './refusals.ts';
import { requestPath } from './request-path.ts';
import { isPicture, isServed, type Served } from './served-files.ts';

/** Where the tool and the office's files lie; absolute paths. */
export interface Folders {
  /** The folder of the tool, with `src` or `lib`, and `public`. */
  project: string;
  /** The folder of the packages that it runs with. */
  packages: string;
  content: string;
  /** Data and archive: nothing of them is ever given out. */
  closed: readonly string[];
}

/**
 * Keeps the server of `dev` closed: it answers with pages and with the files that pages load, and
 * with nothing else of this machine. Vite by itself gives out every file of the project, ballots
 * included, and starts an editor when asked.
 */
export function devGuard(folders: Folders): Plugin[] {
  const files: Plugin = {
    name: 'biaochi:dev-guard',
    enforce: 'pre',
    apply: 'serve',
    config: () => ({
      server: { fs: { strict: true, allow: [...loaded(folders), folders.content] } },
    }),
    configureServer: ({ middlewares, config }) => {
      middlewares.use(guard(folders, config));
    },
  };
  const requests: Plugin = {
    name: 'biaochi:dev-requests',
    enforce: 'post',
    apply: 'serve',
    // Astro puts handlers of its own at the front, which fail on what they cannot decode; this one goes before them.
    configureServer:
      ({ middlewares }) =>
      () =>
        middlewares.stack.unshift({ route: '', handle: plainRequests }),
  };
  return [files, requests];
}

/** Lets only requests for a page or file through whose path means one thing. */
const plainRequests: Connect.NextHandleFunction = (request, response, next) => {
  const { method, url = '' } = request;
  if (method !== 'GET' && method !== 'HEAD') return notAllowed(response);
  if (requestPath(url) === undefined) return notFound(response);
  next();
};

/** The folders from which pages load files. */
function loaded({ project, packages }: Folders): string[] {
  return [...['src', 'lib', 'public', 'node_modules'].map((name) => join(project, name)), packages];
}

function guard(folders: Folders, vite: ResolvedConfig): Connect.NextHandleFunction {
  const { content, closed } = folders;
  const served: Served = {
    folders: [...loaded(folders), join(vite.cacheDir, 'deps')],
    content,
    closed,
  };
  return (request, response, next) => {
    const asked = askedFor(request.url ?? '', [vite.root, vite.publicDir]);
    if (asked.kind === 'nothing') return notFound(response);
    if (asked.kind === 'files') {
      const { files, picturesOnly } = asked;
      const open = files.every((file) => isServed(file, served));
      if (!open || (picturesOnly && !files.every(isPicture))) return notFound(response);
    }
    // Vite would look for a module of that name on the whole machine; a document it leaves to Astro.
    if (asked.kind === 'page') request.headers['sec-fetch-dest'] = 'document';
    next();
  };
}
