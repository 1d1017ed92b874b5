/** Why nothing is written to a place, what would have been lost there, and what to do. */
export const out = {
  site: {
    archive: (out: string, archive: string): string =>
      `${out} 与封存档案 ${archive} 重叠。生成网站会替换整个文件夹，封存的各年度连同原始数据就没有了。请用 --out 另换一个文件夹，如 --out dist；封存各年度的网页会自动收进网站。`,
    data: (out: string, data: string): string =>
      `${out} 与数据文件夹 ${data} 重叠。生成网站会替换整个文件夹，原始表格就没有了。请用 --out 另换一个文件夹，如 --out dist。`,
    content: (out: string, content: string): string =>
      `${out} 与文稿文件夹 ${content} 重叠。生成网站会替换整个文件夹，写好的文稿就没有了。请用 --out 另换一个文件夹，如 --out dist。`,
    tool: (out: string, tool: string): string =>
      `${out} 与本程序的文件夹 ${tool} 重叠。生成网站会替换整个文件夹，程序就不能用了。请用 --out 另换一个文件夹，如 --out dist。`,
  },
  file: {
    archive: (path: string, archive: string): string =>
      `${path} 在封存档案 ${archive} 里。档案里多出或改动一个文件，核验就不能通过，所以没有写。请另换一个地方。`,
    data: (path: string, data: string): string =>
      `${path} 在数据文件夹 ${data} 里。写进去会覆盖原始表格，或被当作报来的数据，所以没有写。请另换一个地方。`,
    content: (path: string, content: string): string =>
      `${path} 在文稿文件夹 ${content} 里。写进去会覆盖写好的文稿，或被当作文稿，所以没有写。请另换一个地方。`,
    tool: (path: string, tool: string): string =>
      `${path} 在本程序的文件夹 ${tool} 里。写进去会损坏程序，所以没有写。请另换一个地方。`,
  },
  tooLong: (path: string): string =>
    `文件夹的名称太长，磁盘上放不下：${path.slice(0, 80)}…。请用 --out 另换一个短些的名称。`,
  noFolder: (path: string): string =>
    `${path} 不是文件夹，文件不能放在这里。请用 --out 另换一个地方。`,
  foreign: (folder: string, paths: readonly string[], more: number): string =>
    [
      `${folder} 里有不是本工具生成的内容。替换网站时它们会丢失，所以没有生成：`,
      ...paths.map((path) => `  ${path}`),
      ...(more > 0 ? [`  另有 ${more} 个`] : []),
      '请把它们移到别处，再生成一次；或用 --out 另换一个文件夹。',
    ].join('\n'),
};
