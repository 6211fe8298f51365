import type { Block } from '../model/mention.ts';

/** A block of a plain text file and where it begins there, in UTF-16 units. */
export type Paragraph = Block & { offset: number };

/**
 * The paragraphs of plain text: what blank lines part, or the whole where there are none. Single
 * line breaks stay inside, because plain text is often wrapped in the middle of a name.
 */
export function readParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let offset = 0;
  for (const part of text.split(/((?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)\s*)/)) {
    if (part.trim() !== '') paragraphs.push({ id: paragraphs.length, text: part, offset });
    offset += part.length;
  }
  return paragraphs;
}
