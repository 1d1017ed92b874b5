import type { out as zh } from '../zh-CN/out.ts';

export const out: typeof zh = {
  site: {
    archive: (out, archive) =>
      `${out} overlaps with the archive ${archive}. A build replaces its folder as a whole, and the sealed years would be lost with their input files. Name another folder, such as --out dist; the pages of sealed years become part of the site by themselves.`,
    data: (out, data) =>
      `${out} overlaps with the data folder ${data}. A build replaces its folder as a whole, and the delivered tables would be lost. Name another folder, such as --out dist.`,
    content: (out, content) =>
      `${out} overlaps with the folder of texts ${content}. A build replaces its folder as a whole, and the texts would be lost. Name another folder, such as --out dist.`,
    tool: (out, tool) =>
      `${out} overlaps with a folder of this program, ${tool}. A build replaces its folder as a whole, and the program would be lost. Name another folder, such as --out dist.`,
  },
  file: {
    archive: (path, archive) =>
      `${path} lies in the archive ${archive}. A file more or other than was sealed there would fail every later check, so nothing was written. Name another place.`,
    data: (path, data) =>
      `${path} lies in the data folder ${data}. It would replace a delivered table, or be read as one, so nothing was written. Name another place.`,
    content: (path, content) =>
      `${path} lies in the folder of texts ${content}. It would replace a text, or be read as one, so nothing was written. Name another place.`,
    tool: (path, tool) =>
      `${path} lies in a folder of this program, ${tool}, and would damage it, so nothing was written. Name another place.`,
  },
  tooLong: (path) =>
    `No disk takes so long a name: ${path.slice(0, 80)}…. Name a shorter folder with --out.`,
  noFolder: (path) =>
    `${path} is not a folder, so no file can go there. Name another place with --out.`,
  foreign: (folder, paths, more) =>
    [
      `${folder} holds files that this tool did not make. They would be lost with the old site, so nothing was built:`,
      ...paths.map((path) => `  ${path}`),
      ...(more > 0 ? [`  and ${more} more`] : []),
      'Move them away and build again, or name another folder with --out.',
    ].join('\n'),
};
