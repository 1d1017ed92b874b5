/** The faces as the standard names them, and the names under which machines have something alike. */
export const FACES = {
  title: {
    name: '方正小标宋简体',
    others: ['STZhongsong', '华文中宋', 'SimSun', '宋体'],
    family: 'roman',
  },
  text: {
    name: '仿宋_GB2312',
    others: ['FangSong', '仿宋', 'STFangsong', '华文仿宋'],
    family: 'modern',
  },
  kai: { name: '楷体_GB2312', others: ['KaiTi', '楷体', 'STKaiti', '华文楷体'], family: 'modern' },
  hei: { name: '黑体', others: ['SimHei', 'STHeiti'], family: 'modern' },
  number: { name: '宋体', others: ['SimSun', 'STSong'], family: 'auto' },
} as const;

export type Face = keyof typeof FACES;

/** Chinese characters and Latin letters and digits of a run: the standard sets both in one face. */
export const fonts = (face: Face): string => {
  const { name } = FACES[face];
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="Times New Roman" w:hint="eastAsia"/>`;
};

const SIMPLIFIED_CHINESE = '86';

/** The font table of the document: where a face is missing, what to take for it. */
export function fontTable(): string {
  const entries = Object.values(FACES).map(
    ({ name, others, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/>` +
      `<w:charset w:val="${SIMPLIFIED_CHINESE}"/><w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join('')}</w:fonts>`
  );
}
