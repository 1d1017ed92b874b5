import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Dataset, Figure } from '../../src/model/dataset.ts';
import { dataFolder, type Files } from './data-folder.ts';

/** Reads a folder made of these files. */
export function read(files: Files, scheme?: string): Promise<Dataset> {
  return readDataset(dataFolder(files, scheme), { guards: 'off' });
}

/** A figure in short: value or reason, `t` target, `p` previous value, `!` an error in its cell. */
function short(figure: Figure | undefined): string {
  if (figure === undefined) return '·';
  const periods = [...(figure.periods ?? [])].map(([name, { value }]) => `${name}=${value}`);
  return [
    figure.broken ? '!' : '',
    figure.value ?? figure.reason ?? '',
    figure.target === undefined ? '' : `t${figure.target}`,
    figure.previous === undefined ? '' : `p${figure.previous}`,
    ...periods,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The figures of an indicator in the order of the units. */
export function figures(dataset: Dataset, code: string): string[] {
  return [...(dataset.assessments[0]?.figures.get(code) ?? [])].map(short);
}

/** Problems in short: code, file and cell; warnings in brackets. */
export function problems(dataset: Dataset): string[] {
  return dataset.problems.map(({ level, code, file, cell }) => {
    const text = `${code} ${file ?? ''}${cell === null ? '' : ` ${cell}`}`;
    return level === 'error' ? text : `(${text})`;
  });
}

/** What the read report says of a table, by file. */
export function report(dataset: Dataset, file: string) {
  const table = dataset.read.find((one) => one.file === file);
  return {
    rows: table?.rows,
    skipped: table?.skipped.map(({ row, why }) => `${row} ${why}`),
    columns: table?.skippedColumns.map(({ column, header, why }) => `${column} ${header} ${why}`),
    changed: table?.changed.map(({ cell, from, to, why }) => `${cell} ${from}→${to} ${why}`),
    hidden: table?.hidden,
  };
}
