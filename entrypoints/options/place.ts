import { EntityId } from '../../lib/model/entity.ts';

/** The sections of the page, in the order in which they are listed. */
export const SECTIONS = [
  ['packs', 'Packs'],
  ['import', 'Import'],
  ['browse', 'Browse'],
  ['own', 'Your entries'],
  ['rules', 'Rules'],
] as const;
export type SectionId = (typeof SECTIONS)[number][0];

/** Where the reader is on the page, as its address says it after "#". */
export type Place =
  | { at: SectionId }
  | { at: 'entity'; id: EntityId }
  /** An entry being written: of a new name, or in place of one that is there. */
  | { at: 'new'; name: string }
  | { at: 'edit'; id: EntityId };

/** A name longer than this is a selection gone wrong; an entity's label holds no more. */
const NAME_MAX = 120;

/** Reads the address; what is no place of ours is the first section. */
export function hashToPlace(hash: string): Place {
  const [, at = '', rest] = /^#?([a-z]*)(?:=(.*))?$/s.exec(hash) ?? [];
  if (at === 'new') return { at, name: toName(decode(rest ?? '')) };
  if (at === 'entity' || at === 'edit') {
    const id = EntityId.safeParse(rest).data;
    return id === undefined ? { at: 'browse' } : { at, id };
  }
  if (at === 'import' || at === 'browse' || at === 'own' || at === 'rules') return { at };
  return { at: 'packs' };
}

/** The section that a place belongs to. */
export function placeToSection(place: Place): SectionId {
  switch (place.at) {
    case 'entity':
      return 'browse';
    case 'new':
    case 'edit':
      return 'own';
    default:
      return place.at;
  }
}

const toName = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, NAME_MAX);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Typed by hand: as it stands is nearer to what was meant than nothing.
    return text;
  }
}
