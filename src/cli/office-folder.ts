import { dirname } from 'node:path';

/**
 * The office's own folder, which holds its data. Commands keep lock, cache and work folder in its
 * `.biaochi`, because the software may be installed read-only and serve many offices.
 */
export const officeFolder = ({ data }: { data: string }): string => dirname(data);
