const NAME = 'gazetteer-stage';

/** Holds off sweeping until the returned function is called, or this window closes or crashes. */
export function holdStage(): Promise<() => void> {
  return new Promise((held, failed) => {
    const holding = navigator.locks.request(
      NAME,
      { mode: 'shared' },
      () => new Promise<void>((release) => held(release)),
    );
    holding.catch(failed);
  });
}

/** Runs `work` unless somebody stages; then the next start will do it. */
export async function whenNobodyStages(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(NAME, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}
