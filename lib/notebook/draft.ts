import { applySplices, moveThrough, spliceIn } from './merge-text.ts';
import { NOTE_MAX } from '../model/limits.ts';
import type { Meanwhile } from '../model/open-note.ts';
import type { Saved } from './save-note.ts';
import { isSameText } from './save-note.ts';

/** One note in one window's field, beside what is stored of it. */
export type Draft = {
  /** What the field holds. */
  text: string;
  /** What was stored when the field last had all of it: `text` was typed on top of this. */
  base: string;
  /** What is stored, as far as this window knows; empty where there is no such note. */
  stored: { body: string; at: number };
  /** Whether `text` has something that was not yet sent to the database. */
  isWaiting: boolean;
  /** The text on its way to the database. */
  sent: string | undefined;
  hasFailed: boolean;
  hasTyped: boolean;
  /** Told the reader until the field is closed. */
  news: Meanwhile | undefined;
  /** The text is being kept as a note of its own: together with `stored` it is too long. */
  isAside: boolean;
};

export const startDraft = (body: string, at: number): Draft => ({
  text: body,
  base: body,
  stored: { body, at },
  isWaiting: false,
  sent: undefined,
  hasFailed: false,
  hasTyped: false,
  news: undefined,
  isAside: false,
});

/** The reader typed: the field now holds this text. */
export const typeText = (draft: Draft, text: string): Draft => ({
  ...draft,
  text: text.slice(0, NOTE_MAX),
  isWaiting: true,
  hasTyped: true,
});

export const sendText = (draft: Draft): Draft => ({
  ...draft,
  sent: draft.text,
  isWaiting: false,
});

/** The database has what was sent, or what it made of that and of another window's text. */
export function receiveSaved(draft: Draft, { body, at, meanwhile }: Saved): Draft {
  const { stored, sent = draft.base } = draft;
  return {
    ...draft,
    // What the field holds was typed on top of what was sent, whatever else is stored by now.
    base: sent,
    stored: draft.isAside || at < stored.at ? stored : { body, at },
    sent: undefined,
    hasFailed: false,
    news: meanwhile ?? draft.news,
    isAside: draft.isAside || meanwhile === 'split',
  };
}

/** The database took nothing: what was sent is only in the field. */
export const receiveFailure = (draft: Draft): Draft => ({
  ...draft,
  sent: undefined,
  isWaiting: true,
  hasFailed: true,
});

/** What is stored was told anew: a note, or that there is none. An older telling changes nothing. */
export function hearStored(draft: Draft, note: { body: string; updatedAt: number } | undefined) {
  const { stored } = draft;
  const { body, updatedAt } = note ?? { body: '', updatedAt: stored.at };
  const isNews = note ? updatedAt > stored.at : stored.body !== '';
  return isNews ? { ...draft, stored: { body, at: updatedAt } } : draft;
}

/** Whether the note was deleted elsewhere while its text is in this field. */
export const isDeleted = ({ stored, base, text, sent, isWaiting }: Draft): boolean =>
  sent === undefined && !isWaiting && stored.body === '' && !isSameText(base, '') && text === base;

/**
 * Brings what other windows stored into the text, and tells where a place in the text has moved to.
 * Not while something is on its way: what comes back from there has it all.
 */
export function takeIn(draft: Draft, hasFocus: boolean): { draft: Draft; move: Move } {
  const { text, base, stored, sent, isWaiting, isAside } = draft;
  const nothing = { draft, move: (place: number) => place };
  if (sent !== undefined || stored.body === '') return nothing;
  if (isAside) {
    if (isWaiting) return nothing;
    const kept = { ...draft, text: stored.body, base: stored.body, isAside: false };
    return { draft: kept, move: (place) => Math.min(place, stored.body.length) };
  }
  if (stored.body === base) return nothing;
  const splices = spliceIn(base, stored.body, text);
  const merged = applySplices(text, splices);
  // The store finds out again that it is too long, and keeps the text as a note of its own.
  if (merged.length > NOTE_MAX) return nothing;
  const isTold = splices.length > 0 && (draft.hasTyped || hasFocus);
  return {
    draft: {
      ...draft,
      text: merged,
      base: stored.body,
      isWaiting: merged !== stored.body,
      news: isTold ? (draft.news ?? 'merged') : draft.news,
    },
    move: (place) => moveThrough(splices, place),
  };
}

type Move = (place: number) => number;
