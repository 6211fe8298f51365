import { styleText } from 'node:util';

/** Where a run tells what it does. Standard output, so that a log file has all in its order. */
export const tell = (line = '') => process.stdout.write(`${line}\n`);

/** Starts a part of the run that takes a while. */
export const tellHeading = (line) => tell(`\n${styleText('bold', `== ${line}`)}`);

/** An expected failure: what happened, and what to do about it. */
export class Trouble extends Error {
  constructor(what, remedy) {
    super(`${what}\n  → ${remedy}`);
    this.name = 'Trouble';
  }
}

/** Milliseconds as people read them. */
export const toSeconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
