/** Where a run tells what it does. */
export function tell(line?: string): void;
/** Starts a part of the run that takes a while. */
export function tellHeading(line: string): void;
/** An expected failure: what happened, and what to do about it. */
export class Trouble extends Error {
  constructor(what: string, remedy: string);
}
/** Milliseconds as people read them. */
export function toSeconds(ms: number): string;
