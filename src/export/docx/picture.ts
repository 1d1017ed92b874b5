import { ImageRun, Paragraph } from 'docx';
import type { Figure } from '../article/article-tree.ts';
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

/** A chart as a vector drawing with a picture for programs that cannot draw it. */
export async function figure(block: Figure, width: number, context: Context): Promise<Paragraph[]> {
  const natural = sizeOf(block.svg);
  const scale = Math.min((width * PIXELS_A_TWIP) / natural.width, TALLEST / natural.height, 1);
  const size = {
    width: Math.round(natural.width * scale),
    height: Math.round(natural.height * scale),
  };
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(block.svg),
    transformation: size,
    fallback: { type: 'png', data: await picture(block.svg, size.width / natural.width) },
    altText: { name: block.alt, title: block.alt, description: block.alt },
  });
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

/** A white dot, where no rasteriser is installed: programs that draw SVG never show it. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==',
  'base64',
);

/** Without it a machine's own language decides in which country's forms Chinese characters are drawn. */
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
