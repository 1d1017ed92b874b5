import type { ServerResponse } from 'node:http';
import type { ViteDevServer } from 'vite';
import type { Refusal } from './source.ts';

/** What `dev` does with the pages that are open in browsers. */
export interface OpenPages {
  /** The data are good again or new: every page is made anew. */
  reload: () => Promise<void>;
  /** Lays the problems over the open pages, which keep their last good state. */
  show: (refused: Refusal) => void;
}

/** @param refreshTexts brings the texts of the new report into Astro's collection */
export function openPages(server: ViteDevServer, refreshTexts: () => Promise<void>): OpenPages {
  let overlay: string | undefined;
  const send = (): void => {
    if (overlay === undefined) return;
    const err = { message: overlay, stack: '', plugin: 'biaochi' };
    server.environments.client.hot.send({ type: 'error', err });
  };
  server.ws.on('connection', send);
  server.middlewares.use((_request, response, next) => {
    withReloader(response);
    next();
  });
  return {
    reload: async () => {
      overlay = undefined;
      forgetTexts(server);
      await refreshTexts();
      server.environments.ssr?.hot.send('astro:content-changed', {});
      server.environments.client.hot.send({ type: 'full-reload' });
    },
    show: ({ title, lines }) => {
      overlay = [title, '', ...lines].join('\n');
      send();
    },
  };
}

/** Every text is compiled anew: the pictures beside it are part of it. */
function forgetTexts(server: ViteDevServer): void {
  for (const { moduleGraph } of Object.values(server.environments))
    for (const module of moduleGraph.idToModuleMap.values())
      if (module.file?.endsWith('.mdx')) moduleGraph.invalidateModule(module);
}

const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
const RELOADER = '<script type="module" src="/@vite/client"></script>';

/** In place of the policy of the finished pages, which would keep it out, what reloads them here. */
function withReloader(response: ServerResponse): void {
  const { write, end } = response;
  const clean = (chunk: unknown): unknown => {
    if (!String(response.getHeader('content-type')).startsWith('text/html')) return chunk;
    if (typeof chunk === 'string') return chunk.replace(POLICY, RELOADER);
    if (!(chunk instanceof Uint8Array)) return chunk;
    return Buffer.from(Buffer.from(chunk).toString('utf8').replace(POLICY, RELOADER));
  };
  const patched = { write: write.bind(response), end: end.bind(response) } as Record<
    'write' | 'end',
    (...args: unknown[]) => never
  >;
  response.write = (chunk: unknown, ...rest: unknown[]) => patched.write(clean(chunk), ...rest);
  response.end = (chunk?: unknown, ...rest: unknown[]) => patched.end(clean(chunk), ...rest);
}
