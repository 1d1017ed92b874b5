#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledNode, runsTypeScript } from './bundled-node.mjs';
import { keepCompiled } from './compiled.mjs';
import { install } from './install.mjs';

/**
 * The bin. Plain JavaScript for Node ≥ 18, in a place that never moves, because npx keeps the first
 * path that it saw. Installs what is missing and calls main.ts, under the bundled Node if the
 * running one is too old for TypeScript.
 */

const self = fileURLToPath(import.meta.url);
const root = resolve(self, '../../..');

const NO_INSTALL =
  '依赖安装失败,请检查网络后重试,或在项目文件夹中运行 npm ci 查看原因。\n' +
  'Installing the dependencies failed. Check the network and try again, or run "npm ci" in the project folder.\n';
const NO_NODE =
  `当前 Node 版本为 ${process.version},本机没有可用的自带 Node。请安装 Node 24(或 22.18 以上):https://nodejs.org/\n` +
  `This is Node ${process.version}, and there is no bundled Node for this machine. Install Node 24 (or 22.18 and later): https://nodejs.org/\n`;

if (!install(root)) fail(NO_INSTALL);
else if (runsTypeScript(process.version)) await runHere();
else runBundled(bundledNode(root));

/** Some versions warn that running TypeScript is experimental; users need not see that. */
async function runHere() {
  const warn = process.emitWarning;
  process.emitWarning = (warning, ...rest) => {
    if (!/Type Stripping/i.test(String(warning))) warn.call(process, warning, ...rest);
  };
  keepCompiled();
  // A package has the modules as JavaScript: Node runs no TypeScript below node_modules.
  const isCheckout = existsSync(new URL('main.ts', import.meta.url));
  const { main } = await import(isCheckout ? './main.ts' : '../../lib/cli/main.js');
  await main(process.argv.slice(2));
}

/**
 * Runs the bundled Node with the same folder, arguments and streams, passes signals on, and exits
 * with its code.
 */
function runBundled(node) {
  if (node === undefined) return fail(NO_NODE);
  const child = spawn(node, [self, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.on('error', () => fail(NO_NODE));
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1);
  });
}

function fail(text) {
  process.stderr.write(text);
  process.exitCode = 1;
}
