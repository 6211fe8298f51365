import { parseHTML } from 'linkedom';
import { detect } from '../lib/detect/detect.ts';
import type { Lineup } from '../lib/detect/lineup.ts';
import type { EntityId, EntityType } from '../lib/model/entity.ts';
import type { PageContext } from '../lib/model/mention.ts';
import { readPageFacts } from '../lib/page/read/page-facts.ts';
import { readBlocks } from '../lib/page/read/read-blocks.ts';
import type { Paragraph } from '../lib/text/paragraphs.ts';
import { readParagraphs } from '../lib/text/paragraphs.ts';

/** What a file holds; offsets are UTF-16 units of its text, or of `text` where that is given. */
export type Scan = {
  file: string;
  mentions: {
    start: number;
    end: number;
    text: string;
    id: EntityId;
    type: EntityType;
    confidence: number;
  }[];
  /** The text that was extracted, for HTML. */
  text?: string;
};

/** Finds the mentions in one text or HTML file, as the extension does on a page. */
export function scanFile(
  file: string,
  content: string,
  lineup: Lineup,
  known: { date?: string; lang?: string },
): Scan {
  if (!isHtml(file, content)) {
    return { file, mentions: findMentions(content, readParagraphs(content), lineup, known) };
  }
  const { text, paragraphs, page } = readHtml(content);
  return { file, mentions: findMentions(text, paragraphs, lineup, { ...page, ...known }), text };
}

const isHtml = (file: string, content: string) =>
  /\.x?html?$/i.test(file) || /^\s*(<!doctype html|<html)\b/i.test(content);

/** The visible blocks of a page, a blank line between each two. */
function readHtml(html: string) {
  const { document } = parseHTML(html);
  const paragraphs: Paragraph[] = [];
  let text = '';
  for (const block of readBlocks(document)) {
    if (text !== '') text += '\n\n';
    paragraphs.push({ id: paragraphs.length, text: block.text, offset: text.length });
    text += block.text;
  }
  return { text, paragraphs, page: readPageFacts(document) };
}

function findMentions(
  text: string,
  paragraphs: Paragraph[],
  lineup: Lineup,
  page: Omit<PageContext, 'seen'>,
): Scan['mentions'] {
  return detect(paragraphs, lineup, { ...page, seen: [] }, []).mentions.flatMap(
    ({ block, mentions }) => {
      const { offset } = paragraphs[block]!;
      return mentions.map(({ start, end, entityId, type, confidence }) => ({
        start: offset + start,
        end: offset + end,
        text: text.slice(offset + start, offset + end),
        id: entityId,
        type,
        confidence,
      }));
    },
  );
}
