import { useEffect, useState } from 'preact/hooks';
import type { LiveValue } from './use-live.ts';

/** Tells that something asked for may have changed; gives the undoing. */
export type Watch = (onChange: () => void) => () => void;

/**
 * What `load` gives, and gives again after each change. Both must be the same functions as long as
 * they ask the same. An older answer that comes late is dropped, and the last one stays while the
 * next is on its way, so that lists do not blink.
 */
export function useWatched<T>(watch: Watch, load: () => Promise<T>): LiveValue<T> {
  const [held, setHeld] = useState<{ load: () => Promise<T>; live: LiveValue<T> }>();
  useEffect(() => {
    let token = 0;
    const ask = () => {
      const mine = ++token;
      load().then(
        (value) => mine === token && setHeld({ load, live: { state: 'ready', value } }),
        (error: unknown) => mine === token && setHeld({ load, live: { state: 'failed', error } }),
      );
    };
    ask();
    const stop = watch(ask);
    return () => {
      token = -1;
      stop();
    };
  }, [watch, load]);
  return held?.load === load ? held.live : { state: 'loading' };
}
