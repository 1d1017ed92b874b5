import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visit } from './browser.ts';
import { openSite } from './open-site.ts';

const RANKING = '2024/counties/index.html';

const here = openSite(['--no-documents', '--only', '2024/counties']);

/** Colours that tokens and system colours come to on the page. */
const coloursOf = (page: Page, names: readonly string[]): Promise<Record<string, string>> =>
  page.evaluate((all) => {
    const probe = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    const drawing = document.querySelector('svg.drawing');
    drawing?.append(probe);
    const found: Record<string, string> = {};
    for (const name of all) {
      probe.style.fill = name;
      found[name] = getComputedStyle(probe).fill;
    }
    probe.remove();
    return found;
  }, names);

describe('high contrast', () => {
  test.each([
    ['light', 'dark'],
    ['dark', 'light'],
    ['auto', 'dark'],
  ] as const)(
    'draws in the colours of the system: theme %s on a %s system',
    async (theme, scheme) => {
      const { page, faults, close } = await visit(here.browser, here.site.folder, {
        path: RANKING,
        scheme,
        forcedColors: true,
      });
      await page.selectOption('[data-tools] select', theme);
      const names = ['paper', 'ink', 'mute', 'rule', 'red'].map((name) => `var(--${name})`);
      const colours = await coloursOf(page, [...names, 'Canvas', 'CanvasText', 'Highlight']);
      expect(colours['var(--paper)']).toBe(colours.Canvas);
      for (const name of ['ink', 'mute', 'rule'])
        expect(colours[`var(--${name})`]).toBe(colours.CanvasText);
      expect(colours['var(--red)']).toBe(colours.Highlight);
      // Black paper, as the system has it, and light ink on it
      const black = 'rgb(0, 0, 0)';
      const white = 'rgb(255, 255, 255)';
      expect([colours.Canvas, colours.CanvasText]).toEqual(
        scheme === 'dark' ? [black, white] : [white, black],
      );
      expect(faults).toEqual([]);
      await close();
    },
  );
});

describe('buttons that sort', () => {
  const heights = async (touch: boolean): Promise<number[]> => {
    const { page, close } = await visit(here.browser, here.site.folder, { path: RANKING, touch });
    const found = await page.$$eval('button.sort', (buttons) =>
      buttons.map((button) => button.getBoundingClientRect().height),
    );
    await close();
    return found;
  };

  test('are at least 44 px high where the screen is touched', async () => {
    expect(Math.min(...(await heights(true)))).toBeGreaterThanOrEqual(44);
  });

  test('and at least 24 px under a mouse', async () => {
    const under = await heights(false);
    expect(Math.min(...under)).toBeGreaterThanOrEqual(24);
    expect(Math.max(...under)).toBeLessThan(44);
  });
});
