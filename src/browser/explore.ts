import {
  CategoryScale,
  Chart,
  type ChartDataset,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
} from 'chart.js';
import { drawPoint } from 'chart.js/helpers';
import type { DrawHistory, Explore, Line } from './history.ts';

Chart.register(CategoryScale, LineController, LineElement, LinearScale, PointElement);

/** Told apart by mark and dash too, for those who see no colour and for paper. */
const MARKS = ['circle', 'rect', 'triangle', 'rectRot', 'crossRot', 'star'] as const;
const DASHES = [[], [6, 3], [2, 3], [8, 3, 2, 3], [12, 4], [1, 2]];
const COLOURS = ['--ink', '--blue', '--jade', '--amber', '--mute', '--ink'];

const colour = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function lineOf({ name, own, values }: Line, i: number): ChartDataset<'line', (number | null)[]> {
  const ink = colour(own ? '--red' : (COLOURS[i] ?? '--ink'));
  return {
    label: name,
    data: values,
    borderColor: ink,
    backgroundColor: ink,
    borderWidth: own ? 2.5 : 1.5,
    borderDash: DASHES[i] ?? [],
    pointStyle: MARKS[i] ?? 'circle',
    pointRadius: 5,
  };
}

/** Below this width of the chart, in pixels, names beside the lines would leave no room for them. */
const NARROW = 520;
const ROW = 18;

/** On narrow charts names stand above, each with a piece of its line. */
function drawKey({ ctx, data }: Chart<'line'>): void {
  data.datasets.forEach((line, i) => {
    const y = ROW * (i + 0.5);
    ctx.strokeStyle = ctx.fillStyle = String(line.borderColor);
    ctx.lineWidth = Number(line.borderWidth);
    ctx.setLineDash(DASHES[i] ?? []);
    ctx.beginPath();
    ctx.moveTo(2, y);
    ctx.lineTo(34, y);
    ctx.stroke();
    ctx.setLineDash([]);
    drawPoint(ctx, { pointStyle: MARKS[i] ?? 'circle', radius: 5, borderWidth: 1.5 }, 18, y);
    ctx.fillText(String(line.label), 42, y);
  });
}

/** Names at the end of their lines, moved apart where they would overlap. */
function drawEnds(chart: Chart<'line'>): void {
  const { ctx, chartArea } = chart;
  const ends = chart.data.datasets
    .flatMap((line, i) => {
      const point = chart.getDatasetMeta(i).data.at(-1);
      return point ? [{ text: String(line.label), y: point.y, ink: String(line.borderColor) }] : [];
    })
    .sort((a, b) => a.y - b.y);
  let last = Number.NEGATIVE_INFINITY;
  for (const { text, y, ink } of ends) {
    last = Math.max(y, last + 16);
    ctx.fillStyle = ink;
    ctx.fillText(text, chartArea.right + 12, last);
  }
}

const labels: Plugin<'line'> = {
  id: 'labels',
  afterDatasetsDraw: (chart) => {
    const { ctx } = chart;
    ctx.save();
    ctx.font = `13px ${getComputedStyle(document.body).fontFamily}`;
    ctx.textBaseline = 'middle';
    if (chart.width < NARROW) drawKey(chart);
    else drawEnds(chart);
    ctx.restore();
  },
};

let chart: Chart<'line', (number | null)[]> | undefined;

/** LOOK: a history spans at least 10 points. */
function spanOf(lines: readonly Line[]): { min: number; max: number } {
  const all = lines.flatMap(({ values }) => values.filter((x) => x !== null));
  const min = Math.floor(Math.min(...all) / 5) * 5;
  return { min, max: Math.max(Math.ceil(Math.max(...all) / 5) * 5, min + 10) };
}

const drawHistory: DrawHistory = (canvas, { title, labels: years, lines }) => {
  chart?.destroy();
  const longest = Math.max(0, ...lines.map(({ name }) => [...name].length));
  chart = new Chart(canvas, {
    type: 'line',
    data: { labels: years, datasets: lines.map(lineOf) },
    plugins: [labels],
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: {
        padding: ({ chart: { width } }) =>
          width < NARROW
            ? { top: ROW * lines.length + 8, right: 8 }
            : { right: Math.min(200, 24 + longest * 13.5) },
      },
      scales: {
        x: {
          grid: { display: false },
          ticks: { color: colour('--ink') },
          border: { color: colour('--rule') },
        },
        y: {
          ...spanOf(lines),
          title: { display: true, text: title, color: colour('--mute') },
          grid: { color: colour('--rule'), lineWidth: 0.5 },
          ticks: { color: colour('--mute'), stepSize: 5 },
          border: { display: false },
        },
      },
    },
  });
};

const explore: Explore = { drawHistory };
(globalThis as { biaochiExplore?: Explore }).biaochiExplore = explore;
