import type { Shape } from '../html.ts';
import { escapeHtml, toDocument, toScriptJson } from '../html.ts';
import { toByline, toPlainPart } from './semantic.ts';

/** How many parts stand in the page as it arrives, and come with each scroll to its end. */
const BATCH = 4;

/** A header that sticks to the top, and text that arrives while the reader scrolls. */
export const feed: Shape = {
  id: 'feed',
  title: 'sticky header, text that arrives on scroll',
  reveal: 'scroll',
  render: (article) => ({
    html: toDocument({
      lang: article.lang,
      title: article.title,
      head: `<meta property="og:type" content="article">
${article.date ? `<meta property="article:published_time" content="${article.date}">` : ''}`,
      css: `.top { position: sticky; top: 0; z-index: 100; background: Canvas; padding: .75rem 0; border-bottom: 1px solid; }
.more { min-height: 60vh; }`,
      body: `<div class="top"><strong>Daily Wire</strong> · <a href="/">Home</a></div>
<main><article id="feed">
<h1>${escapeHtml(article.title)}</h1>
${toByline(article)}
${article.parts.slice(0, BATCH).map(toPlainPart).join('\n')}
</article><p class="more" id="end">More as you scroll…</p></main>
<script>
const waiting = ${toScriptJson(article.parts.slice(BATCH))};
const feed = document.getElementById('feed');
const end = document.getElementById('end');
const watcher = new IntersectionObserver((entries) => {
  if (!entries.some((entry) => entry.isIntersecting)) return;
  for (const part of waiting.splice(0, ${BATCH})) {
    const item = document.createElement(part.kind === 'quote' ? 'blockquote' : 'p');
    item.textContent = part.text;
    feed.append(item);
  }
  if (waiting.length === 0) { watcher.disconnect(); end.textContent = 'That was all.'; }
  else { watcher.unobserve(end); watcher.observe(end); }
});
watcher.observe(end);
</script>`,
    }),
  }),
};
