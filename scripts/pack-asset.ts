import type { WxtHooks } from 'wxt';
import { buildPack } from '../lib/pack/build-pack.ts';
import { packToText } from '../lib/pack/file/write-pack.ts';
import { formatProblem } from '../lib/pack/problem.ts';
import { readKnowledge } from './read-knowledge.ts';

/**
 * Puts the knowledge base into every build as `/pack.jsonl`. A problem in its files fails the build,
 * with a sentence for each.
 */
export const packAsset: Partial<WxtHooks> = {
  'build:publicAssets': (_wxt, files) => {
    const { header, entities } = readKnowledge();
    const pack = buildPack(header, entities);
    if (!pack.ok) {
      const sentences = pack.error.map(formatProblem).join('\n');
      throw new Error(`The knowledge base cannot be built.\n${sentences}`);
    }
    const { entities: all, ...meta } = pack.value;
    files.push({ relativeDest: 'pack.jsonl', contents: packToText(meta, all) });
  },
};
