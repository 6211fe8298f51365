import { z } from 'zod';
import { Entity } from '../model/entity.ts';
import { Pack } from '../model/pack.ts';

/**
 * The pack format as JSON Schema (2020-12), for editors and other programs. `#/$defs/Entity` is the
 * schema of one entity file. It says a little less than the Zod schemas: refinements are left out.
 */
export function packJsonSchema(): string {
  const names = z.registry<{ id: string; title?: string }>();
  names.add(Entity, { id: 'Entity' });
  names.add(Pack, { id: 'Pack', title: 'Gazetteer pack, format 1' });
  return `${JSON.stringify(z.toJSONSchema(Pack, { metadata: names }), null, 2)}\n`;
}
