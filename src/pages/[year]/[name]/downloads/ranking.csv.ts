import type { APIContext } from 'astro';
import { rankingCsv } from '../../../_view/ranking-csv.ts';
import { assessmentPaths } from '../../../_view/years.ts';

export const getStaticPaths = assessmentPaths;
export const GET = ({ params }: APIContext): Response => rankingCsv(params.year, params.name);
