import { documentSheet } from '../_view/style-sheet.ts';
import { yearPaths } from '../_view/years.ts';

export const getStaticPaths = yearPaths;
export const GET = documentSheet;
