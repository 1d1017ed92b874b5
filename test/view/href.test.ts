import { expect, it } from 'vitest';
import { relativeHref } from '../../src/view/site/href.ts';

it.each([
  ['index.html', '2024/counties/index.html', '2024/counties/index.html'],
  ['2024/counties/index.html', 'index.html', '../../index.html'],
  ['2024/counties/index.html', '2024/counties/units/a.html', 'units/a.html'],
  ['2024/counties/units/a.html', '2024/counties/units/b.html', 'b.html'],
  ['2024/counties/units/a.html', '2024/counties/indicators/gdp.html#a', '../indicators/gdp.html#a'],
  ['2024/counties/units/a.html', '2024/departments/index.html', '../../departments/index.html'],
  ['2024/a/index.html', '2024/a/index.html', 'index.html'],
  ['2024/x/2024.html', '2024/style.css', '../style.css'],
])('from %s to %s is %s', (from, to, href) => {
  expect(relativeHref(from, to)).toBe(href);
});
