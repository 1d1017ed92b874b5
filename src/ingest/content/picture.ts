import { readFileSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import type { Image, RootContent } from 'mdast';
import { htmlElement, textNode } from './marks.ts';
import { type PictureSize, pictureSize } from './picture-size.ts';
import { type Context, spotOf } from './text-context.ts';

/** A picture travels inside its document, and the document by mail. */
const LARGEST = 2 * 1024 * 1024;

/** A figure with a picture that lies beside the text, put into the page itself, and its caption. */
export function pictureOf(image: Image, { tell, folder }: Context): RootContent {
  const caption = image.alt?.trim() ?? '';
  if (caption === '') tell('content-picture-words', spotOf(image), image.url);
  const found = readPicture(folder, image.url);
  if (typeof found === 'string') {
    tell('content-picture', spotOf(image), image.url, { reason: found });
    return htmlElement('figure', {});
  }
  const { bytes, type, width, height } = found;
  const src = `data:image/${type};base64,${bytes.toString('base64')}`;
  return htmlElement('figure', {}, [
    htmlElement('img', { src, alt: caption, width, height }),
    htmlElement('figcaption', {}, [textNode(caption)]),
  ]);
}

type Reason = 'elsewhere' | 'missing' | 'large' | 'kind';

function readPicture(folder: string, url: string): (PictureSize & { bytes: Buffer }) | Reason {
  const path = normalize(decoded(url)).replaceAll('\\', '/');
  if (/^(\.\.(\/|$)|\/|[a-z][a-z0-9+.-]*:)/i.test(path)) return 'elsewhere';
  const whole = join(folder, path);
  const state = statSync(whole, { throwIfNoEntry: false });
  if (!state?.isFile()) return 'missing';
  if (state.size > LARGEST) return 'large';
  const bytes = readFileSync(whole);
  const size = pictureSize(bytes);
  return size ? { ...size, bytes } : 'kind';
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
