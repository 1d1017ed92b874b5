import { browser as en } from '../i18n/en/browser.ts';
import { type BrowserMessages, browser as zh } from '../i18n/zh-CN/browser.ts';

/** The words of controls, in the page's language. */
export const words: BrowserMessages = document.documentElement.lang === 'en' ? en : zh;
