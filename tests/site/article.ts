import { basename, extname } from 'node:path';

/** One stretch of an article as its source has it: no character is added or lost. */
export type Part = { kind: 'text' | 'quote' | 'caption'; text: string };

export type Article = {
  slug: string;
  title: string;
  desk: string;
  /** Publication day, YYYY-MM-DD, where it is known. */
  date?: string;
  lang: string;
  /** Without the title. */
  parts: Part[];
};

/** A saved page is served as it is, so it is no `Article`. */
export type SavedPage = { slug: string; title: string; html: string };

/** Reads a file of ours: front matter, then paragraphs, `> ` for quotes, `![…]` for captions. */
export function markdownToArticle(file: string, source: string): Article {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  if (head === undefined || body === undefined) return textToArticle(file, source);
  const fields = new Map(
    head.split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const;
    }),
  );
  const date = fields.get('date');
  return {
    slug: fileToSlug(file),
    title: fields.get('title') ?? fileToSlug(file),
    desk: fields.get('desk') ?? 'Staff',
    ...(date === undefined ? {} : { date }),
    lang: fields.get('lang') ?? 'en',
    parts: body
      .trim()
      .split(/\n{2,}/)
      .map(markdownToPart),
  };
}

function markdownToPart(text: string): Part {
  if (text.startsWith('> ')) return { kind: 'quote', text: text.slice(2) };
  if (text.startsWith('![') && text.endsWith(']'))
    return { kind: 'caption', text: text.slice(2, -1) };
  return { kind: 'text', text };
}

/**
 * Turns any text into an article: the first paragraph is its title. Line breaks inside a paragraph
 * stay, so title and parts are slices of `source` in its order.
 */
export function textToArticle(file: string, source: string): Article {
  const [title = fileToSlug(file), ...rest] = splitParagraphs(source);
  return {
    slug: fileToSlug(file),
    title,
    desk: 'Saved text',
    lang: 'en',
    parts: rest.map((text) => ({ kind: 'text', text })),
  };
}

/**
 * Paragraphs end at blank lines. A text without any has its own lines for paragraphs, but where a
 * line stops in mid-sentence the text was wrapped by hand and goes on in the next line. Its first
 * line stands alone, being the title.
 */
export function splitParagraphs(source: string): string[] {
  const text = source.replace(/^\uFEFF/, '');
  const byBlankLines = text.split(/(?:\r?\n[ \t]*){2,}/).filter((part) => part.trim() !== '');
  if (byBlankLines.length > 1) return byBlankLines;
  const [title, ...lines] = text.split(/\n/).filter((line) => line.trim() !== '');
  if (title === undefined) return [];
  const paragraphs: string[] = [title];
  let open: string | undefined;
  for (const line of lines) {
    open = open === undefined ? line : `${open}\n${line}`;
    if (!/[.!?…:;][)"'”’»\]]*\s*$/.test(line)) continue;
    paragraphs.push(open);
    open = undefined;
  }
  return open === undefined ? paragraphs : [...paragraphs, open];
}

/** Serves a saved page without its scripts: they belong to a site that is not there. */
export function htmlToSavedPage(file: string, source: string): SavedPage {
  const html = source.replace(/<script\b[\s\S]*?(?:<\/script\s*>|$)/gi, '');
  const [, title = fileToSlug(file)] = /<title[^>]*>([\s\S]*?)<\/title>/i.exec(html) ?? [];
  return { slug: fileToSlug(file), title: title.trim(), html };
}

/** A name for an address, made of a file's. */
function fileToSlug(file: string): string {
  const name = basename(file, extname(file)).normalize('NFKD').toLowerCase();
  return name.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'page';
}
