import type { BrowserMessages } from '../zh-CN/browser.ts';

export const browser: BrowserMessages = {
  theme: 'Display',
  themes: { auto: 'as the system', light: 'light', dark: 'dark' },
};
