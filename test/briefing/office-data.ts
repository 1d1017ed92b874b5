import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AssessmentFacts } from '../../src/briefing/assessment-facts.ts';
import { type DocumentEntry, documentsOf } from '../../src/briefing/documents.ts';
import { paperHtml } from '../../src/cli/paper-html.ts';
import { readContent } from '../../src/ingest/content/read-content.ts';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Language } from '../../src/model/site.ts';
import { makeReport } from '../../src/report.ts';
import { factsByAssessment } from '../../src/view/documents/facts-by-assessment.ts';

export interface Office {
  /** Names of the units; their codes are u1, u2, … */
  names: string[];
  /** No figure is delivered. */
  nothing?: boolean;
  /** All totals are void. */
  vetoed?: boolean;
  /** The same assessment a year before, with other figures. */
  lastYear?: boolean;
  progress?: boolean;
  /** All have the figures of the first. */
  equal?: boolean;
  /** Two groups, which are not compared with each other; units go to them in turn. */
  apart?: boolean;
  /** The rate of change is one per thousand, with a target of 8. */
  perMille?: boolean;
  /** The second unit is the publisher, the first and the third its rivals: there is a standing. */
  self?: boolean;
  language?: Language;
  /** As with `--only`. */
  partial?: boolean;
  /** Texts and pictures by file name. */
  content?: Record<string, string | Uint8Array>;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => row.map((cell) => quoted(String(cell))).join(',')).join('\n');

const SELF = 'self: u2\nrivals: [u1, u3]\n';

const APART = `groups: [{ id: east, name: 东片 }, { id: west, name: 西片 }]
ranks: { overall: false }
`;

const scheme = (
  year: number,
  self: boolean,
  apart: boolean,
): string => `${self ? SELF : ''}${apart ? APART : ''}title: ${year}年度青岚区目标管理考核
year: ${year}
issuer: 青岚区考核办公室
unit-noun: 单位
weights: points
categories:
  - { id: economy, name: 经济发展, weight: 70 }
  - { id: work, name: 重点工作, weight: 30 }
defaults: { rule: efficacy, bounds: peers, compare: ${apart ? 'group' : 'all'}, equal-bounds: full }
missing: { not-reported: base, not-released: base }
vetoes: [{ id: fraud, name: 弄虚作假, effect: void-total }]
grades: [{ name: 优秀, min: 90, quota: 0.3 }, { name: 良好, min: 80 }, { name: 合格, min: 60 }, { name: 不合格 }]
adjustments: { bonus: { cap: 3 } }
progress: { as-of: ${year}-11-11, tolerance: 5 }
`;

/** Level, rate of change, reverse share and task of unit `i`, every one of them different. */
const figures = (i: number, shift: number) => ({
  output: 1000.5 + 37.25 * i + shift,
  growth: Math.round((9.6 - 1.3 * i + shift / 10) * 10) / 10,
  loss: Math.round(42 + 3 * i) / 10,
  task: ['完成', '基本完成', '推进中'][i % 3] ?? '完成',
});

function files(office: Office, year: number, shift: number) {
  const { names, nothing, vetoed, progress, self, perMille, equal, apart = false } = office;
  const codes = names.map((_, i) => `u${i + 1}`);
  const rate = perMille ? ['‰', '正向', '增幅', 8] : ['%', '正向', '增幅', ''];
  const all: Record<string, string> = {
    'scheme.yaml': scheme(year, self === true, apart),
    '单位.csv': csv([
      ['代码', '名称', '分管领导', ...(apart ? ['组别'] : [])],
      ...names.map((name, i) => [
        codes[i] ?? '',
        name,
        `副区长${i % 4}`,
        ...(apart ? [i % 2 === 0 ? '东片' : '西片'] : []),
      ]),
    ]),
    '指标.csv': csv([
      ['代码', '名称', '类别', '权重', '计量单位', '方向', '口径', '目标值', '计分方法'],
      ['output', '工业总产值', '经济发展', 30, '亿元', '正向', '总量', 1100, 'efficacy'],
      ['growth', '固定资产投资增幅', '经济发展', 20, ...rate, 'efficacy'],
      ['loss', '管网漏损率', '经济发展', 20, '%', '逆向', '', '', 'efficacy'],
    ]),
    '重点工作.csv': csv([
      ['代码', '名称', '类别', '权重', '目标要求', '时间节点'],
      ['park', '工业园二期', '重点工作', 30, '年底前建成', `${year}-10-31`],
    ]),
  };
  if (vetoed)
    all['一票否决.csv'] = csv([
      ['单位', '事项', '说明', '依据'],
      ...codes.map((code) => [code, '弄虚作假', '数据不实', '青考〔2024〕9号']),
    ]);
  if (nothing) {
    all['完成情况.csv'] = csv([
      ['单位', '指标', '完成值'],
      ['u1', 'output', '未出数'],
    ]);
    return all;
  }
  all['完成情况.csv'] = csv([
    ['单位', '指标', '完成值', '上年值'],
    ...codes.flatMap((code, i) => {
      const { output, growth, loss, task } = figures(equal ? 0 : i, shift);
      return [
        [code, 'output', output, output - 50],
        [code, 'growth', growth, ''],
        [code, 'loss', loss, loss],
        [code, 'park', task, ''],
      ];
    }),
  ]);
  if (progress)
    all['进度.csv'] = csv([
      ['单位', '指标', '截止日期', '累计完成值', '状态', '进展情况'],
      ...codes.flatMap((code, i) => [
        [code, 'output', `${year}-10-31`, 700 + 120 * i, '', ''],
        [code, 'park', `${year}-11-10`, '', i % 2 === 0 ? '滞后' : '正常推进', '征地未完'],
        ...(perMille ? [[code, 'growth', `${year}-10-31`, 2.5, '', '']] : []),
      ]),
    ]);
  return all;
}

function write(folder: string, all: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, text] of Object.entries(all)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

type Texts = Readonly<Record<string, string>>;

/** How files are read and scored: which assessment, as a draft or not, in what language, with what texts. */
interface Reading extends Pick<Office, 'language' | 'partial'> {
  id: string;
  draft?: boolean;
  content?: Readonly<Record<string, string | Uint8Array>> | undefined;
}

/** Folders of offices: pictures are read from them when a document is made. */
const made: string[] = [];
process.once('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** Reads, scores and analyses an office's data as the commands do. */
export async function officeFacts(
  office: Office,
): Promise<{ facts: AssessmentFacts; problems: Problem[] }> {
  const inFolder = (folder: string, texts: Texts): Texts =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${folder}/${name}`, text]));
  return factsOfFiles(
    {
      ...inFolder('2024/departments', files(office, 2024, 0)),
      ...(office.lastYear ? inFolder('2023/departments', files(office, 2023, 40)) : {}),
    },
    { ...office, id: '2024/departments', draft: office.nothing === true },
  );
}

/** The same of tables by their path in the data folder. */
export async function factsOfFiles(
  tables: Texts,
  { id, draft = false, language = 'zh-CN', partial = false, content = {} }: Reading,
): Promise<{ facts: AssessmentFacts; problems: Problem[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'biaochi-office-'));
  made.push(folder);
  const data = join(folder, 'data');
  write(data, { 'site.yaml': 'title: 青岚区考核\n', ...tables });
  write(join(folder, 'content'), content);
  // Figures made up for tests need not be plausible.
  const dataset = await readDataset(data, { guards: 'warn' });
  const { report, problems } = makeReport(dataset, {
    draft,
    edition: 'office',
    language,
    version: '0',
    fingerprint: { ofYear: () => '0000-0000-0000-0000', ofAll: () => '0000' },
  });
  const texts = readContent(join(folder, 'content'), dataset, { partial });
  const facts = factsByAssessment({ ...report, contents: texts.documents }).get(id);
  const all = [...problems, ...texts.problems];
  if (!facts) throw new Error(JSON.stringify([...dataset.problems, ...all], undefined, 1));
  return { facts, problems: all };
}

/** A page that holds the document's article, as the writers of files read it. */
export async function pageOf(facts: AssessmentFacts, entry: DocumentEntry): Promise<string> {
  const { language } = facts.frame;
  const article = await paperHtml(
    entry.make(),
    { language, words: facts.words.documents },
    facts.frame.contents,
  );
  return `<!doctype html><html lang="${language}"><head><title>x</title></head><body>${article}</body></html>`;
}

export const entryOf = (facts: AssessmentFacts, kind: string, unit?: string): DocumentEntry => {
  const found = documentsOf(facts).find(
    (one) => one.kind === kind && (unit === undefined || one.unit?.unit.code === unit),
  );
  if (!found) throw new Error(`no ${kind}`);
  return found;
};
