import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { escapeHtml, toDocument } from './html.ts';
import type { Page } from './html.ts';
import type { Library } from './load.ts';
import { SHAPES } from './shapes.ts';

export type Site = {
  /** http://127.0.0.1:PORT, without a slash at its end. */
  origin: string;
  /** Path of every page asked for, in order. */
  requests: string[];
  close(): Promise<void>;
};

/** Pages made for one test, by path. */
export type Extras = Record<string, string>;

/** Serves the library on this machine alone, on a free port. */
export async function startSite(library: Library, extras: Extras = {}): Promise<Site> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    requests.push(path);
    const page = findPage(library, path) ?? (extras[path] ? { html: extras[path] } : undefined);
    const isJson = path.endsWith('.json');
    response.writeHead(page ? 200 : 404, {
      'content-type': `${isJson ? 'application/json' : 'text/html'}; charset=utf-8`,
      'cache-control': 'no-store',
      ...page?.headers,
    });
    response.end(page?.html ?? 'There is no such page. The front page lists all: /');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Where an article stands in one shape. */
export const toPath = (shape: string, slug: string): string => `/${shape}/${slug}`;

function findPage(library: Library, path: string): Page | undefined {
  if (path === '/') return { html: toFrontPage(library) };
  const [, first = '', second = ''] = path.split('/');
  const article = library.articles.find(({ slug }) => slug === second.replace(/\.json$/, ''));
  if (first === 'data' && second === 'index.json')
    return { html: JSON.stringify(library.articles.map(({ slug, title }) => ({ slug, title }))) };
  if (first === 'data') return article && { html: JSON.stringify(article) };
  const shape = SHAPES.find(({ id }) => id === first);
  if (shape) return article && shape.render(article);
  const saved = first === 'saved' && library.pages.find(({ slug }) => slug === second);
  return saved ? { html: saved.html } : undefined;
}

const toFrontPage = ({ articles, pages }: Library): string =>
  toDocument({
    lang: 'en',
    title: 'The Local Gazette',
    body: `<h1>The Local Gazette</h1>
<p>Every article in every kind of page. Open one and rest the pointer on an underlined name.</p>
${articles
  .map(
    ({ slug, title, date }) => `<h2>${escapeHtml(title)}</h2>${date ? `<p>${date}</p>` : ''}
<ul>${SHAPES.map((s) => `<li><a href="${toPath(s.id, slug)}">${escapeHtml(s.title)}</a></li>`).join('')}</ul>`,
  )
  .join('\n')}
${pages.length > 0 ? '<h2>Saved pages</h2>' : ''}
<ul>${pages.map((p) => `<li><a href="/saved/${p.slug}">${escapeHtml(p.title)}</a></li>`).join('')}</ul>`,
  });
