import type { Entity } from '../lib/model/entity.ts';
import { ENTITY_TYPES } from '../lib/model/entity.ts';
import { buildPack } from '../lib/pack/build-pack.ts';
import { lintEntities } from '../lib/pack/lint/lint.ts';
import { formatProblem } from '../lib/pack/problem.ts';
import { readKnowledge } from './read-knowledge.ts';

/** Languages whose own script shows a name as its people write it. */
const NATIVE = ['ar', 'fa', 'he', 'ku'] as const;

const { header, entities } = readKnowledge();
const pack = buildPack(header, entities);
if (pack.ok) {
  const findings = lintEntities(pack.value.entities);
  process.stdout.write(`${coverage(pack.value.entities)}\n`);
  for (const { rule, id, text } of findings) process.stderr.write(`${rule}: ${id}: ${text}\n`);
  process.stdout.write(findings.length === 0 ? 'clean\n' : `${findings.length} findings\n`);
  process.exitCode = findings.length === 0 ? 0 : 1;
} else {
  for (const problem of pack.error) process.stderr.write(`${formatProblem(problem)}\n`);
  process.exitCode = 1;
}

/** A table: one column a type, one line a question. */
function coverage(all: readonly Entity[]): string {
  const isSourced = ({ source }: { source: { kind: string } }) => source.kind !== 'general';
  const names = (entity: Entity) => Object.values(entity.names);
  const questions: [string, (entity: Entity) => number][] = [
    ['entities', () => 1],
    [
      'with a sourced fact or office',
      (e) => Number([...e.facts, ...(e.roles ?? [])].some(isSourced)),
    ],
    ['with a dated office', (e) => Number((e.roles ?? []).some(({ from, to }) => from ?? to))],
    ['with a name in native script', (e) => Number(NATIVE.some((language) => e.names[language]))],
    ['with relations', (e) => Number(e.relations.length > 0)],
    ['with a place', (e) => Number(e.location !== undefined)],
    ['facts', (e) => e.facts.length],
    ['facts with a source', (e) => e.facts.filter(isSourced).length],
    ['offices', (e) => (e.roles ?? []).length],
    ['offices with a source', (e) => (e.roles ?? []).filter(isSourced).length],
    ['strong aliases', (e) => names(e).flatMap(({ strong = [] }) => strong).length],
    ['weak aliases', (e) => names(e).flatMap(({ weak = [] }) => weak).length],
    ['context aliases', (e) => names(e).flatMap(({ context = [] }) => context).length],
  ];
  const rows = questions.map(([question, count]) => {
    const counts = ENTITY_TYPES.map((type) =>
      all.filter((entity) => entity.type === type).reduce((sum, entity) => sum + count(entity), 0),
    );
    return [question, ...counts, counts.reduce((sum, n) => sum + n, 0)].map(String);
  });
  return [['', ...ENTITY_TYPES, 'all'], ...rows]
    .map(
      ([question, ...counts]) => question!.padEnd(32) + counts.map((n) => n.padStart(11)).join(''),
    )
    .join('\n');
}
