import type { Entity } from '../../lib/model/entity.ts';
import { buildPack } from '../../lib/pack/build-pack.ts';
import { readKnowledge } from '../../scripts/read-knowledge.ts';

/** The entities of the shipped pack. */
export function readPack(): Entity[] {
  const { header, entities } = readKnowledge();
  const pack = buildPack(header, entities);
  if (!pack.ok) throw new Error('the knowledge base has faults: npm run pack');
  return pack.value.entities;
}
