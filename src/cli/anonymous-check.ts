import { filesBelow } from '../archive/manifest.ts';
import { unitWords } from '../edition/unit-words.ts';
import { wordInSite } from '../export/links/words-in-site.ts';
import { messages } from '../i18n/messages.ts';
import type { Run } from './command.ts';
import type { Loaded } from './load.ts';

/** Shorter Latin words occur in every script. */
const SHORTEST_LATIN = 4;

/**
 * Looks for the name of every unit in all files that an anonymised edition is about to publish.
 * Skips names that are words of the site itself (a unit called 单位).
 */
export function isAnonymous(
  run: Run,
  site: string,
  { dataset, language }: Pick<Loaded, 'dataset' | 'language'>,
): boolean {
  const own = [messages('zh-CN'), messages('en')].map(spoken).join('\n');
  const words = unitWords(dataset.assessments).filter(
    (word) => !own.includes(word) && (word.length >= SHORTEST_LATIN || /[^\w .-]/.test(word)),
  );
  const found = wordInSite(site, filesBelow(site), words);
  if (!found) return true;
  run.output.complain(`${messages(language).edition.nameFound(found.word, found.path)}\n`);
  return false;
}

/** Every text that messages can produce; functions by their source. */
function spoken(messages: unknown): string {
  if (typeof messages !== 'object' || messages === null) return String(messages);
  return Object.values(messages).map(spoken).join('\n');
}
