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
      return citationToLink(source.ref);
    case 'general':
      return undefined;
  }
}

/** An address alone, an address with a place in brackets behind it, or a citation without one. */
function citationToLink(ref: string): SourceLink {
  const [, url, place] = /^(https?:\/\/\S+)(?: \((.+)\))?$/.exec(ref) ?? [];
  if (url === undefined || !URL.canParse(url)) return { name: ref };
  const host = new URL(url).hostname.replace(/^www\./, '');
  return { name: place === undefined ? host : `${host}, ${place}`, url };
}
