import { customPinyin, pinyin } from 'pinyin-pro';

/** Readings of place names that the dictionary takes for everyday words. */
const PLACES: Record<string, string> = {
  歙: 'shè',
  歙县: 'shè xiàn',
  台州: 'tāi zhōu',
  大埔: 'dà bù',
  乐清: 'yuè qīng',
  单县: 'shàn xiàn',
  蔚县: 'yù xiàn',
  涡阳: 'guō yáng',
  洪洞: 'hóng tóng',
  尉犁: 'yù lí',
  筠连: 'jūn lián',
  繁峙: 'fán shì',
  泌阳: 'bì yáng',
  中牟: 'zhōng mù',
  任县: 'rén xiàn',
  任丘: 'rén qiū',
  曾都: 'zēng dū',
  华县: 'huà xiàn',
  华阴: 'huà yīn',
  剡溪: 'shàn xī',
  燕郊: 'yān jiāo',
  会稽: 'kuài jī',
};

customPinyin(PLACES);

/** A name syllable by syllable with tone numbers, for sorting: `qing1 lan2 qu1`. */
export const sortReading = (name: string): string =>
  pinyin(name, { toneType: 'num', type: 'array' }).join(' ');

/** The syllables of a name without tones; what is not Chinese stays in one piece. */
export const syllables = (name: string): string[] =>
  pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });

/** The initials of a name: `qlq`. */
export const initials = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
