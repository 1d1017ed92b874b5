import answer from '../styles/answer.css?raw';
import article from '../styles/article.css?raw';
import base from '../styles/base.css?raw';
import chart from '../styles/chart.css?raw';
import compare from '../styles/compare.css?raw';
import documents from '../styles/document.css?raw';
import documentParts from '../styles/document-parts.css?raw';
import documentTables from '../styles/document-tables.css?raw';
import frame from '../styles/frame.css?raw';
import heat from '../styles/heat.css?raw';
import home from '../styles/home.css?raw';
import meeting from '../styles/meeting.css?raw';
import page from '../styles/page.css?raw';
import print from '../styles/print.css?raw';
import printUnit from '../styles/print-summary.css?raw';
import ruler from '../styles/ruler.css?raw';
import table from '../styles/table.css?raw';
import tableControls from '../styles/table-controls.css?raw';
import tokens from '../styles/tokens.css?raw';
import trace from '../styles/trace.css?raw';
import unit from '../styles/unit.css?raw';
import whatIf from '../styles/what-if.css?raw';

/**
 * The one style sheet, in the order of its layers. It is copied into every year's folder, so
 * that a year can be taken away and kept by itself.
 */
const sheet = [
  tokens,
  base,
  frame,
  page,
  unit,
  answer,
  home,
  table,
  tableControls,
  heat,
  ruler,
  trace,
  chart,
  compare,
  article,
  meeting,
  print,
  printUnit,
  whatIf,
].join('\n');

const css = (text: string): Response =>
  new Response(text, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });

export const styleSheet = (): Response => css(sheet);

/** Of meeting documents: the official format has a paper of its own. */
export const documentSheet = (): Response =>
  css([documents, documentParts, documentTables].join('\n'));
