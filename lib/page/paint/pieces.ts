import type { Span } from '../../model/mention.ts';

/**
 * What is painted in one block for an item: all of it, or one of the parts of an item that goes over
 * several blocks. An item has at most one piece in a block; pieces are in order of their starts.
 */
export type Piece<T> = Span & { item: T };

/** The pieces that a caret offset touches: two where one ends as the next begins. */
export const findTouching = <T>(pieces: readonly Piece<T>[], at: number): Piece<T>[] =>
  pieces.filter(({ start, end }) => start <= at && at <= end);
