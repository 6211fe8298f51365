import { expect, test } from 'vitest';
import type { Rule } from '../rule.ts';

const rules = Object.values(
  import.meta.glob<Record<string, Rule>>(['./*.ts', '!./*.test.ts'], { eager: true }),
);

for (const rule of rules.flatMap((module) => Object.values(module))) {
  test.each(rule.examples)(`${rule.id}: %s is %s`, (found, name) => {
    const start = found.indexOf('[');
    const text = found.replace('[', '').replace(']', '');
    const span = rule.apply(text, { start, end: found.indexOf(']') - 1 });
    expect(text.slice(span.start, span.end)).toBe(name);
  });
}

test('there are rules', () => expect(rules.length).toBeGreaterThan(0));
