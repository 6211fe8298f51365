import { z } from 'zod';
import { EntityId } from '../model/entity.ts';
import { ALIAS_MAX, DETECT_UNITS_MAX, ENTITIES_MAX } from '../model/limits.ts';
import type { BackgroundProtocol } from './protocol.ts';

/** RFC 1035: a host name has at most 253 characters; a port adds six. */
const Host = z.string().min(1).max(260);

const Block = z.strictObject({ id: z.int().nonnegative(), text: z.string().max(DETECT_UNITS_MAX) });

const Blocks = z
  .array(Block)
  // A block holds at least one unit, so more blocks than units are no page.
  .max(DETECT_UNITS_MAX)
  .refine((blocks) => blocks.reduce((sum, { text }) => sum + text.length, 0) <= DETECT_UNITS_MAX, {
    message: 'holds more text than one message may carry',
  });

const PageContext = z.strictObject({
  // Pages say anything of themselves: an odd date or language is no reason not to read them.
  date: z.iso.date().optional().catch(undefined),
  lang: z.string().max(35).optional().catch(undefined),
  seen: z.array(EntityId).max(ENTITIES_MAX),
});

const OneEntity = z.strictObject({ entityId: EntityId });
const Rule = z.strictObject({ entityId: EntityId, text: z.string().min(1).max(ALIAS_MAX) });

/** The parameters of every message to the background, as they are accepted. */
export const requests = {
  'page.arrived': z.strictObject({ host: Host }),
  'page.detect': z.strictObject({ blocks: Blocks, page: PageContext }),
  'entity.card': OneEntity,
  'rule.add': Rule,
  'rule.remove': Rule,
  'note.open': OneEntity,
  'packs.changed': z.strictObject({}),
  'site.set': z.strictObject({ host: Host, on: z.boolean() }),
};

type Requests = { [T in keyof typeof requests]: z.infer<(typeof requests)[T]> };
type Expected = { [T in keyof BackgroundProtocol]: Parameters<BackgroundProtocol[T]>[0] };

// Zod writes an optional key as `string | undefined`, the protocol as a key that may be missing: over
// a message channel both are the same, so keys are compared by what they hold and by being optional.
type Loose<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer Item)[]
    ? Loose<Item>[]
    : {
        [K in keyof T]-?: [
          Loose<Exclude<T[K], undefined>>,
          Record<never, never> extends Pick<T, K> ? 'optional' : 'needed',
        ];
      };
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

type Assert<T extends true> = T;

/** Fails to compile when the protocol and the schemas differ. */
export type RequestsMatchProtocol = Assert<Same<Loose<Requests>, Loose<Expected>>>;

/** A message of ours with its parameters parsed; `undefined` for anything else. */
export function parseRequest(
  message: unknown,
): { type: keyof BackgroundProtocol; params: unknown } | undefined {
  const { type, params } = Envelope.safeParse(message).data ?? {};
  if (type === undefined) return undefined;
  const parsed = requests[type].safeParse(params);
  return parsed.success ? { type, params: parsed.data } : undefined;
}

const Envelope = z.strictObject({
  type: z.enum(Object.keys(requests) as (keyof typeof requests)[]),
  params: z.unknown(),
});
