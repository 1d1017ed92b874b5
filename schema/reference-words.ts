/** Headings and leads of the reference, in one language. */
export interface Words {
  language: 'zh-CN' | 'en';
  title: string;
  lead: string;
  tables: string;
  tableTitle: (zh: string, name: string) => string;
  columnHead: readonly string[];
  settingColumns: string;
  yes: string;
  all: string;
  comma: string;
  rules: string;
  rulesLead: string;
  ruleHead: readonly string[];
  settings: string;
  settingsLead: string;
  settingHead: readonly string[];
  scheme: string;
  schemeLead: string;
  schemeHead: readonly string[];
  problems: string;
  problemsLead: string;
  problemHead: readonly string[];
  confirmed: string;
}

const zh: Words = {
  language: 'zh-CN',
  title: '参考：表、列、计分方法和设置',
  lead: '本文由程序按它认得的全部内容生成。怎么把办法里的话写成设置，见《[计分办法怎么写](计分办法怎么写.md)》。',
  tables: '表和列',
  tableTitle: (title, name) => `${title}（${name}）`,
  columnHead: ['表头（任选一种）', '英文表头', '必须有', '内容'],
  settingColumns: '此外，下面“计分设置”里的每一项都可以作为一列。',
  yes: '是',
  all: '全部',
  comma: '、',
  rules: '计分方法',
  rulesLead: '写在指标表的“计分方法”一列。写法不同、意思相同的都认得。',
  ruleHead: ['名称', '英文', '也可以写', '专用的设置'],
  settings: '计分设置',
  settingsLead:
    '写作指标表的一列，或写进 `scheme.yaml` 的 `defaults`；指标自己写的优先。空着的用默认值。没有默认值的，要么必须写，要么不写就没有这一项。',
  settingHead: ['设置', '英文', '含义和取值', '用于', '默认'],
  scheme: '考核办法 scheme.yaml',
  schemeLead: '`defaults` 里可以写上面的各项计分设置。选项写中文也可以，如 `stage: 公布`。',
  schemeHead: ['项', '名称', '含义和取值', '默认'],
  problems: '问题代码',
  problemsLead:
    '`check --format json` 里每个问题有一个代码，今后不会改名；`check` 的文字说明写着怎么改。错误使生成停止，提醒不停。“核实表能否确认”写着“能”的，数确实无误时在“核实”表加一行即可；其余的错误请改正数据或设置。`--guards warn` 只用于试算：看数对不对的那些检查都只提醒。',
  problemHead: ['代码', '说的是什么', '核实表能否确认'],
  confirmed: '能',
};

const en: Words = {
  language: 'en',
  title: 'Reference: tables, columns, rules and settings',
  lead: 'This text is generated from everything the program knows. How to write the words of a scheme as settings is told in [Scoring rules](scoring-rules.md).',
  tables: 'Tables and columns',
  tableTitle: (title, name) => `${name} (${title})`,
  columnHead: ['Chinese headers', 'English header', 'Required', 'Content'],
  settingColumns: 'Each of the settings below may be a column as well.',
  yes: 'yes',
  all: 'all',
  comma: ', ',
  rules: 'Rules',
  rulesLead: 'Written in the column `rule` of the indicators, in English or Chinese.',
  ruleHead: ['Name', 'Written', 'Also written', 'Settings of its own'],
  settings: 'Settings',
  settingsLead:
    'A column of the indicators, or a key of `defaults` in `scheme.yaml`; the row goes before the scheme. A blank cell has the default. Where there is none the setting is needed, or there is no such limit.',
  settingHead: ['Chinese', 'Written', 'Meaning and values', 'Rules', 'Default'],
  scheme: 'The scheme: scheme.yaml',
  schemeLead: '`defaults` takes any of the settings above.',
  schemeHead: ['Key', 'Chinese', 'Meaning and values', 'Default'],
  problems: 'Codes of problems',
  problemsLead:
    'Each problem of `check --format json` has a code that never changes its name; the message of `check` says what to do. Errors stop a build, warnings do not. Where the last column says yes, a row of the table 核实 confirms that the figure is right as it is; other errors want the data or the settings mended. `--guards warn` is for trials: what doubts a figure only warns.',
  problemHead: ['Code', 'What it says', 'By 核实'],
  confirmed: 'yes',
};

export const words: Readonly<Record<Words['language'], Words>> = { 'zh-CN': zh, en };
