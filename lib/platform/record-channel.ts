import { z } from 'zod';

const Changes = z.array(z.object({ kind: z.string(), id: z.string() }));
type Changes = z.infer<typeof Changes>;

/** How windows and workers of ours tell each other which records they changed. */
export function openRecordChannel() {
  // One channel for both ways: it does not hear itself.
  const channel = new BroadcastChannel('gazetteer-records');
  return {
    // A channel of our own origin: there is no other to name, whatever the rule for windows says.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    tell: (changes: readonly Changes[number][]) => channel.postMessage([...changes]),
    listen: (onChange: (changes: Changes) => void) => {
      const listener = ({ data }: MessageEvent<unknown>) => {
        const changes = Changes.safeParse(data).data;
        if (changes) onChange(changes);
      };
      channel.addEventListener('message', listener);
      return () => channel.removeEventListener('message', listener);
    },
  };
}
