import { expect, test } from 'vitest';
import { markChinese } from '../../../src/export/links/mark-chinese.ts';

const marked = (body: string): string =>
  markChinese(`<html lang="en"><body>${body}</body></html>`)
    .replace(/^<html lang="en"><body>|<\/body><\/html>$/g, '')
    .replaceAll('<span lang="zh-CN">', '[')
    .replaceAll('</span>', ']');

test.each([
  ['= 100 (set in 指标.csv S38)', '= 100 (set in [指标].csv S38)'],
  ['完成情况.xlsx 完成情况!F12', '[完成情况].xlsx [完成情况]!F12'],
  ['Done (建成中心村6个，改厕2300户); more', 'Done ([建成中心村6个，改厕2300户]); more'],
  ['written “增长3.1”, a word', 'written “[增长]3.1”, a word'],
  ['建议按“完成”认定', '[建议按“完成”认定]'],
  ['青考办〔2025〕4号', '[青考办〔2025〕4号]'],
  ['<td title="中文">甲</td>', '<td title="中文">[甲]</td>'],
  ['No Chinese', 'No Chinese'],
])('%s', (text, shown) => {
  expect(marked(text)).toBe(shown);
});

test('scripts, titles and comments stay as they are', () => {
  const text = '<title>中文</title><script>"中文"</script><!-- 中文 --><style>/* 中文 */</style>';
  expect(marked(text)).toBe(text);
});

test('inside a drawing it is a span of text', () => {
  expect(marked('<svg><text>甲</text></svg>乙')).toBe(
    '<svg><text><tspan lang="zh-CN">甲</tspan></text></svg>[乙]',
  );
});

test('a Chinese page stays as it is', () => {
  const page = '<html lang="zh-CN"><p>甲</p></html>';
  expect(markChinese(page)).toBe(page);
});
