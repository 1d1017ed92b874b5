import icon from '../../../public/favicon.svg?raw';
import { yearPaths } from '../../view/site/site-paths.ts';

export const getStaticPaths = yearPaths;
export const GET = (): Response =>
  new Response(icon, { headers: { 'Content-Type': 'image/svg+xml' } });
