import { z } from 'zod';
import { Entity } from '../model/entity.ts';
import { PackHeader } from '../model/pack.ts';

/**
 * The pack format as JSON Schema (2020-12), for editors and other programs: what a line of a pack
 * file may be, the header or an entity. `#/$defs/Entity` is also the schema of one entity file. It
 * says a little less than the Zod schemas: refinements are left out.
 */
export function packJsonSchema(): string {
  const names = z.registry<{ id: string; title?: string }>();
  const Line = z.union([PackHeader, Entity]);
  names.add(Entity, { id: 'Entity' });
  names.add(PackHeader, { id: 'PackHeader' });
  names.add(Line, { id: 'Line', title: 'A line of a Gazetteer pack, format 1' });
  return `${JSON.stringify(z.toJSONSchema(Line, { metadata: names }), null, 2)}\n`;
}
