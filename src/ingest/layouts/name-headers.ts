import { headerKey } from '../cells/name-key.ts';

/** Whose names a column holds: a header such as 代码 or 名称 may be that of either. */
export type NamesOf = 'unit' | 'indicator' | 'either';

const HEADERS: Record<NamesOf, string> = {
  unit: 'unit|单位|单位代码|单位编码|单位名称|单位简称',
  indicator: 'indicator|指标|指标代码|指标编码|指标名称|考核指标|任务代码|任务名称',
  either: 'code|name|short|代码|编码|名称|简称',
};

const BY_KEY = new Map<string, NamesOf>(
  (Object.entries(HEADERS) as [NamesOf, string][]).flatMap(([of, headers]) =>
    headers.split('|').map((header): [string, NamesOf] => [headerKey(header), of]),
  ),
);

/** Whose names or codes a header says that its column holds; undefined: nobody’s. */
export function namesOf(header: string): NamesOf | undefined {
  return BY_KEY.get(headerKey(header));
}
