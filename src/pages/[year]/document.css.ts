import { documentSheet } from '../../layouts/style-sheet.ts';
import { siteView } from '../../site-data.ts';
import { yearPaths } from '../../view/site/site-paths.ts';

export const getStaticPaths = () => yearPaths(siteView());
export const GET = documentSheet;
