import type { Language } from '../model/site.ts';
import { archive as enArchive } from './en/archive.ts';
import { blanks as enBlanks } from './en/blanks.ts';
import { briefing as enBriefing } from './en/briefing.ts';
import { circular as enCircular } from './en/circular.ts';
import { cli as enCli } from './en/cli.ts';
import { documentFiles as enDocumentFiles } from './en/document-files.ts';
import { documents as enDocuments } from './en/documents.ts';
import { edition as enEdition } from './en/edition.ts';
import { figureLists as enFigureLists } from './en/figure-lists.ts';
import { findings as enFindings } from './en/findings.ts';
import { firmness as enFirmness } from './en/firmness.ts';
import { firstYear as enFirstYear } from './en/first-year.ts';
import { lineage as enLineage } from './en/lineage.ts';
import { lists as enLists } from './en/lists.ts';
import { many as enMany } from './en/many.ts';
import { method as enMethod } from './en/method.ts';
import { nextSteps as enNextSteps } from './en/next-steps.ts';
import { notes as enNotes } from './en/notes.ts';
import { out as enOut } from './en/out.ts';
import { papers as enPapers } from './en/papers.ts';
import { peers as enPeers } from './en/peers.ts';
import { results as enResults } from './en/results.ts';
import { rulesPaper as enRulesPaper } from './en/rules-paper.ts';
import { site as enSite } from './en/site.ts';
import { spoken as enSpoken } from './en/spoken.ts';
import { stage as enStage } from './en/stage.ts';
import { whatIf as enWhatIf } from './en/what-if.ts';
import { workbook as enWorkbook } from './en/workbook.ts';
import { year as enYear } from './en/year.ts';
import { archive as zhArchive } from './zh-CN/archive.ts';
import { blanks as zhBlanks } from './zh-CN/blanks.ts';
import { briefing as zhBriefing } from './zh-CN/briefing.ts';
import { circular as zhCircular } from './zh-CN/circular.ts';
import { cli as zhCli } from './zh-CN/cli.ts';
import { documentFiles as zhDocumentFiles } from './zh-CN/document-files.ts';
import { documents as zhDocuments } from './zh-CN/documents.ts';
import { edition as zhEdition } from './zh-CN/edition.ts';
import { figureLists as zhFigureLists } from './zh-CN/figure-lists.ts';
import { findings as zhFindings } from './zh-CN/findings.ts';
import { firmness as zhFirmness } from './zh-CN/firmness.ts';
import { firstYear as zhFirstYear } from './zh-CN/first-year.ts';
import { lineage as zhLineage } from './zh-CN/lineage.ts';
import { lists as zhLists } from './zh-CN/lists.ts';
import { many as zhMany } from './zh-CN/many.ts';
import { method as zhMethod } from './zh-CN/method.ts';
import { nextSteps as zhNextSteps } from './zh-CN/next-steps.ts';
import { notes as zhNotes } from './zh-CN/notes.ts';
import { out as zhOut } from './zh-CN/out.ts';
import { papers as zhPapers } from './zh-CN/papers.ts';
import { peers as zhPeers } from './zh-CN/peers.ts';
import { results as zhResults } from './zh-CN/results.ts';
import { rulesPaper as zhRulesPaper } from './zh-CN/rules-paper.ts';
import { site as zhSite } from './zh-CN/site.ts';
import { spoken as zhSpoken } from './zh-CN/spoken.ts';
import { stage as zhStage } from './zh-CN/stage.ts';
import { whatIf as zhWhatIf } from './zh-CN/what-if.ts';
import { workbook as zhWorkbook } from './zh-CN/workbook.ts';
import { year as zhYear } from './zh-CN/year.ts';

/** All texts by area. A key that English lacks is a type error. */
const all = {
  'zh-CN': {
    nextSteps: zhNextSteps,
    peers: zhPeers,
    archive: zhArchive,
    blanks: zhBlanks,
    briefing: zhBriefing,
    circular: zhCircular,
    cli: zhCli,
    documentFiles: zhDocumentFiles,
    documents: zhDocuments,
    edition: zhEdition,
    figureLists: zhFigureLists,
    findings: zhFindings,
    firmness: zhFirmness,
    firstYear: zhFirstYear,
    lineage: zhLineage,
    lists: zhLists,
    many: zhMany,
    method: zhMethod,
    notes: zhNotes,
    out: zhOut,
    papers: zhPapers,
    rulesPaper: zhRulesPaper,
    results: zhResults,
    site: zhSite,
    spoken: zhSpoken,
    stage: zhStage,
    whatIf: zhWhatIf,
    workbook: zhWorkbook,
    year: zhYear,
  },
  en: {
    nextSteps: enNextSteps,
    peers: enPeers,
    archive: enArchive,
    blanks: enBlanks,
    briefing: enBriefing,
    circular: enCircular,
    cli: enCli,
    documentFiles: enDocumentFiles,
    documents: enDocuments,
    edition: enEdition,
    figureLists: enFigureLists,
    findings: enFindings,
    firmness: enFirmness,
    firstYear: enFirstYear,
    lineage: enLineage,
    lists: enLists,
    many: enMany,
    method: enMethod,
    notes: enNotes,
    out: enOut,
    papers: enPapers,
    rulesPaper: enRulesPaper,
    results: enResults,
    site: enSite,
    spoken: enSpoken,
    stage: enStage,
    whatIf: enWhatIf,
    workbook: enWorkbook,
    year: enYear,
  },
};

export type Messages = (typeof all)['zh-CN'];
export type CliMessages = Messages['cli'];

export function messages(language: Language): Messages {
  return all[language];
}
