import { expect, test } from 'vitest';
import { documentsOf } from '../../src/briefing/documents.ts';
import { readArticle } from '../../src/export/article/article.ts';
import { singleFile } from '../../src/export/article/single-file.ts';
import { writeDocx } from '../../src/export/docx/write-docx.ts';
import { unzip } from '../../src/export/xlsx/zip.ts';
import { shownText } from '../export/shown-text.ts';
import { officeFacts, pageOf } from './office-data.ts';

/** Names that nothing else in a notice can contain. */
const NAMES = ['甲子局', '乙丑局', '丙寅局', '丁卯局', '戊辰局', '己巳局', '庚午局'];

test('no notice of scores holds another unit’s name, total or rank, nor its own rank', async () => {
  const { facts } = await officeFacts({ names: NAMES, progress: true, lastYear: true });
  const notices = documentsOf(facts).filter(({ kind }) => kind === 'score-notice');
  expect(notices).toHaveLength(NAMES.length);
  const totals = facts.scores.units.map(({ total }) => String(total));
  expect(new Set(totals).size).toBe(NAMES.length);
  for (const notice of notices) {
    const own = notice.unit?.unit.name ?? '';
    const page = await pageOf(facts, notice);
    const { article } = readArticle(page);
    if (!article) throw new Error('no article');
    const docx = [...unzip(await writeDocx(article)).values()]
      .map((part) => new TextDecoder().decode(part))
      .join('\n');
    for (const whole of [page, singleFile(page), docx])
      for (const name of NAMES.filter((one) => one !== own)) expect(whole).not.toContain(name);
    const text = shownText(page);
    expect(text).toContain(own);
    const total = String(notice.unit?.total);
    for (const other of totals.filter((one) => one !== total))
      expect(text.match(/\d+(\.\d+)?/g)).not.toContain(other);
    expect(text).not.toMatch(/第\d+位/);
    expect(text).not.toMatch(/\.(csv|xlsx)/);
  }
});

test('a notice ends with a reply slip', async () => {
  const { facts } = await officeFacts({ names: NAMES });
  const [notice] = documentsOf(facts).filter(({ kind }) => kind === 'score-notice');
  if (!notice) throw new Error('no notice');
  const text = shownText(await pageOf(facts, notice));
  expect(text.indexOf('反馈意见回执')).toBeGreaterThan(text.indexOf('计算过程'));
  expect(text).toContain('主要负责人（签字）');
});
