/** 浏览器里的控件用语。 */
export const browser = {
  theme: '显示',
  themes: { auto: '随系统', light: '浅色', dark: '深色' },
};

export type BrowserMessages = typeof browser;
