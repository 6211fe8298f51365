import { describe, expect, test } from 'vitest';
import { compile } from '../lib/detect/compile.ts';
import { isNameOf } from '../lib/detect/is-name-of.ts';
import { Lineup } from '../lib/detect/lineup.ts';
import { EntityId } from '../lib/model/entity.ts';
import { buildPack } from '../lib/pack/build-pack.ts';
import { readKnowledge } from '../scripts/read-knowledge.ts';
import { scanFile } from '../scripts/scan-text.ts';
import { GOLD_FOLDER, f1, hasGold, readGold, score } from './gold.ts';

test.runIf(process.env['CI'] === 'true')(
  'the annotated articles are there to score against',
  () => {
    expect(
      hasGold(),
      `no folder ${GOLD_FOLDER}: set GAZETTEER_GOLD to where the articles are`,
    ).toBe(true);
  },
);

if (!hasGold()) {
  console.info(`No annotated articles at ${GOLD_FOLDER}: the gold score is left out.`);
}

describe.runIf(hasGold())('on the annotated articles', () => {
  const gold = hasGold() ? readGold() : [];
  const { header, entities } = readKnowledge();
  const pack = buildPack(header, entities);
  if (!pack.ok) throw new Error('the knowledge base has faults: npm run pack');
  const lineup = new Lineup([compile(pack.value.entities)]);
  const found = new Map(
    gold.map(({ doc, text }) => [doc, scanFile(`${doc}.txt`, text, lineup, {}).mentions]),
  );

  test('every group, base and official is found and linked, and nothing else is', () => {
    const { wrong, missed, right } = score(gold, found, ['group', 'base', 'official']);
    expect({ wrong, missed }).toEqual({ wrong: [], missed: [] });
    expect(right).toBeGreaterThan(100);
  });

  test.each(['outlet', 'agreement'])('%ss reach an F1 of 0.95', (type) => {
    const result = score(gold, found, [type]);
    expect(f1(result), JSON.stringify(result)).toBeGreaterThanOrEqual(0.95);
  });

  test('what is marked is a name on its own too, so that “not this one” can be said of it', () => {
    const odd = gold.flatMap(({ doc, text }) =>
      found
        .get(doc)!
        .filter(
          ({ start, end, id }) => !isNameOf(text.slice(start, end), EntityId.parse(id), lineup),
        )
        .map(({ start, end, id }) => `${doc}: “${text.slice(start, end)}”, ${id}`),
    );
    expect(odd).toEqual([]);
  });

  test('a hard one is found or left out, and never linked to somebody else', () => {
    const wrong = gold.flatMap(({ doc, mentions }) =>
      mentions
        .filter(({ tag }) => tag === 'hard')
        .flatMap((g) =>
          found
            .get(doc)!
            .filter((p) => p.id !== g.id && p.start < g.end && g.start < p.end)
            .map((p) => `${doc}: “${g.text}” is ${g.id}, not ${p.id}`),
        ),
    );
    expect(wrong).toEqual([]);
  });
});
