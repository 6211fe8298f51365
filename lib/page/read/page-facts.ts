import { toLocalDay } from '../../model/day.ts';
import { readJsonLd } from './json-ld.ts';

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
  return (findMeta(document, 'meta[property="og:title"]') ?? document.title)
    .slice(0, TITLE_MAX)
    .trim();
}

/** `YYYY-MM-DD` out of what pages write as a date; `undefined` when it is none. */
export function toDay(value: string): string | undefined {
  if (value.length > DATE_MAX) return undefined;
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(value);
  if (iso) return isDay(iso[1]!, iso[2]!, iso[3]!) ? iso.slice(1).join('-') : undefined;
  // A year must be written out: V8 reads nearly any word with a number in it as a date.
  if (!/\b(19|20)\d{2}\b/.test(value)) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : toLocalDay(time);
}

function findDate(document: Document): string | undefined {
  for (const { datePublished } of readJsonLd(document)) {
    const day = typeof datePublished === 'string' ? toDay(datePublished) : undefined;
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

const findMeta = (document: Document, selector: string) =>
  document.querySelector(selector)?.getAttribute('content') ?? undefined;

const isDay = (year: string, month: string, day: string) => {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
};

/** Units of a date and of a title: the longest that mean something are shorter. */
const DATE_MAX = 100;
const TITLE_MAX = 500;

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
