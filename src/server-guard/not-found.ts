import type { ServerResponse } from 'node:http';

/** The answer where something is asked for that is not part of the site. */
export function notFound(response: ServerResponse): void {
  response.statusCode = 404;
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.end('404 Not found\n');
}
