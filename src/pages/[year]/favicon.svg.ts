import icon from '../../../public/favicon.svg?raw';
import { siteView } from '../../site-data.ts';
import { yearPaths } from '../../view/site/site-paths.ts';

export const getStaticPaths = () => yearPaths(siteView());
export const GET = (): Response =>
  new Response(icon, { headers: { 'Content-Type': 'image/svg+xml' } });
