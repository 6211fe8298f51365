import { expect, test } from 'vitest';
import { createErrorGate } from './error-gate.ts';

test('an error is shown once, and without what the reader read', () => {
  const shown: Error[] = [];
  const report = createErrorGate('popup', (error) => shown.push(error));
  const error = new TypeError('cannot save "my secret\n    at night"');
  report(error, 'saving a note');
  report(error, 'saving a note');
  report(error, 'listing notes');
  expect(shown.map(({ message }) => message)).toEqual([
    'popup: saving a note: TypeError',
    'popup: listing notes: TypeError',
  ]);
  expect(shown[0]?.stack).not.toMatch(/secret|night/);
  expect(shown[0]?.stack).toMatch(/error-gate\.test\.ts/);
});
