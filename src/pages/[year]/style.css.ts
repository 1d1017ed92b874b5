import { styleSheet } from '../_assets/style-sheet.ts';
import { yearPaths } from '../_view/years.ts';

export const getStaticPaths = yearPaths;
export const GET = styleSheet;
