import type { ProblemSentence, Say } from '../../problem-sentence.ts';
import type { problemsTables as zh } from '../../zh-CN/problems/tables.ts';

const meant = (say: Say): string =>
  say('nearest') === '' ? '' : ` Perhaps one of these is meant: ${say('nearest')}.`;

/** Whom a sum is for: whole groups by name, else the units. */
const forUnits = (say: Say): string =>
  say('groups') === '' ? say('units') : `the ${say('count')} units of ${say('groups')}`;

export const problemsTables: Record<keyof typeof zh, ProblemSentence> = {
  'no-data-folder': (say) => ({
    message: `There is no data folder “${say('folder')}”.`,
    fix: 'Check the path, or name the data folder with --data.',
  }),
  'no-assessments': (say) => ({
    message: `The data folder “${say('folder')}” holds no assessment, such as 2024/counties.`,
    fix: 'Make a folder YEAR/NAME, and put a scheme.yaml and the tables into it.',
  }),
  'missing-scheme': (say) => ({
    message: `The folder “${say('folder')}” holds tables, but no scheme.yaml.`,
    fix: 'Add a scheme.yaml, or move the folder out of the data folder if it is no assessment.',
  }),
  'misnamed-scheme': (say) => ({
    message: `The folder “${say('folder')}” has no scheme.yaml, but a “${say('misnamed')}”.`,
    fix: 'Rename it to scheme.yaml. Where the .txt at its end is not shown, tick “File name extensions” under View in the Explorer first.',
  }),
  'path-not-read': (say) => ({
    message: `“${say('path')}” is no data file and was not read.`,
    fix: 'Move it elsewhere, or save it as .xlsx or .csv in a folder YEAR/NAME if it should be read.',
  }),
  'file-not-read': () => ({
    message: 'The file name is that of no table, so the file was not read.',
    fix: 'To have it read, name it after a table, as in “values-statistics.csv”.',
  }),
  'sheet-not-read': (say) => ({
    message: `The sheet “${say('sheet')}” has the name of no table and was not read.`,
    fix: 'To have it read, name it after a table, as in “values-statistics”.',
  }),
  'no-regular-file': () => ({
    message: 'This is not a regular file and cannot be read.',
    fix: 'Replace it by the file itself.',
  }),
  'file-too-large': () => ({
    message: 'The file is larger than 256 MB and was not read.',
    fix: 'Keep only the sheets, rows and columns that are needed.',
  }),
  'file-not-opened': (say) => ({
    message: `The file cannot be opened (${say('reason')}).`,
    fix: 'See whether it exists, may be read, and is not held by another program.',
  }),
  'site-missing': () => ({
    message: 'The data folder has no site.yaml, which gives the site its title and language.',
    fix: 'Make a text file site.yaml in the data folder with at least a line “title: …”, such as “title: Target assessment”; biaochi init makes a model folder.',
  }),
  'missing-table': (say) => ({
    message: `There is no table “${say('name')}” (${say('table')}).`,
    fix: `Add a CSV file or a sheet with the name ${say('name')} or ${say('table')}.`,
  }),
  'table-without-rows': (say) => ({
    message: `The table ${say('name')} has a header, but no rows.`,
    fix: 'Fill in the rows below the header.',
  }),
  'missing-column': (say) => ({
    message: `The table ${say('table')} lacks the column “${say('key')}” (${say('column')}).`,
    fix: `Add a column with the header ${say('key')} or ${say('column')}.`,
  }),
  'values-without-header': () => ({
    message: 'No header was found: no row names units or indicators.',
    fix: 'Write a header above the figures: unit and then the indicators, or unit, indicator, value.',
  }),
  'foreign-fields': (say) => ({
    message: `“${say('fields')}” below “${say('name')}” are no fields of this table, so what the figures are is not known; column ${say('columns')} was not read.`,
    fix: 'Keep the one column of the whole year and delete the others and this row, or write value, target, previous or growth here.',
  }),
  'formula-error-in-name': (say) => ({
    message: `The cell holds the formula error “${say('found')}” in place of a name.`,
    fix: 'Mend the formula, or write the text itself.',
  }),
  'unit-without-name': () => ({
    message: 'This row has no name of a unit.',
    fix: 'Fill in the name, or delete the row.',
  }),
  'duplicate-unit': (say) => ({
    message: `The code “${say('code')}” stands twice: “${say('other')}” in row ${say('row')} has it already.`,
    fix: 'Give each unit its own code, or delete the second row.',
  }),
  'same-unit-name': (say) => ({
    message: `Two units are called “${say('name')}”: “${say('otherCode')}” (${say('other')}) and “${say('code')}”.`,
    fix: 'Give each its own name, or delete one row if they are the same unit.',
  }),
  'unit-without-group': (say) => ({
    message: 'This unit has no group.',
    fix: `Fill in one of: ${say('groups')}.`,
  }),
  'unknown-group': (say) => ({
    message: `The scheme has no group “${say('found')}”.${meant(say)}`,
    fix: `Use one of: ${say('groups')}.`,
  }),
  'unknown-group-in-list': (say) => ({
    message: `The scheme has no group “${say('group')}”.${meant(say)}`,
    fix: 'Use groups of the scheme, with semicolons between them.',
  }),
  'unknown-unit-in-list': (say) => ({
    message: `No unit is called “${say('unit')}”.${meant(say)}`,
    fix: 'Use names or codes of the table of units, with semicolons between them.',
  }),
  'difficulty-not-positive': (say) => ({
    message: `The difficulty coefficient “${say('found')}” is not above 0.`,
    fix: 'Use a positive number such as 1.05, or leave the cell blank.',
  }),
  'not-a-switch': (say) => ({
    message: `“${say('found')}” is neither yes nor no.`,
    fix: 'Write 是 or 否 (true or false), or leave the cell blank.',
  }),
  'not-one-of': (say) => ({
    message: `“${say('found')}” is no word of this column.`,
    fix: `Use one of: ${say('words')}.`,
  }),
  'indicator-without-name': () => ({
    message: 'This row has no name of an indicator.',
    fix: 'Fill in the name, or delete the row.',
  }),
  'indicator-without-direction': () => ({
    message: 'This indicator has no direction.',
    fix: 'Write positive, reverse or interval.',
  }),
  'indicator-without-category': () => ({
    message: 'This indicator has no category.',
    fix: 'Fill in the id or name of a category of the scheme.',
  }),
  'category-holds-categories': (say) => ({
    message: `The category “${say('found')}” holds categories, so it cannot hold indicators.`,
    fix: `Use one inside it: ${say('inside')}.`,
  }),
  'unknown-category': (say) => ({
    message: `The scheme has no category “${say('found')}”.${meant(say)}`,
    fix: 'Use the id or name of a category of the scheme.',
  }),
  'indicator-without-weight': () => ({
    message: 'This indicator has no weight.',
    fix: 'Fill in the weight.',
  }),
  'weight-not-positive': (say) => ({
    message: `The weight “${say('found')}” is not above 0.`,
    fix: 'Use a positive number, or delete an indicator that does not count.',
  }),
  'mixed-weights': (say) => ({
    message: `${say('count')} of ${say('of')} weights have no percent sign and the others have one, so that nobody can say whether they are on one scale.`,
    fix: 'Write all as 10%, or all as 10.',
  }),
  'decimals-out-of-range': (say) => ({
    message: `“${say('found')}” is no number of decimals from 0 to 10.`,
    fix: 'Use a whole number from 0 to 10, or leave the cell blank.',
  }),
  'duplicate-indicator': (say) => ({
    message: `The code “${say('code')}” stands twice: “${say('other')}” in row ${say('row')} has it already.`,
    fix: 'Use another code, or name groups or units in each row if it weighs differently for them.',
  }),
  'same-indicator-name': (say) => ({
    message: `Two indicators are called “${say('name')}”: “${say('otherCode')}” (${say('other')}) and “${say('code')}”.`,
    fix: 'Give each its own name; if they are the same indicator, give both rows one code or delete one.',
  }),
  'overlapping-indicator': (say) => ({
    message: `Several rows of “${say('name')}” (${say('code')}) apply to ${say('units')}; see also row ${say('row')}.`,
    fix: 'Change the groups and units of the rows so that each unit has one row.',
  }),
  'inconsistent-rows': (say) => ({
    message: `The rows of “${say('name')}” (${say('code')}) differ in more than weight, rule and settings: ${say('keys')}.`,
    fix: 'Make these columns agree, or make them two indicators with two codes.',
  }),
  'inconsistent-rules': (say) => ({
    message: `The rows of “${say('name')}” (${say('code')}) have different rules, one of which compares units.`,
    fix: 'Use one rule, or make them two indicators with two codes.',
  }),
  'unknown-unit-in-scheme': (say) => ({
    message: `“${say('found')}” under ${say('key')} in the scheme is no unit.${meant(say)}`,
    fix: 'Use a code or name of the table of units.',
  }),
  'unknown-indicator-in-scheme': (say) => ({
    message: `“${say('found')}” under ${say('key')} in the scheme is no indicator.${meant(say)}`,
    fix: 'Use a code or name of the table of indicators.',
  }),
  'weights-of-whole': (say) => ({
    message: `The weights add up to ${say('sum')}, not to the full score ${say('weight')}.`,
    fix: `Make them add up to ${say('weight')}, or write weights: relative in the scheme.`,
  }),
  'weights-of-category': (say) => ({
    message: `The weights inside “${say('category')}” add up to ${say('sum')}, not to ${say('weight')}.`,
    fix: `Make them add up to ${say('weight')}, or write weights: relative in the scheme.`,
  }),
  'weights-of-whole-for-units': (say) => ({
    message: `For ${forUnits(say)} the weights add up to ${say('sum')}, over all to ${say('overAll')}; neither is the full score ${say('weight')}.`,
    fix: 'Check the weights, and the groups and units that the indicators are for.',
  }),
  'weights-of-category-for-units': (say) => ({
    message: `Inside “${say('category')}” the weights add up to ${say('sum')} for ${forUnits(say)}, over all to ${say('overAll')}; neither is ${say('weight')}.`,
    fix: 'Check the weights, and the groups and units that the indicators are for.',
  }),
  'unknown-unit': (say) => ({
    message: `No unit is called “${say('found')}”.${meant(say)}`,
    fix: 'Use a name, short name, alias or code of the table of units, or add the unit there.',
  }),
  'unknown-former-unit': (say) => ({
    message: `No unit of the year before (${say('before')}) is called “${say('found')}”.${meant(say)}`,
    fix: 'Use a name, short name, alias or code of last year’s table of units; for a new unit write the kind “new” and leave the former name blank.',
  }),
  'unknown-former-indicator': (say) => ({
    message: `No indicator of the year before (${say('before')}) is called “${say('found')}”.${meant(say)}`,
    fix: 'Use a name or code of last year’s table of indicators; for a new indicator write the kind “new” and leave the former name blank.',
  }),
  'lineage-other-year': (say) => ({
    message: `This row is of ${say('year')}, and the year to be started is ${say('expected')}.`,
    fix: `Write ${say('expected')} or leave the year blank; changes of former years need not be repeated.`,
  }),
  'lineage-without-name': () => ({
    message:
      'This row of the lineage lacks a name: a former one unless something is new, a new one unless something was dropped.',
    fix: 'Fill in the name, or correct the kind.',
  }),
  'unknown-unit-blank': () => ({
    message: 'This row holds figures, but no name of a unit.',
    fix: 'Fill in the name, or delete the row.',
  }),
  'unknown-unit-ambiguous': (say) => ({
    message: `Several units are called “${say('found')}”.`,
    fix: 'Use the code or the full name.',
  }),
  'unknown-unit-column': (say) => ({
    message: `Figures stand below “${say('found')}”, but no unit is called so.${meant(say)}`,
    fix: 'Use a name or code of the table of units, or delete the column.',
  }),
  'unknown-indicator': (say) => ({
    message: `No indicator is called “${say('found')}”.${meant(say)}`,
    fix: 'Use a name or code of the table of indicators, or add the indicator there.',
  }),
  'unknown-indicator-blank': () => ({
    message: 'This row holds figures, but no name of an indicator.',
    fix: 'Fill in the name, or delete the row.',
  }),
  'unknown-indicator-ambiguous': (say) => ({
    message: `Several indicators are called “${say('found')}”.`,
    fix: 'Use the code.',
  }),
  'unknown-indicator-column': (say) => ({
    message: `Figures stand below “${say('found')}”, but no indicator is called so.${meant(say)}`,
    fix: 'Use a name or code of the table of indicators, or delete the column.',
  }),
  'unit-names-differ': (say) => ({
    message: `Code and name of this row disagree: one is that of “${say('name')}”, this one that of “${say('other')}”; the row was not read.`,
    fix: 'Find out whose row it is, and correct the code or the name.',
  }),
  'indicator-names-differ': (say) => ({
    message: `Code and name of this row disagree: one is that of “${say('name')}”, this one that of “${say('other')}”; the row was not read.`,
    fix: 'Find out which indicator it is of, and correct the code or the name.',
  }),
  'header-again': (say) => ({
    message: `Row ${say('row')} is a header once more, other than the first; nothing was read from there on.`,
    fix: `Put each table into a sheet or file of its own (such as ${say('name')}-2), or make them one table with one header.`,
  }),
  'side-by-side-unit': () => ({
    message:
      'Here is a second column of units that differ from those of the first, as of tables side by side; only one was read.',
    fix: 'Make them one table with a row for each unit, or put each into a sheet or file of its own.',
  }),
  'side-by-side-indicator': () => ({
    message:
      'Here is a second column of indicators that differ from those of the first, as of tables side by side; only one was read.',
    fix: 'Make them one table with a row for each indicator, or put each into a sheet or file of its own.',
  }),
  'unknown-unit-nameless': (say) => ({
    message: `Column ${say('columns')} holds figures, but no header names their unit; they may or may not belong to “${say('left')}” on the left.`,
    fix: 'Name the unit in the header, or the fields (value, target, previous) in the row below; delete columns that are not needed.',
  }),
  'unknown-indicator-nameless': (say) => ({
    message: `Column ${say('columns')} holds figures, but no header names their indicator; they may or may not belong to “${say('left')}” on the left.`,
    fix: 'Name the indicator in the header, or the fields (value, target, previous) in the row below; delete columns that are not needed.',
  }),
  'unknown-period': (say) => ({
    message: `“${say('indicator')}” has no period “${say('period')}”; the figure was not used.`,
    fix: `Use one of: ${say('periods')}. The names must be the same to the letter.`,
  }),
  'no-periods': (say) => ({
    message: `“${say('indicator')}” is not assessed by periods; the figure with the period “${say('period')}” is not used.`,
    fix: 'Clear the period; if the indicator is assessed by periods, give it their weights in the table of indicators.',
  }),
  'figure-without-period': (say) => ({
    message: `“${say('indicator')}” is assessed by periods; this figure states none and is not used.`,
    fix: `Use the columns unit, indicator, period and value, with one of the periods: ${say('periods')}.`,
  }),
  'unknown-status': (say) => ({
    message: `“${say('found')}” is no known status.`,
    fix: 'Write 未报, 未出数, 不适用 or 不可比, or leave the cell blank where the figure stands.',
  }),
  'unknown-tier': (say) => ({
    message: `“${say('found')}” is no tier of “${say('indicator')}”.`,
    fix: `Use one of: ${say('tiers')}.`,
  }),
  'duplicate-value': (say) => ({
    message: `The ${say('field')} of “${say('indicator')}” for ${say('unitName')} stands twice, alike; the other is at ${say('other')}.`,
    fix: 'They agree, so nothing depends on it; one may be deleted.',
  }),
  'conflicting-value': (say) => ({
    message: `The ${say('field')} of “${say('indicator')}” for ${say('unitName')} is “${say('found')}” here and something else at ${say('other')}.`,
    fix: 'Find out which is right, and correct or delete the other.',
  }),
  'mixed-percent': (say) => ({
    message: `Some figures of “${say('indicator')}” have a percent format and some have none; this one counts as shown, “${say('found')}”.`,
    fix: 'Give all cells the same format, and check the figures.',
  }),
  'stated-unit-differs': (say) => ({
    message: `The unit of measure stated here, “${say('stated')}”, cannot be converted to “${say('unit')}”, that of “${say('indicator')}”.`,
    fix: 'Check the figures, and state a unit of measure that agrees.',
  }),
  'bands-equal': (say) => ({
    message: `Two neighbouring standards of “${say('indicator')}” are equal: ${say('better')} and ${say('worse')}.`,
    fix: 'Correct the standards so that all five differ.',
  }),
  'bands-out-of-order': (say) => ({
    message: `The standards of “${say('indicator')}” contradict its direction: ${say('better')} for the better band, ${say('worse')} for the worse.`,
    fix: 'From excellent to poor they fall for a positive indicator and rise for a reverse one.',
  }),
  'missing-standard': (say) => ({
    message: `This standard of “${say('indicator')}” is missing.`,
    fix: 'Fill in all five standards.',
  }),
  'duplicate-bands': (say) => ({
    message: `The standards of this indicator and group stand twice, alike; the others are at ${say('other')}.`,
    fix: 'They agree, so nothing depends on it; one row may be deleted.',
  }),
  'conflicting-bands': (say) => ({
    message: `The standards of this indicator and group stand twice and differ; the others are at ${say('other')}.`,
    fix: 'Find out which are right, and delete the others.',
  }),
  'raters-not-declared': () => ({
    message:
      'This table tells rater groups apart, but the scheme declares none with their weights, so that they cannot be joined.',
    fix: 'Add raters to scheme.yaml, such as raters: [{ id: leaders, name: 领导, weight: 60 }, { id: people, name: 群众, weight: 40 }], or clear this column.',
  }),
  'unknown-rater': (say) => ({
    message: 'The rater group of this row is not in the scheme.',
    fix: `Use one of: ${say('raters')}.`,
  }),
  'unknown-ballot-tier': (say) => ({
    message: 'The tier of this row is none of its indicator.',
    fix: `Use one of: ${say('tiers')}.`,
  }),
  'ballot-unknown-unit': () => ({
    message: 'The unit of this row is not in the table of units.',
    fix: 'Use a name or code of the table of units.',
  }),
  'ballot-unknown-indicator': () => ({
    message: 'The indicator of this row is not in the table of indicators.',
    fix: 'Use a name or code of the table of indicators.',
  }),
  'ballot-names-differ': () => ({
    message: 'Code and name of this row are not those of one unit or indicator.',
    fix: 'Find out which is right, and correct the other.',
  }),
  'ballot-not-a-number': () => ({
    message: 'This cell is no number.',
    fix: 'Write a number.',
  }),
  'ballot-formula-error': () => ({
    message: 'This cell holds a formula error.',
    fix: 'Mend the formula, or write the content itself.',
  }),
  'votes-out-of-range': () => ({
    message: 'The number of votes is not a whole number of 0 or more.',
    fix: 'Correct the number of votes.',
  }),
  'rating-out-of-range': (say) => ({
    message: `The rating does not lie between 0 and ${say('most')}.`,
    fix: 'Correct the rating, or say in rating-max of the indicator what ratings are out of.',
  }),
  'duplicate-rows': (say) => ({
    message: `This row stands twice, alike; the other is at ${say('other')}.`,
    fix: 'They agree, so nothing depends on it; one may be deleted.',
  }),
  'duplicate-event': (say) => ({
    message: `This row says the same as the one at ${say('other')}; both are counted.`,
    fix: 'If it was entered twice, delete one row; if these are two events, tell them apart by reason, document or date.',
  }),
  'event-outside-year': (say) => ({
    message: `This row is dated ${say('date')}, which is not in ${say('year')}, the year of the assessment.`,
    fix: 'Check the year; if the event does count in this assessment, leave it.',
  }),
  'conflicting-decision': (say) => ({
    message: `Two decisions give one unit different grades, and nothing says which is the later; the other is at ${say('other')}.`,
    fix: 'Keep one of them; if there were two decisions, give both their dates, and the later one counts.',
  }),
  'conflicting-rows': (say) => ({
    message: `Two rows say different things of the same; the other is at ${say('other')}.`,
    fix: 'Find out which is right, and correct or delete the other.',
  }),
  'duplicate-votes': (say) => ({
    message: `The votes of one unit, indicator, rater group and tier stand twice, alike; the others are at ${say('other')}.`,
    fix: 'They count once; one row may be deleted.',
  }),
  'conflicting-votes': (say) => ({
    message: `The votes of one unit, indicator, rater group and tier stand twice and differ; the others are at ${say('other')}.`,
    fix: 'Find out which are right, and correct or delete the others.',
  }),
  'missing-points': () => ({
    message: 'This row has no points.',
    fix: 'Fill in the points, without a sign.',
  }),
  'deduction-with-sign': (say) => ({
    message: `The deduction “${say('found')}” has a minus sign; write how much is taken off, without a sign.`,
    fix: 'Remove the minus sign.',
  }),
  'points-with-sign': (say) => ({
    message: `The points “${say('found')}” have a minus sign; the kind says whether they are added or taken off.`,
    fix: 'Remove the minus sign.',
  }),
  'unknown-adjustment': (say) => ({
    message: `The scheme has no kind of adjustment “${say('found')}”.${meant(say)}`,
    fix: `Use one of: ${say('known')}; or add it under adjustments in the scheme.`,
  }),
  'veto-without-item': (say) => ({
    message: 'This row names no veto item.',
    fix: `A row is one veto: where there was none, delete the row, else use one of: ${say('known')}.`,
  }),
  'unknown-veto': (say) => ({
    message: `The scheme has no veto item “${say('found')}”.${meant(say)}`,
    fix: `Use one of: ${say('known')}; or add it under vetoes in the scheme.`,
  }),
  'unknown-grade': (say) => ({
    message: `The scheme has no grade “${say('found')}”.${meant(say)}`,
    fix: `Use one of: ${say('known')}.`,
  }),
  'progress-without-date': () => ({
    message: 'This row has no date.',
    fix: 'Fill in the date of the figure, such as 2024-11-10.',
  }),
  'correction-without-date': () => ({
    message: 'This correction has no date.',
    fix: 'Fill in the date, such as 2024-11-10.',
  }),
  'upper-not-found': (say) => ({
    message: `There is no assessment “${say('upper')}”, which the scheme names as upper.`,
    fix: `Use one of: ${say('known')}; or delete upper if there is none.`,
  }),
  'upper-in-circle': (say) => ({
    message: `“${say('upper')}” is above this assessment, and this one above it.`,
    fix: 'Correct upper in one of the schemes.',
  }),
  'owner-not-assessed': (say) => ({
    message: `“${say('owner')}”, an owner of “${say('indicator')}”, is no unit of the assessments below.${meant(say)}`,
    fix: 'Use the name of the table of units, or add an alias there; leave it if the unit is not assessed.',
  }),
  'indicator-without-owner': (say) => ({
    message: `“${say('indicator')}” has no lead unit.`,
    fix: 'Name the lead unit, so that somebody answers for it.',
  }),
  outlier: (say) => ({
    message: `${say('found')} of ${say('unit')} under “${say('indicator')}” is far from all others (${say('least')} to ${say('most')}) and leaves them with nearly the same score.`,
    fix: 'Check its decimal point and unit of measure; if it is right, think of other bounds.',
  }),
  'far-from-last-year': (say) => ({
    message: `${say('found')} of ${say('unit')} under “${say('indicator')}” is far from last year’s ${say('previous')}.`,
    fix: 'Check its digits and unit of measure.',
  }),
  'growth-contradicts-totals': (say) => ({
    message: `${say('unit')} states ${say('found')} for “${say('indicator')}”, but “${say('level')}” went from ${say('previous')} to ${say('value')}, about ${say('computed')} %.`,
    fix: 'Check the growth and both totals; leave them if constant prices or the like explain it.',
  }),
  'bounds-too-close': (say) => ({
    message: `The bounds of “${say('indicator')}” lie so far apart that all scores are between ${say('least')} and ${say('most')}.`,
    fix: 'Check the satisfactory and the unallowable value.',
  }),
  'negative-total': (say) => ({
    message: `${say('found')} of ${say('unit')} under “${say('indicator')}” is the only negative figure.`,
    fix: 'Check the sign.',
  }),
};
