import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { changesText } from '../../../src/browser/what-if/address.ts';
import { readEntry } from '../../../src/browser/what-if/read-entry.ts';
import { formatOf } from '../../../src/i18n/format.ts';
import { messages } from '../../../src/i18n/messages.ts';
import type { Scores, UnitScore } from '../../../src/model/scores.ts';
import { workingsOf } from '../../../src/score/trace/workings.ts';
import { axeFaults, sideways } from '../axe-faults.ts';
import { visit } from '../browser.ts';
import { openSite } from '../open-site.ts';
import { copyOfData } from './changed-data.ts';
import { seeded, type Typed, typedChanges } from './random-changes.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../../data');
const ID = '2024/counties';
const PATH = `${ID}/units/qinglan.html`;

const words = messages('zh-CN').whatIf;
const format = formatOf('zh-CN');
const open = openSite(['--no-documents', '--only', ID]);

const status = (page: Page) => page.locator('details.what-if [role=status]');

/** How many in the same group, or over all, have the same place. */
const sharing = (scores: Scores, key: 'rank' | 'groupRank', unit: UnitScore): boolean =>
  scores.units.filter(
    (one) => one[key] === unit[key] && (key === 'rank' || one.unit.group === unit.unit.group),
  ).length > 1;

/** Total, place in the group, place over all and grade as the page writes them. */
function written(scores: Scores, unit: UnitScore): string[] {
  return [
    unit.total === null ? words.noTotal : format.number(unit.total, 2),
    format.rank(unit.groupRank ?? 0, sharing(scores, 'groupRank', unit)),
    format.rank(unit.rank ?? 0, sharing(scores, 'rank', unit)),
    unit.grade ?? words.none,
  ];
}

function unitOf(scores: Scores, code: string): UnitScore {
  const found = scores.units.find(({ unit }) => unit.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
}

/** What the page must say: the sentence of the unit, and a row for each other unit that moves. */
function wanted(before: Scores, after: Scores, code: string, changed: number) {
  const [a, b] = [before, after].map((scores) => written(scores, unitOf(scores, code)));
  const [total = '', group = '', overall = '', grade = ''] = b ?? [];
  const [wasTotal = '', wasGroup = '', wasOverall = '', wasGrade = ''] = a ?? [];
  const by = (unitOf(after, code).total ?? 0) - (unitOf(before, code).total ?? 0);
  const parts = [
    total === wasTotal
      ? words.totalSame(total)
      : words.total(wasTotal, total, format.signed(by, 2)),
    group === wasGroup ? words.inGroupSame(group) : words.inGroup(wasGroup, group),
    overall === wasOverall ? words.overallSame(overall) : words.overall(wasOverall, overall),
    grade === wasGrade ? words.gradeSame(grade) : words.grade(wasGrade, grade),
  ];
  const others = before.units.flatMap(({ unit }) => {
    if (unit.code === code) return [];
    const was = written(before, unitOf(before, unit.code));
    const is = written(after, unitOf(after, unit.code));
    const cells = is.map((text, at) => (text === was[at] ? text : `${was[at]} → ${text}`));
    return cells.join() === was.join() ? [] : [[unit.name, ...cells].join('|')];
  });
  const sentence = `${words.changed(changed)}${parts.join(words.join)}${words.stop}`;
  return { sentence, others: others.sort() };
}

async function shown(page: Page, sentence: string) {
  await status(page)
    .filter({ hasText: sentence })
    .waitFor()
    .catch(() => {});
  const others = await page
    .locator('details.what-if tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent).join('|'),
      ),
    );
  return { sentence: (await status(page).innerText()).trim(), others: others.sort() };
}

/** The address with figures already changed, as it would be sent to somebody. */
function addressOf(scores: Scores, typed: readonly Typed[]): string {
  const changes = typed.flatMap(({ field, text }) => {
    const entry = readEntry(field, scores.assessment.scheme, text);
    const { code } = field.row;
    const period = field.period === undefined ? {} : { period: field.period };
    return entry.kind === 'value' ? [{ indicator: code, value: entry.value, ...period }] : [];
  });
  return new URLSearchParams({ whatif: changesText(changes) }).toString();
}

async function type(page: Page, { field, text }: Typed): Promise<void> {
  const { row, period, words: choices } = field;
  const label = period === undefined ? row.name : words.inPeriod(row.name, period);
  const input = page.locator('.trial-line', { has: page.getByText(label, { exact: true }) });
  if (choices) await input.locator('select').selectOption(text);
  else await input.locator('input').fill(text);
}

const asked = (page: Page): string => new URL(page.url()).hash;

describe('what if, opened from a folder', () => {
  test('says of 20 changes what `score` says of the changed files', async () => {
    const copy = copyOfData(EXAMPLE, ID, false);
    const before = await copy.score();
    if (!before) throw new Error('the example has errors');
    const workings = workingsOf(before);
    const next = seeded(2024);
    for (let done = 0; done < 20; ) {
      const at = Math.floor(next() * before.assessment.units.length);
      const unit = before.assessment.units[at];
      const typed = typedChanges(next, before, workings, at);
      for (const { figure, text } of typed) copy.write(figure, text);
      const after = await copy.score();
      copy.restore();
      const { scheme } = before.assessment;
      const isChange = ({ field, text }: Typed) => {
        const entry = readEntry(field, scheme, text);
        return entry.kind === 'value' && entry.value !== field.value;
      };
      if (!after || !unit || !typed.every(isChange)) continue;
      const byAddress = done % 2 === 0;
      const hash = byAddress ? `#${addressOf(before, typed)}` : '';
      const path = `${ID}/units/${unit.code}.html${hash}`;
      const { page, faults, close } = await visit(open.browser, open.site.folder, { path });
      if (!byAddress) {
        await page.locator('details.what-if > summary').click();
        for (const one of typed) await type(page, one);
      }
      const told = wanted(before, after, unit.code, typed.length);
      expect(await shown(page, told.sentence)).toEqual(told);
      expect(faults).toEqual([]);
      await close();
      done += 1;
    }
    copy.remove();
  });

  test('keeps what is changed in the address, through a reload, until it is restored', async () => {
    const { page, close } = await visit(open.browser, open.site.folder, { path: PATH });
    await page.locator('details.what-if > summary').click();
    await status(page).filter({ hasText: words.unchanged }).waitFor();
    await page.getByLabel('地区生产总值', { exact: true }).fill('1,205.5亿元');
    await status(page)
      .filter({ hasText: words.changed(1) })
      .waitFor();
    const told = await status(page).innerText();
    expect(decodeURIComponent(asked(page))).toBe('#whatif=gdp:1205.5');
    await page.reload();
    await status(page).filter({ hasText: told }).waitFor();
    expect(await page.getByLabel('地区生产总值', { exact: true }).inputValue()).toBe('1205.5');
    await page.getByRole('button', { name: words.restoreAll, exact: true }).click();
    await status(page).filter({ hasText: words.unchanged }).waitFor();
    expect(asked(page)).toBe('');
    await close();
  });

  test('tells a wrong entry in words at its field, and says no result of it', async () => {
    const { page, faults, close } = await visit(open.browser, open.site.folder, { path: PATH });
    await page.locator('details.what-if > summary').click();
    const input = page.getByLabel('地区生产总值', { exact: true });
    await input.fill('很多');
    const line = page.locator('.trial-line', { has: input });
    await line.locator('.wrong').filter({ hasText: '“很多”不是数值' }).waitFor();
    expect(await input.getAttribute('aria-invalid')).toBe('true');
    expect(await input.getAttribute('aria-describedby')).toContain(
      await line.locator('.wrong').getAttribute('id'),
    );
    expect(await status(page).innerText()).toBe('');
    // A logarithm needs a figure above 0.
    await input.fill('');
    await page.getByLabel('地方一般公共预算收入', { exact: true }).fill('0');
    await status(page)
      .filter({ hasText: words.cannot('') })
      .waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  test('goes there from the figure that would reach a goal', async () => {
    const path = open.site.files.find(
      (file) => /units\/.*html$/.test(file) && open.site.text(file).includes('href="#whatif='),
    );
    if (path === undefined) throw new Error('no goal can be reached by one figure');
    const { page, close } = await visit(open.browser, open.site.folder, { path });
    const link = page.locator('a[href^="#whatif="]').first();
    const figure = (await link.innerText()).trim();
    await link.click();
    await status(page)
      .filter({ hasText: words.changed(1) })
      .waitFor();
    const input = page.locator('.trial-line[data-changed] input');
    expect(format.number(Number(await input.inputValue()), figure.split('.')[1]?.length ?? 0)).toBe(
      figure,
    );
    await close();
  });

  test('is worked by the keyboard alone', async () => {
    const { page, close } = await visit(open.browser, open.site.folder, { path: PATH });
    await page.locator('details.what-if > summary').focus();
    await page.keyboard.press('Enter');
    await status(page).filter({ hasText: words.unchanged }).waitFor();
    await page.getByLabel('地区生产总值', { exact: true }).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('600');
    await status(page)
      .filter({ hasText: words.changed(1) })
      .waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await status(page).filter({ hasText: words.unchanged }).waitFor();
    await close();
  });

  test('says without JavaScript that it needs it', async () => {
    const { page, close } = await visit(open.browser, open.site.folder, {
      path: PATH,
      javaScript: false,
    });
    await page.locator('details.what-if > summary').click();
    expect(await page.locator('details.what-if').innerText()).toContain(words.needsScript);
    await close();
  });

  test('is on paper where something is changed, with that alone', async () => {
    const { page, close } = await visit(open.browser, open.site.folder, { path: PATH });
    await page.locator('details.what-if > summary').click();
    await status(page).filter({ hasText: words.unchanged }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('details.what-if').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('地区生产总值', { exact: true }).fill('600');
    await status(page)
      .filter({ hasText: words.changed(1) })
      .waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await status(page).isVisible()).toBe(true);
    expect(await page.locator('.trial-line:visible').count()).toBe(1);
    await close();
  });

  test.each([
    [1280, 'light'],
    [1280, 'dark'],
    [320, 'light'],
    [320, 'dark'],
  ] as const)('is accessible and no wider than the screen at %i px, %s', async (width, scheme) => {
    const path = `${PATH}#whatif=gdp:600;energy:x`;
    const { page, faults, close } = await visit(open.browser, open.site.folder, {
      path,
      width,
      scheme,
    });
    await page.locator('.trial-line .wrong:visible').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await close();
  });
});
