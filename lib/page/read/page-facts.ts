import { toLocalDay } from '../../model/day.ts';

/** What a page tells about itself besides its text. */
export type PageFacts = {
  /** Publication day, YYYY-MM-DD, in the publisher's own time zone. */
  date?: string;
  /** BCP 47. */
  lang?: string;
};

/** Reads the facts anew; a page may change them as it navigates. */
export function readPageFacts(document: Document): PageFacts {
  const date = findDate(document);
  const lang = document.documentElement.lang.trim();
  return { ...(date ? { date } : {}), ...(lang ? { lang } : {}) };
}

/** The page's title without what a tab shows around it, where the page tells it. */
export function readTitle(document: Document): string {
  return (findMeta(document, 'meta[property="og:title"]') ?? document.title).trim();
}

/** `YYYY-MM-DD` out of what pages write as a date; `undefined` when it is none. */
export function toDay(value: string): string | undefined {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(value);
  if (iso) return isDay(iso[1]!, iso[2]!, iso[3]!) ? iso.slice(1).join('-') : undefined;
  // A year must be written out: V8 reads nearly any word with a number in it as a date.
  if (!/\b(19|20)\d{2}\b/.test(value)) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : toLocalDay(time);
}

function findDate(document: Document): string | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const day = findPublished(script.textContent ?? '');
    if (day) return day;
  }
  for (const selector of DATE_METAS) {
    const day = toDay(findMeta(document, selector) ?? '');
    if (day) return day;
  }
  for (const selector of DATE_TIMES) {
    const day = toDay(document.querySelector(selector)?.getAttribute('datetime') ?? '');
    if (day) return day;
  }
  return undefined;
}

/** `datePublished` of the first thing in the JSON-LD that has one. */
function findPublished(json: string): string | undefined {
  if (json.length > JSON_MAX || !json.includes('datePublished')) return undefined;
  const queue: unknown[] = [tryParse(json)];
  for (let i = 0; i < queue.length && i < THINGS_MAX; i++) {
    const thing = queue[i];
    if (typeof thing !== 'object' || thing === null) continue;
    const published = (thing as { datePublished?: unknown }).datePublished;
    const day = typeof published === 'string' ? toDay(published) : undefined;
    if (day) return day;
    queue.push(...Object.values(thing));
  }
  return undefined;
}

/** Pages write broken JSON-LD often enough that it is no error of ours. */
function tryParse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const findMeta = (document: Document, selector: string) =>
  document.querySelector(selector)?.getAttribute('content') ?? undefined;

const isDay = (year: string, month: string, day: string) => {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
};

const JSON_MAX = 1_000_000;
const THINGS_MAX = 2_000;

const DATE_METAS = [
  'meta[property="article:published_time"]',
  'meta[name="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="pubdate"]',
  'meta[name="dc.date" i]',
  'meta[name="dcterms.created" i]',
  'meta[name="date"]',
];

const DATE_TIMES = [
  'time[itemprop="datePublished"][datetime]',
  'time[pubdate][datetime]',
  'article time[datetime]',
  'main time[datetime]',
  'time[datetime]',
];
