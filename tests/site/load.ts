import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, SavedPage } from './article.ts';
import { htmlToSavedPage, markdownToArticle, textToArticle } from './article.ts';

export type Library = { articles: Article[]; pages: SavedPage[] };

/** The site's own articles. */
export const OWN_ARTICLES = join(import.meta.dirname, 'articles');

/**
 * Reads text, Markdown and saved HTML files; a folder gives all of its own. Slugs are made unique.
 * Throws with the path and the remedy when something named cannot be read.
 */
export function loadLibrary(paths: readonly string[]): Library {
  const library: Library = { articles: [], pages: [] };
  const taken = new Set<string>();
  for (const file of paths.flatMap(pathToFiles)) {
    const source = readFileSync(file, 'utf8');
    const entry = /\.html?$/i.test(file)
      ? htmlToSavedPage(file, source)
      : /\.md$/i.test(file)
        ? markdownToArticle(file, source)
        : textToArticle(file, source);
    let slug = entry.slug;
    for (let n = 2; taken.has(slug); n++) slug = `${entry.slug}-${n}`;
    taken.add(slug);
    if ('html' in entry) library.pages.push({ ...entry, slug });
    else library.articles.push({ ...entry, slug });
  }
  return library;
}

function pathToFiles(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Error(`${path} does not exist: give .txt, .md or .html files, or a folder`);
  if (!found.isDirectory()) {
    if (!isReadable(path))
      throw new Error(`${path} is no .txt, .md or .html file: convert it first`);
    return [path];
  }
  const files = readdirSync(path).filter(isReadable).sort();
  if (files.length === 0) throw new Error(`${path} holds no .txt, .md or .html file`);
  return files.map((name) => join(path, name));
}

const isReadable = (name: string) => /\.(txt|md|html?)$/i.test(name);
