import { describe, expect, test } from 'vitest';
import { UnreadableFile } from '../../../src/ingest/files/unreadable-file.ts';
import { attributesOf, decodeEntities, xmlScanner } from '../../../src/ingest/xlsx/xml-scanner.ts';

/** What a scanner tells of pieces of XML: `+name`, `-name` and texts. */
function told(...pieces: string[]): string[] {
  const events: string[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') events.push(text);
    text = '';
  };
  const scanner = xmlScanner({
    wantsText: true,
    open(name) {
      flush();
      events.push(`+${name}`);
    },
    close(name) {
      flush();
      events.push(`-${name}`);
    },
    text(piece) {
      text += piece;
    },
  });
  for (const piece of pieces) scanner.push(piece);
  scanner.end();
  return events;
}

const DOCUMENT =
  '<?xml version="1.0"?><x:a b="1>2" c=\'"\'><!-- <no> --><d/>A&amp;B&#x4E2D;<![CDATA[<&>]]></x:a>\n';

test('elements, texts, entities, comments and CDATA', () => {
  expect(told(DOCUMENT)).toEqual(['+a', '+d', '-d', 'A&B中<&>', '-a']);
});

test('it does not facts where the pieces are cut', () => {
  for (let at = 1; at < DOCUMENT.length; at++) {
    expect(told(DOCUMENT.slice(0, at), DOCUMENT.slice(at))).toEqual(told(DOCUMENT));
  }
  expect(told(...DOCUMENT)).toEqual(told(DOCUMENT));
});

describe('refused', () => {
  test.each([
    ['<a><b></a>', 'crossed elements'],
    ['<a>', 'an open element'],
    ['<a/><b/>', 'two roots'],
    ['', 'nothing'],
    ['<a>&bomb;</a>', 'an entity of its own'],
    ['<!DOCTYPE a [<!ENTITY x "xxxx">]><a/>', 'a document type'],
    ['<a>&#x110000;</a>', 'a character that there is not'],
    ['<a>&amp</a>', 'an entity cut off'],
    [`${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`, 'nesting without end'],
    ['<a b="', 'a tag cut off'],
  ])('%j (%s)', (xml) => {
    expect(() => told(xml)).toThrow(UnreadableFile);
  });
});

test('attributes, with prefix, either quote and white space', () => {
  expect(attributesOf(` r:id = 'rId1'\n name="甲&lt;乙" xmlns:x="http" /`)).toEqual({
    id: 'rId1',
    name: '甲<乙',
  });
});

test('entities', () => {
  expect(decodeEntities('&lt;&gt;&quot;&apos;&amp;&#20013;')).toBe('<>"\'&中');
});
