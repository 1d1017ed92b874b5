import type { Page } from 'playwright-core';

export interface Stroke {
  /** Corners of the line, in pixels of the canvas. */
  corners: [x: number, y: number][];
  dash: number[];
  colour: string;
}

export interface Lettering {
  text: string;
  x: number;
  y: number;
  colour: string;
}

/** What stands in a canvas since it was last cleared. */
export interface Drawn {
  strokes: Stroke[];
  letters: Lettering[];
}

/** Runs in the page before its scripts: whatever is drawn on a canvas is written down too. */
export function recordCanvas(): void {
  const drawn: Drawn = { strokes: [], letters: [] };
  (globalThis as { drawn?: Drawn }).drawn = drawn;
  const corners = new WeakMap<Path2D, Stroke['corners']>();
  const { moveTo, lineTo } = Path2D.prototype;
  for (const [name, draw] of Object.entries({ moveTo, lineTo }))
    Object.assign(Path2D.prototype, {
      [name](this: Path2D, x: number, y: number) {
        corners.set(this, [...(corners.get(this) ?? []), [x, y]]);
        draw.call(this, x, y);
      },
    });
  const context = CanvasRenderingContext2D.prototype;
  const { clearRect, stroke, fillText } = context;
  context.clearRect = function (...box) {
    drawn.strokes = [];
    drawn.letters = [];
    clearRect.apply(this, box);
  };
  context.stroke = function (this: CanvasRenderingContext2D, ...path: [Path2D?]) {
    const [line] = path;
    if (line)
      drawn.strokes.push({
        corners: corners.get(line) ?? [],
        dash: this.getLineDash(),
        colour: String(this.strokeStyle),
      });
    stroke.apply(this, path as [Path2D]);
  };
  context.fillText = function (text, x, y, most) {
    const { e, f } = this.getTransform();
    drawn.letters.push({ text, x: x + e, y: y + f, colour: String(this.fillStyle) });
    fillText.call(this, text, x, y, most);
  };
}

/** What the canvas of a page shows at last. */
export const drawnIn = (page: Page): Promise<Drawn> =>
  page.evaluate(() => (globalThis as unknown as { drawn: Drawn }).drawn);
