import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Tool } from '../archive/tool-copy.ts';

export interface RunningServer {
  port: number;
  /** Sends a request line as it stands, dots and all, and returns status and body. */
  ask: (
    target: string,
    headers?: Record<string, string>,
    method?: string,
  ) => Promise<{ status: number; body: string }>;
  stop: () => Promise<void>;
}

/** Starts `biaochi dev` or `preview` and waits for the line that says where it serves. */
export async function startServer(tool: Tool, args: readonly string[]): Promise<RunningServer> {
  const port = await freePort();
  const all = [tool.bin, ...args, '--host', '127.0.0.1', '--port', String(port)];
  // Astro serves no pages where it believes to be inside of vitest.
  const { VITEST, ...env } = process.env;
  const child = spawn(process.execPath, all, {
    cwd: tool.room,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await untilServing(child);
  return {
    port,
    ask: (target, headers = {}, method = 'GET') => ask(port, `${method} ${target}`, headers),
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function untilServing(child: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk;
      if (said.includes('http://')) done();
      else if (said.includes('错误')) child.kill();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}: ${said}`)));
  });
}

/** By hand: every ready-made client would tidy the path first. */
function ask(port: number, asked: string, headers: Record<string, string>) {
  const lines = Object.entries({ host: `127.0.0.1:${port}`, connection: 'close', ...headers });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return new Promise<{ status: number; body: string }>((done, fail) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', fail);
    socket.on('close', () =>
      done({ status: Number(/^HTTP\/1.1 (\d+)/.exec(answer)?.[1]), body: answer }),
    );
    socket.write(`${asked} HTTP/1.1\r\n${head}\r\n`);
  });
}
