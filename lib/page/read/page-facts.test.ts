import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { readPageFacts, readTitle, toDay } from './page-facts.ts';

const page = (head: string, body = '') =>
  parseHTML(`<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`)
    .document as unknown as Document;

const ld = (data: unknown) =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;

describe('the day on which an article appeared', () => {
  const cases: [string, string, string | undefined][] = [
    [
      'from JSON-LD',
      ld({ '@type': 'NewsArticle', datePublished: '2024-02-03T09:00:00Z' }),
      '2024-02-03',
    ],
    [
      'from a graph in JSON-LD',
      ld({ '@graph': [{ '@type': 'WebSite' }, { datePublished: '2020-01-04' }] }),
      '2020-01-04',
    ],
    [
      'in the publisher’s own time zone',
      ld({ datePublished: '2024-02-02T22:30:00-05:00' }),
      '2024-02-02',
    ],
    [
      'from a meta element, past broken JSON-LD',
      `${ld('{"datePublished": "2024')}<meta property="article:published_time" content="2021-03-04T10:00Z">`,
      '2021-03-04',
    ],
    ['from a time element', '', '2019-09-14'],
    ['not from words', ld({ datePublished: 'yesterday at 5' }), '2019-09-14'],
  ];
  const body = '<article><time datetime="2019-09-14T12:00">14 Sept</time></article>';
  test.each(cases)('%s', (_, head, day) => expect(readPageFacts(page(head, body)).date).toBe(day));

  test('is left open where the page does not tell', () => {
    expect(readPageFacts(page('<title>x</title>'))).toEqual({ lang: 'en-GB' });
  });
});

test('a day that is in no calendar is none', () => {
  expect(toDay('2024-02-30')).toBeUndefined();
  expect(toDay('Feb 3, 2024 9:00 AM')).toBe('2024-02-03');
  expect(toDay('update 7')).toBeUndefined();
});

test('the title is the article’s, not the tab’s', () => {
  const head = '<title>Strike | The Paper</title><meta property="og:title" content="Strike">';
  expect(readTitle(page(head))).toBe('Strike');
});
