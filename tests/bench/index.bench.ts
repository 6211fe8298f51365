import { expect, test } from 'vitest';
import { compile } from '../../lib/detect/compile.ts';
import type { Matcher } from '../../lib/detect/matcher.ts';
import type { Entity } from '../../lib/model/entity.ts';
import { anEntity } from '../builders.ts';
import { readPack } from './pack.ts';
import { syntheticNames } from './texts.ts';

const countAliases = (entities: readonly Entity[]) =>
  entities
    .flatMap((entity) => Object.values(entity.names))
    .reduce(
      (sum, n) => sum + (n.strong ?? []).length + (n.weak ?? []).length + (n.context ?? []).length,
      0,
    );

/** Bytes of all typed arrays: what is stored, loaded and kept. */
const bytesOf = (matcher: Matcher) =>
  Object.values(matcher)
    .filter((column) => ArrayBuffer.isView(column))
    .reduce((sum, column) => sum + column.byteLength, 0);

/** 100,000 aliases, three an entity, as far as they go round. */
function syntheticEntities(): Entity[] {
  const names = syntheticNames(100_000);
  const template = anEntity({ id: 'template' });
  return Array.from({ length: Math.ceil(names.length / 3) }, (_, n) => ({
    ...template,
    id: `entity-${n}` as Entity['id'],
    names: { en: { strong: names.slice(n * 3, n * 3 + 3) } },
  }));
}

test('build the index, load it from its stored form', async ({ bench }) => {
  const pack = readPack();
  const synthetic = syntheticEntities();
  const stored = compile(synthetic);
  let built: Matcher | undefined;
  await bench.compare(
    bench('build: the shipped pack', () => void (built = compile(pack))),
    bench('build: 100,000 synthetic aliases', () => void (built = compile(synthetic))),
    bench(
      'load: 100,000 synthetic aliases, structured clone',
      () => void (built = structuredClone(stored)),
    ),
    { time: 2000, iterations: 3 },
  );
  expect(built).toBeDefined();
  for (const [name, entities] of [
    ['the shipped pack', pack],
    ['synthetic', synthetic],
  ] as const) {
    const aliases = countAliases(entities);
    const bytes = bytesOf(compile(entities));
    console.info(
      `${name}: ${aliases} aliases, ${bytes} bytes of index, ${(bytes / aliases).toFixed(1)} bytes an alias`,
    );
  }
});
