import { expect, test } from 'vitest';
import { separatorOf } from '../../../src/ingest/csv/csv-separator.ts';

test.each([
  ['单位,完成值\n甲,1\n', ',', 'commas'],
  ['单位;完成值\n甲;1\n', ';', 'semicolons'],
  ['单位\t完成值\n甲\t1\n', '\t', 'tabs'],
  ['名称,别名\n甲,a;b;c\n乙,d;e;f\n', ',', 'lists in the cells'],
  ['指标,等次\n甲,好=1;中=2;差=3\n乙,好=1;中=2;差=3\n', ',', 'a list in each row'],
  ['单位\t完成值\n甲\t1,234\n乙\t5,678\n', '\t', 'thousands separators'],
  ['2024年,目标考核\n单位;指标;完成值\n甲;gdp;1\n乙;gdp;2\n', ';', 'a comma in the title'],
  ['附件1\n2024年完成情况\n单位,完成值\n甲,1\n', ',', 'title lines without any'],
  ['单位,"说明;注;释;义"\n甲,"一;二;三;四"\n', ',', 'semicolons in quotes'],
  ['code,tiers,note\na,x=1;y=2;z=3;u=4\nb,x=1;y=2;z=3;u=4,n\n', ',', 'rows cut short'],
  ['指标,等次\n甲：一;二;三;四\n', ',', 'the header decides'],
  ['完成值\n1\n2\n', ',', 'one column'],
])('%j is separated by %j (%s)', (text, separator) => {
  expect(separatorOf(text)).toBe(separator);
});
