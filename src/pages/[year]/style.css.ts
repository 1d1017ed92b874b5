import { yearPaths } from '../../view/site/site-paths.ts';
import { styleSheet } from '../_assets/style-sheet.ts';

export const getStaticPaths = yearPaths;
export const GET = styleSheet;
