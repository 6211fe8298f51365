/** Units of JSON-LD that are parsed of one page, and things that are looked at: an article has few. */
const UNITS_MAX = 1_000_000;
const THINGS_MAX = 2_000;

/**
 * The things that a page's JSON-LD tells of, outer ones first. A page may write anything there: what
 * does not parse is passed over, and neither size nor nesting costs more than linear time.
 */
export function* readJsonLd(document: Document): Generator<Record<string, unknown>> {
  let units = 0;
  let things = 0;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const json = script.textContent ?? '';
    units += json.length;
    if (units > UNITS_MAX) return;
    const queue = [tryParse(json)].filter(isThing);
    for (const thing of queue) {
      if (++things > THINGS_MAX) return;
      yield thing;
      for (const part of Object.values(thing)) {
        if (queue.length < THINGS_MAX && isThing(part)) queue.push(part);
      }
    }
  }
}

/** Pages write broken JSON-LD often enough that it is no error of ours. */
function tryParse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const isThing = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
