import type { ProblemSentence } from '../../problem-sentence.ts';

const SAVE_AS =
  '请用 Excel 或 WPS 打开它，选“另存为”，类型选“Excel 工作簿（*.xlsx）”，再换上新文件。';

const sealedFaults: Record<string, string> = {
  changed: '内容被改动',
  missing: '文件不见了',
  added: '文件是后来加的',
  renamed: '文件被改名',
  swapped: '内容与别的文件对调',
};

/** Why a delivered file could not be read. */
export const problemsFiles = {
  'empty-file': () => ({
    message: '文件是空的，里面什么也没有。',
    fix: '请重新导出或请报送单位重新发送这个文件；不需要的文件请移出文件夹。',
  }),
  'empty-workbook': () => ({
    message: '工作簿里没有一个有内容的工作表。',
    fix: '请重新导出或请报送单位重新发送这个文件；不需要的文件请移出文件夹。',
  }),
  'nul-bytes': () => ({
    message: '文件里有不属于文字的内容（空字节），可能已损坏，或者本不是文本文件。',
    fix: '请用 Excel 或 WPS 打开原件，另存为“CSV UTF-8”或 .xlsx，再换上新文件。',
  }),
  'unknown-encoding': () => ({
    message: '读不出文件的文字编码：既不是 UTF-8，也不是 GB18030（GBK）。',
    fix: '请用 Excel 或 WPS 打开原件，另存为“CSV UTF-8”或 .xlsx，再换上新文件。',
  }),
  'open-quote': (say) => ({
    message: `从第${say('row')}行起有一个英文双引号没有配对，后面的内容分不清是哪一格的。`,
    fix: `请查看第${say('row')}行：删去多余的双引号，或补上缺少的另一半。`,
  }),
  'too-large': () => ({
    message: '文件大得超出了一张表应有的范围（行、列、格数或文字太多）。',
    fix: '请删去表格以外带格式的空行空列，或把表分成几个文件。',
  }),
  'damaged-workbook': () => ({
    message: '工作簿已损坏或不完整，打不开。',
    fix: '请让报送单位重新发送；或用 Excel、WPS 打开并修复，另存为 .xlsx，再换上新文件。',
  }),
  'zip-bomb': () => ({
    message: '工作簿解压后大得异常，为保护电脑没有读取。',
    fix: '请核对文件来源；或用 Excel、WPS 打开，只复制有用的表到新工作簿，另存为 .xlsx。',
  }),
  'encrypted-workbook': () => ({
    message: '工作簿设了打开密码，读不了。',
    fix: '请用 Excel 或 WPS 输入密码打开，去掉密码后另存为 .xlsx，再换上新文件。',
  }),
  'old-workbook': () => ({
    message: '这是旧格式的工作簿（.xls、.et 或 .xlsb），不能直接读取。',
    fix: SAVE_AS,
  }),
  'other-encoding': (say) => ({
    message: `文件的文字编码是 ${say('encoding')}，不是 UTF-8 或 GB18030（GBK）。`,
    fix: `请用 Excel 或 WPS 打开原件，核对文字无误后另存为“CSV UTF-8”或 .xlsx，再换上新文件。`,
  }),
  'broken-utf-8': (say) => ({
    message: `文件的文字编码是 UTF-8，但第${say('row')}行起夹有不属于 UTF-8 的内容，可能在传送时损坏，或几个编码不同的文件拼在了一起。`,
    fix: `请重新导出；或用 Excel、WPS 打开，改正第${say('row')}行的乱码后另存为“CSV UTF-8”。`,
  }),
  'other-separator': (say) => ({
    message: `各格之间用的是“${say('sign')}”，不是逗号、分号或制表符。`,
    fix: `请用 Excel 或 WPS 打开，按“${say('sign')}”分列后另存为 .xlsx，再换上新文件。`,
  }),
  'control-z': () => ({
    message: `文件末尾有一个 DOS 程序留下的结束符（Ctrl-Z），没有读取。`,
    fix: `内容不受影响；用 Excel 或 WPS 另存一次即可去掉。`,
  }),
  'workbook-named-old': () => ({
    message: `文件名是旧格式（.xls 或 .et），内容其实是新格式的工作簿（.xlsx）。`,
    fix: `请把文件名的结尾改为 .xlsx。`,
  }),
  'html-named-workbook': () => ({
    message: `文件名是工作簿的，内容其实是网页（HTML），是从网上系统导出的。`,
    fix: SAVE_AS,
  }),
  'xml-named-workbook': () => ({
    message: `文件名是工作簿的，内容其实是 XML 表格（Excel 2003 的 XML 格式）。`,
    fix: SAVE_AS,
  }),
  'pdf-named-workbook': () => ({
    message: `文件名是工作簿的，内容其实是 PDF。`,
    fix: `请向报送单位要 Excel 原件，换上 .xlsx 文件。`,
  }),
  'text-named-workbook': () => ({
    message: `文件名是工作簿的，内容其实是文本（用逗号、分号或制表符隔开的表）。`,
    fix: `请把文件名的结尾改为 .csv；或用 Excel、WPS 打开后另存为 .xlsx。`,
  }),
  'html-named-text': () => ({
    message: `文件名是文本文件的，内容其实是网页（HTML）。`,
    fix: SAVE_AS,
  }),
  'xml-named-text': () => ({
    message: `文件名是文本文件的，内容其实是 XML 表格。`,
    fix: SAVE_AS,
  }),
  'pdf-named-text': () => ({
    message: `文件名是文本文件的，内容其实是 PDF。`,
    fix: `请向报送单位要 Excel 原件，换上 .xlsx 文件。`,
  }),
  'copy-not-read': (say) => ({
    message: `这是“${say('original')}”的副本，内容完全相同，没有重复读取。`,
    fix: '请删去副本。',
  }),
  'copy-differs': (say) => ({
    message: `文件名像是“${say('original')}”的副本，而两个文件的内容不同；两个都读了，扣分、加减分等事项可能重复计算。`,
    fix: '请核实哪一个是要用的，删去另一个；两个都要用的，请改名，如“表名-报送单位”。',
  }),
  'copy-alone': (say) => ({
    message: `文件名像是一个副本，而原件“${say('original')}”不在文件夹中。`,
    fix: '请核实这是不是要用的文件，并改回正式的文件名。',
  }),
  'not-a-workbook': () => ({
    message: '文件名是工作簿的，内容却不是 Excel 工作簿。',
    fix: SAVE_AS,
  }),
  'workbook-named-text': () => ({
    message: '文件名是文本文件的，内容却是一个工作簿。',
    fix: '请把文件名的结尾改为 .xlsx。',
  }),
  'sealed-unreadable': (say) => ({
    message: `${say('year')}年度封存档案（第${say('version')}版）的清单不见了或读不出来，档案已不完整。`,
    fix: `请从备份或同一文件夹的 ${say('part')}.zip 恢复这个文件，再运行：biaochi verify ${say('year')}。`,
  }),
  'sealed-lost': (say) => ({
    message: `版本登记（versions.json）里有${say('year')}年度第${say('version')}版，档案里却没有。没有这一版，网站就会把已经更正的旧版当作现行结果公布。`,
    fix: `请从备份恢复 archive/${say('year')}-v${say('version')}，再用 biaochi verify ${say('year')} 核验。`,
  }),
  'sealed-list': () => ({
    message: '版本登记与档案不一致，再封存一版就会把不一致盖住，所以没有封存。',
    fix: '请先用 biaochi verify 查看，并从备份恢复。',
  }),
  'sealed-stray': (say) => ({
    message: `这里应是${say('year')}年度第${say('version')}版的文件夹，却是一个文件，不能封存。`,
    fix: '请把这个文件移到别处。',
  }),
  'sealed-year': (say) => ({
    message: `${say('year')}年度已经封存（第${say('version')}版），这个文件却与封存时不同（${sealedFaults[say('what')] ?? ''}）。`,
    fix: `请恢复原文件（封存时的原件在 archive/${say('year')}-v${say('version')}/internal 中）。确需更正的，改好后运行：biaochi seal ${say('year')} --date 日期 --reason "更正原因"，原版本保留可查。`,
  }),
} satisfies Record<string, ProblemSentence>;
