/**
 * Runs work while nobody else runs work under the same name, in whichever window or worker of ours.
 * A window that dies lets go of its turn.
 */
export const runAlone = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(name, work) as Promise<T>;
