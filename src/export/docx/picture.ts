import { ImageRun, Paragraph } from 'docx';
import type { Figure, Picture } from '../article/article-tree.ts';
import { type Context, runs } from './runs.ts';

/** Pixels of CSS, Word and SVG: 96 an inch. */
const PIXELS_A_TWIP = 96 / 1440;
const DOTS_AN_INCH = 300;
/** Taller charts would push their table to the next page. */
const TALLEST = 640;

/** The size that an SVG states, in pixels. */
export function sizeOf(svg: string): { width: number; height: number } {
  const head = /^<svg[^>]*>/.exec(svg)?.[0] ?? '';
  const number = (name: string): number | undefined => {
    const found = new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`).exec(head)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const box =
    /\sviewBox="([^"]*)"/
      .exec(head)?.[1]
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  return { width: number('width') ?? box[2] ?? 560, height: number('height') ?? box[3] ?? 320 };
}

/** A chart or a picture with its caption. */
export async function figure(block: Figure, width: number, context: Context): Promise<Paragraph[]> {
  const widest = width * PIXELS_A_TWIP;
  const image =
    typeof block.image === 'string'
      ? await vectorRun(block.image, block.alt, widest)
      : pictureRun(block.image, block.alt, widest);
  const drawing = new Paragraph({
    style: 'Figure',
    keepNext: block.caption !== undefined,
    children: [image],
  });
  const caption = block.caption
    ? [new Paragraph({ style: 'Caption', children: runs(block.caption, context) })]
    : [];
  return [drawing, ...caption];
}

/** As large as it is, or as the page allows. */
function fitted(natural: { width: number; height: number }, widest: number) {
  const scale = Math.min(widest / natural.width, TALLEST / natural.height, 1);
  return {
    width: Math.round(natural.width * scale),
    height: Math.round(natural.height * scale),
  };
}

const altOf = (text: string) => ({ name: text, title: text, description: text });

/** A vector drawing with a picture for programs that cannot draw it. */
async function vectorRun(svg: string, alt: string, widest: number): Promise<ImageRun> {
  const natural = sizeOf(svg);
  const size = fitted(natural, widest);
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    transformation: size,
    fallback: { type: 'png', data: await picture(svg, size.width / natural.width) },
    altText: altOf(alt),
  });
}

const pictureRun = (one: Picture, alt: string, widest: number): ImageRun =>
  new ImageRun({
    type: one.type,
    data: one.bytes,
    transformation: fitted(one, widest),
    altText: altOf(alt),
  });

/** A white dot, where no rasteriser is installed: programs that draw SVG never show it. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * Marks the drawing as Chinese. Otherwise the machine's own language decides which regional forms
 * of characters are drawn.
 */
const inChinese = (svg: string): string => svg.replace(/^<svg/, '<svg xml:lang="zh-CN"');

async function picture(svg: string, scale: number): Promise<Buffer> {
  const rasteriser = await import('sharp').catch(() => undefined);
  if (rasteriser === undefined) return DOT;
  const density = 72 * scale * (DOTS_AN_INCH / 96);
  return rasteriser
    .default(Buffer.from(inChinese(svg)), { density })
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer();
}
