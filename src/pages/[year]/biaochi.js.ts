import { yearPaths } from '../../view/site/site-paths.ts';
import { browserScript } from '../_assets/script.ts';

export const getStaticPaths = yearPaths;
export const GET = browserScript;
