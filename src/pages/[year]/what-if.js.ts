import { whatIfScript } from '../../layouts/scripts.ts';
import { siteView } from '../../site-data.ts';
import { whatIfYears } from '../../view/what-if/what-if-data.ts';

export const getStaticPaths = () => whatIfYears(siteView());
export const GET = whatIfScript;
