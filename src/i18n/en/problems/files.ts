import type { ProblemSentence } from '../../problem-sentence.ts';
import type { problemsFiles as zh } from '../../zh-CN/problems/files.ts';

const SAVE_AS =
  'Open it in Excel or WPS, choose “Save as”, the type “Excel workbook (*.xlsx)”, and deliver the new file.';
const SEND_AGAIN =
  'Export it again or ask the sender for it again; a file that is not needed can be moved out of the folder.';
const SAVE_AS_TEXT =
  'Open the original in Excel or WPS, save it as “CSV UTF-8” or .xlsx, and deliver the new file.';

export const problemsFiles: Record<keyof typeof zh, ProblemSentence> = {
  'empty-file': () => ({ message: 'The file is empty.', fix: SEND_AGAIN }),
  'empty-workbook': () => ({
    message: 'No sheet of the workbook holds anything.',
    fix: SEND_AGAIN,
  }),
  'nul-bytes': () => ({
    message: 'The file holds NUL bytes: it is damaged, or no text file.',
    fix: SAVE_AS_TEXT,
  }),
  'unknown-encoding': () => ({
    message: 'The encoding of the file is neither UTF-8 nor GB18030 (GBK).',
    fix: SAVE_AS_TEXT,
  }),
  'open-quote': (say) => ({
    message: `A double quote that opens in row ${say('row')} is not closed properly, so that cells cannot be told apart after it.`,
    fix: `Look at row ${say('row')}: remove the quote that is too many, or add the one that is missing.`,
  }),
  'too-large': () => ({
    message: 'The file is larger than any table should be (rows, columns, cells or text).',
    fix: 'Delete formatted but empty rows and columns, or divide the table into several files.',
  }),
  'damaged-workbook': () => ({
    message: 'The workbook is damaged or incomplete.',
    fix: 'Ask the sender for it again; or open and repair it in Excel or WPS, save it as .xlsx, and deliver the new file.',
  }),
  'zip-bomb': () => ({
    message: 'The workbook unpacks to an abnormal size; it was not read, to protect this computer.',
    fix: 'Check where it comes from; or open it in Excel or WPS, copy the tables that are needed to a new workbook, and save that as .xlsx.',
  }),
  'encrypted-workbook': () => ({
    message: 'The workbook is protected by a password and cannot be read.',
    fix: 'Open it with the password in Excel or WPS, remove the password, save it as .xlsx, and deliver the new file.',
  }),
  'old-workbook': () => ({
    message: 'The workbook is of an old kind (.xls, .et or .xlsb) that is not read.',
    fix: SAVE_AS,
  }),
  'other-encoding': (say) => ({
    message: `The text of the file is encoded in ${say('encoding')}, not in UTF-8 or GB18030 (GBK).`,
    fix: `Open the original in Excel or WPS, check that the text is right, and save it as CSV UTF-8 or .xlsx.`,
  }),
  'broken-utf-8': (say) => ({
    message: `The file is in UTF-8, but from row ${say('row')} on it holds bytes that are not; it was damaged on the way, or files of several encodings were put together.`,
    fix: `Export it anew, or mend the unreadable text of row ${say('row')} in Excel or WPS and save it as CSV UTF-8.`,
  }),
  'other-separator': (say) => ({
    message: `The cells are separated by “${say('sign')}”, not by commas, semicolons or tabs.`,
    fix: `Open it in Excel or WPS, split the columns at “${say('sign')}” and save it as .xlsx.`,
  }),
  'control-z': () => ({
    message: `The file ends with the mark of a DOS program (Ctrl-Z), which was left out.`,
    fix: `The content is not affected; saving it anew in Excel or WPS removes the mark.`,
  }),
  'workbook-named-old': () => ({
    message: `The name is that of an old workbook (.xls or .et), but the content is a new one (.xlsx).`,
    fix: `Change the ending of the file’s name to .xlsx.`,
  }),
  'html-named-workbook': () => ({
    message: `The name is that of a workbook, but the content is a web page (HTML), as online systems export it.`,
    fix: SAVE_AS,
  }),
  'xml-named-workbook': () => ({
    message: `The name is that of a workbook, but the content is an XML spreadsheet (of Excel 2003).`,
    fix: SAVE_AS,
  }),
  'pdf-named-workbook': () => ({
    message: `The name is that of a workbook, but the content is a PDF.`,
    fix: `Ask the delivering bureau for the Excel file, and put the .xlsx here.`,
  }),
  'text-named-workbook': () => ({
    message: `The name is that of a workbook, but the content is text (a table with commas, semicolons or tabs between).`,
    fix: `Change the ending of the file’s name to .csv, or save it as .xlsx in Excel or WPS.`,
  }),
  'html-named-text': () => ({
    message: `The name is that of a text file, but the content is a web page (HTML).`,
    fix: SAVE_AS,
  }),
  'xml-named-text': () => ({
    message: `The name is that of a text file, but the content is an XML spreadsheet.`,
    fix: SAVE_AS,
  }),
  'pdf-named-text': () => ({
    message: `The name is that of a text file, but the content is a PDF.`,
    fix: `Ask the delivering bureau for the Excel file, and put the .xlsx here.`,
  }),
  'copy-not-read': (say) => ({
    message: `This is a copy of “${say('original')}” with the same content, and was not read again.`,
    fix: 'Delete the copy.',
  }),
  'copy-differs': (say) => ({
    message: `The name is that of a copy of “${say('original')}”, but the two files differ. Both were read, so that deductions and adjustments may count twice.`,
    fix: 'Find out which of them holds and delete the other; rename them if both do, such as “table-bureau”.',
  }),
  'copy-alone': (say) => ({
    message: `The name is that of a copy, but the original “${say('original')}” is not there.`,
    fix: 'Make sure that this is the right file, and give it its proper name.',
  }),
  'not-a-workbook': () => ({
    message: 'The file is named like a workbook, but is no Excel workbook.',
    fix: SAVE_AS,
  }),
  'workbook-named-text': () => ({
    message: 'The file is named like a text file, but is a workbook.',
    fix: 'Let the name of the file end in .xlsx.',
  }),
  'sealed-unreadable': (say) => ({
    message: `This list of the seal of ${say('year')} (version ${say('version')}) is lost or cannot be read.`,
    fix: `Put the file back, from a backup or from ${say('part')}.zip beside it, and run: biaochi verify ${say('year')}.`,
  }),
  'sealed-lost': (say) => ({
    message: `The list of versions (versions.json) has version ${say('version')} of ${say('year')}, and the archive has not. Without it a site would show results that were corrected since.`,
    fix: `Put archive/${say('year')}-v${say('version')} back from a backup, and check it with biaochi verify ${say('year')}.`,
  }),
  'sealed-list': () => ({
    message:
      'The list of versions and the archive differ. A further seal would cover that up, so nothing was sealed.',
    fix: 'Run biaochi verify to see where, and put the archive right from a backup.',
  }),
  'sealed-stray': (say) => ({
    message: `Version ${say('version')} of ${say('year')} would be sealed here, yet this is a file.`,
    fix: 'Move it elsewhere.',
  }),
  'sealed-year': (say) => ({
    message: `${say('year')} is sealed (version ${say('version')}), yet this file is not as it was (${say('what')}).`,
    fix: `Put the sealed file back (archive/${say('year')}-v${say('version')}/internal has it). To correct it, run: biaochi seal ${say('year')} --date DATE --reason "why"; the old version stays.`,
  }),
};
