import { UnreadableFile } from '../files/unreadable-file.ts';
import { cellText, LONGEST_TEXT, relations } from './xlsx-book.ts';
import type { Parts } from './xlsx-parts.ts';
import { position } from './xlsx-position.ts';
import { attributesOf } from './xml-scanner.ts';

/** A comment on a cell; row and column from 0. */
export interface Comment {
  row: number;
  column: number;
  text: string;
}

/** The comments of a sheet, old and threaded ones, each cell's text once and in the order of cells. */
export function readComments(parts: Parts, sheet: string): Comment[] {
  const byCell = new Map<string, Comment>();
  for (const { type, part } of relations(parts, sheet).values()) {
    const isComments = type === 'comments' || type === 'threadedComment';
    if (!isComments || !parts.has(part)) continue;
    for (const comment of commentsIn(parts, part)) {
      const key = `${comment.row} ${comment.column}`;
      // A threaded comment has an old one beside it, which only says that it cannot be shown.
      if (type === 'threadedComment' || !byCell.has(key)) byCell.set(key, comment);
    }
  }
  return [...byCell.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function commentsIn(parts: Parts, part: string): Comment[] {
  const comments: Comment[] = [];
  let at: { row: number; column: number } | undefined;
  let text = '';
  const handlers = {
    wantsText: false,
    open(name: string, raw: string) {
      if (name === 'comment' || name === 'threadedComment') {
        at = position(attributesOf(raw).ref ?? '');
        text = '';
      } else if (name === 't' || name === 'text') handlers.wantsText = true;
    },
    close(name: string) {
      if (name === 't' || name === 'text') handlers.wantsText = false;
      else if ((name === 'comment' || name === 'threadedComment') && at) {
        comments.push({ ...at, text: cellText(text).trim() });
        at = undefined;
      }
    },
    text(piece: string) {
      text += piece;
      if (text.length > LONGEST_TEXT) throw new UnreadableFile('too-large');
    },
  };
  parts.scan(part, handlers);
  return comments.filter((comment) => comment.text !== '');
}
