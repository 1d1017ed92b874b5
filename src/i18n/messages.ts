import type { Language } from '../model/site.ts';
import { cli as enCli } from './en/cli.ts';
import { cli as zhCli } from './zh-CN/cli.ts';

/** All texts by area. A key that English lacks is a type error. */
const all = {
  'zh-CN': { cli: zhCli },
  en: { cli: enCli },
};

export type Messages = (typeof all)['zh-CN'];
export type CliMessages = Messages['cli'];

export function messages(language: Language): Messages {
  return all[language];
}
