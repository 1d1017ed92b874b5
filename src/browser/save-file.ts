/** Hands a file made here to the reader. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A title as the name of a file on any drive. */
export function fileName(title: string, extension: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no drive takes them
  const plain = title.replace(/[\u0000-\u001F\\/:*?"<>|\u200E\u200F\u202A-\u202E]/g, ' ').trim();
  return `${plain.slice(0, 80) || 'biaochi'}.${extension}`;
}
