import type { ServerResponse } from 'node:http';

/** The answer where something is asked for that is not part of the site. */
export function notFound(response: ServerResponse): void {
  response.statusCode = 404;
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.end('404 Not found\n');
}

/** The answer where something is to be done that is not reading. */
export function notAllowed(response: ServerResponse): void {
  response.statusCode = 405;
  response.setHeader('allow', 'GET, HEAD');
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.end('405 Method not allowed\n');
}
