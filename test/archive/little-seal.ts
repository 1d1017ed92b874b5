import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SealOptions } from '../../src/archive/seal.ts';
import { packFiles } from '../../src/export/xlsx/pack-files.ts';

/** What a little seal of 2024 is made of, its files lying in `folder`. */
export function littleSeal(folder: string): SealOptions {
  const publicFiles = sourceFiles(join(folder, 'site'), {
    '2024/counties/index.html': '<h1>全市排名</h1>',
    '2024/counties/units/青岚区.html': '<h1>青岚区</h1>',
    '2024/site.css': 'body{}',
  });
  const internalFiles = sourceFiles(join(folder, 'in'), {
    'data/2024/counties/ratings.csv': '单位,评议项\n',
    'data/site.yaml': 'title: x\n',
  });
  return {
    archive: join(folder, 'archive'),
    year: 2024,
    date: '2024-12-31',
    tool: '0.1.0',
    edition: 'office',
    fingerprint: '0000-0000-0000-000Z',
    assessments: ['2024/counties'],
    publicFiles,
    publicPages: new Map([['index.html', '<p>2024</p>']]),
    internalFiles,
    pack: packFiles,
  };
}

function sourceFiles(folder: string, files: Record<string, string>): Map<string, string> {
  return new Map(
    Object.entries(files).map(([path, text]) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
      return [path, join(folder, path)];
    }),
  );
}
