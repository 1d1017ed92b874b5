import { exploreScript } from '../_view/script.ts';
import { yearPaths } from '../_view/years.ts';

export const getStaticPaths = yearPaths;
export const GET = exploreScript;
