import { yearPaths } from '../../view/site/site-paths.ts';
import { documentSheet } from '../_assets/style-sheet.ts';

export const getStaticPaths = yearPaths;
export const GET = documentSheet;
