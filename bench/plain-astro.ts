import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'astro';

/** The same plain pages as plain-pages.ts, made by an Astro project that holds nothing else. */

const [data = '', out = ''] = process.argv.slice(2);
const project = resolve(import.meta.dirname, '../.biaochi/bench/plain-astro');
rmSync(project, { recursive: true, force: true });
rmSync(out, { recursive: true, force: true });
mkdirSync(join(project, 'src/pages'), { recursive: true });
writeFileSync(
  join(project, 'src/pages/[...path].astro'),
  `---
import { plainPages } from ${JSON.stringify(resolve(import.meta.dirname, 'plain-pages.ts'))};
export const getStaticPaths = () =>
  [...plainPages(${JSON.stringify(data)})].map(({ path, html }) => ({
    params: { path: path.replace(/\\.html$/, '') },
    props: { html },
  }));
const { html } = Astro.props;
---
<Fragment set:html={html} />
`,
);
process.env.ASTRO_TELEMETRY_DISABLED = '1';
await build({
  configFile: false,
  root: project,
  outDir: out,
  logLevel: 'error',
  build: { format: 'file' },
  compressHTML: false,
});
rmSync(project, { recursive: true, force: true });
