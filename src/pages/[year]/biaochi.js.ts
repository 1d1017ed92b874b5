import { browserScript } from '../_assets/script.ts';
import { yearPaths } from '../_view/years.ts';

export const getStaticPaths = yearPaths;
export const GET = browserScript;
