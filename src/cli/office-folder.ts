import { dirname } from 'node:path';

/**
 * The office's own folder, around its data. Lock, cache and work folder of a command lie in its
 * `.biaochi`: the software may be installed where nobody may write, and serve many offices.
 */
export const officeFolder = ({ data }: { data: string }): string => dirname(data);
