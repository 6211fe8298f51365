import type { Shape } from '../html.ts';
import { escapeHtml, toDocument } from '../html.ts';
import { toByline } from './semantic.ts';

/** Names are cut by links, emphasis, soft hyphens, no-break spaces and line breaks. */
export const splitNames: Shape = {
  id: 'split-names',
  title: 'names cut by links, emphasis, soft hyphens and line breaks',
  render: (article) => {
    let turn = 0;
    const cut = (text: string) => cutNames(text, () => CUTS[turn++ % CUTS.length] ?? keep);
    return {
      html: toDocument({
        lang: article.lang,
        title: article.title,
        head: article.date ? `<meta name="date" content="${article.date}">` : '',
        body: `<nav><a href="/">Front page</a></nav>
<div class="story">
<h1>${escapeHtml(article.title)}</h1>
${toByline(article)}
${article.parts.map(({ text }) => `<p>${cut(text)}</p>`).join('\n')}
</div>`,
      }),
    };
  },
};

/** Each gets a run of capitalised words, or one such word, and says how it stands in the page. */
type Cut = (name: string) => string;

const keep: Cut = escapeHtml;
const linkLastWord: Cut = (name) => aroundLastWord(name, '<a href="#topic">', '</a>');
const emphasiseLastWord: Cut = (name) => aroundLastWord(name, '<em>', '</em>');
const linkAll: Cut = (name) => `<a href="#topic">${escapeHtml(name)}</a>`;
const noBreakSpace: Cut = (name) => escapeHtml(name).replaceAll(' ', '&nbsp;');
const lineBreak: Cut = (name) => escapeHtml(name).replace(/[ \n]/, '<br>');
const softHyphen: Cut = (name) =>
  name.length < 6
    ? escapeHtml(name)
    : `${escapeHtml(name.slice(0, 4))}&shy;${escapeHtml(name.slice(4))}`;
const strongHalf: Cut = (name) => {
  const half = Math.ceil(name.length / 2);
  return `<strong>${escapeHtml(name.slice(0, half))}</strong>${escapeHtml(name.slice(half))}`;
};

const CUTS: readonly Cut[] = [
  linkLastWord,
  softHyphen,
  noBreakSpace,
  emphasiseLastWord,
  strongHalf,
  lineBreak,
  linkAll,
];

function aroundLastWord(name: string, open: string, close: string): string {
  const start = Math.max(name.lastIndexOf(' '), name.lastIndexOf('\n')) + 1;
  return `${escapeHtml(name.slice(0, start))}${open}${escapeHtml(name.slice(start))}${close}`;
}

function cutNames(text: string, nextCut: () => Cut): string {
  const name = /\p{Lu}[\p{L}\p{M}'’-]+(?:[ \n](?:al-)?\p{Lu}[\p{L}\p{M}'’-]+)*/gu;
  let html = '';
  let end = 0;
  for (const match of text.matchAll(name)) {
    html += escapeHtml(text.slice(end, match.index)) + nextCut()(match[0]);
    end = match.index + match[0].length;
  }
  return html + escapeHtml(text.slice(end));
}
