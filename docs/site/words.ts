import type { Language } from './guides.ts';

interface Words {
  site: string;
  skip: string;
  guides: string;
  contents: string;
  search: string;
  /** What search found; `{n}` is the number of places. */
  found: string;
  nothing: string;
  other: string;
  foot: string;
}

export const words: Record<Language, Words> = {
  'zh-CN': {
    site: '标尺使用说明',
    skip: '跳到正文',
    guides: '各篇',
    contents: '本篇目录',
    search: '查找',
    found: '找到 {n} 处',
    nothing: '没有找到，换个词试试',
    other: 'English',
    foot: '不联网，双击 index.html 即可打开。示例中的地名、机构和数字纯属虚构。',
  },
  en: {
    site: 'Biaochi guides',
    skip: 'Skip to the text',
    guides: 'Guides',
    contents: 'On this page',
    search: 'Search',
    found: '{n} places',
    nothing: 'Nothing found; try another word',
    other: '中文',
    foot: 'Opens by a double click, without a network. Places, offices and figures of examples are fictional.',
  },
};
