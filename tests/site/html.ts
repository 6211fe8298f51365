import type { Article } from './article.ts';

/** What a shape makes of an article: a document, and headers that go with it. */
export type Page = { html: string; headers?: Record<string, string> };

/** One way in which news sites build their pages. */
export type Shape = {
  id: string;
  /** For the index page. */
  title: string;
  /** Needs a click, a scroll or a script before all of the text is there. */
  reveal?: 'scroll' | 'dialog';
  render(article: Article): Page;
};

/** Text as it may stand in an element or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c,
  );

/** A value as it may stand in a script element. */
export const toScriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(/</g, '\\u003c');

/** The parts of a document that differ from shape to shape. */
export type Document = {
  lang: string;
  dir?: 'ltr' | 'rtl';
  title: string;
  head?: string;
  css?: string;
  body: string;
};

export const toDocument = (d: Document): string => `<!doctype html>
<html lang="${escapeHtml(d.lang)}"${d.dir ? ` dir="${d.dir}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(d.title.replace(/\s+/g, ' '))}</title>
<link rel="icon" href="data:,">
${d.head ?? ''}
<style>${BASE_CSS}${d.css ?? ''}</style>
</head>
<body>
${d.body}
</body>
</html>
`;

/** Metadata by which news sites tell search engines what a page is. */
export const toJsonLd = (article: Article): string =>
  `<script type="application/ld+json">${toScriptJson({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title.slice(0, 110),
    ...(article.date ? { datePublished: `${article.date}T06:30:00Z` } : {}),
    author: { '@type': 'Organization', name: article.desk },
  })}</script>`;

const BASE_CSS = `
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 1rem; max-width: 44rem; font: 1.0625rem/1.6 Georgia, serif; }
h1 { line-height: 1.2; }
.byline { font-family: sans-serif; font-size: .85rem; opacity: .8; }
`;
