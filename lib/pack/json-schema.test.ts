import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packJsonSchema } from './json-schema.ts';

describe('packJsonSchema', () => {
  it('is what assets/pack.schema.json holds; `npm run pack` writes it anew', () => {
    const written = readFileSync(
      join(import.meta.dirname, '../../assets/pack.schema.json'),
      'utf8',
    );
    expect(JSON.parse(written)).toEqual(JSON.parse(packJsonSchema()));
  });

  it('describes one entity file apart, and allows no unknown field in it', () => {
    const schema = JSON.parse(packJsonSchema()) as { $defs: Record<string, object> };
    expect(schema.$defs.Entity).toMatchObject({ type: 'object', additionalProperties: false });
  });
});
