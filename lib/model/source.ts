import type { Source } from './entity.ts';

/** How a source reads on a card: its name, and its address where it has one. */
export type SourceLink = { name: string; url?: string };

/** Names a source for people; `undefined` for general knowledge, which the card marks as unsourced. */
export function sourceToLink(source: Source): SourceLink | undefined {
  switch (source.kind) {
    case 'ofac-sdn':
      return {
        name: `US Treasury sanctions list, entry ${source.ref}`,
        url: `https://sanctionssearch.ofac.treas.gov/Details.aspx?id=${source.ref}`,
      };
    case 'ourairports':
      return {
        name: `OurAirports, ${source.ref}`,
        url: `https://ourairports.com/airports/${source.ref}/`,
      };
    case 'wikidata':
      return {
        name: `Wikidata, ${source.ref}`,
        url: `https://www.wikidata.org/wiki/${source.ref}`,
      };
    case 'page':
      return URL.canParse(source.ref) && /^https?:/.test(source.ref)
        ? { name: new URL(source.ref).hostname.replace(/^www\./, ''), url: source.ref }
        : { name: source.ref };
    case 'general':
      return undefined;
  }
}
