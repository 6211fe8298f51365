import type { ComponentChildren } from 'preact';

export type ColumnFrameProps = {
  /** Goes one step back; left out where the trail begins. */
  onBack: (() => void) | undefined;
  children: ComponentChildren;
};

/** A narrow window: one place at a time in one column, with a way back. */
export function ColumnFrame({ onBack, children }: ColumnFrameProps) {
  return (
    <>
      {onBack && (
        <nav class="top" aria-label="Back">
          <button type="button" class="quiet back" onClick={onBack}>
            <span aria-hidden="true" class="chevron" /> Back
          </button>
        </nav>
      )}
      <main>{children}</main>
    </>
  );
}
