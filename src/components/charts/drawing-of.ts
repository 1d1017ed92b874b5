import type { Drawing } from '../../view/chart.ts';
import type { Markup } from '../html.ts';
import { dotChart } from './dot-chart.ts';
import { leadChart } from './lead-chart.ts';
import { lineChart } from './line-chart.ts';
import { lostChart } from './lost-chart.ts';
import { rankChart } from './rank-chart.ts';
import { slopeChart } from './slope-chart.ts';
import { stripChart } from './strip-chart.ts';

/** The drawing of a chart as SVG; its label is read where it is not seen. */
export function drawingOf(drawing: Drawing, label: string): Markup {
  switch (drawing.kind) {
    case 'dots':
      return dotChart(drawing, label);
    case 'strip':
      return stripChart(drawing, label);
    case 'slopes':
      return slopeChart(drawing, label);
    case 'ranks':
      return rankChart(drawing, label);
    case 'leads':
      return leadChart(drawing, label);
    case 'line':
      return lineChart(drawing, label);
    case 'lost':
      return lostChart(drawing, label);
  }
}
