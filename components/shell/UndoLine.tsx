export type UndoLineProps = {
  /** What was removed; nothing is shown without it. */
  sentence: string | undefined;
  onUndo: () => void;
  onDismiss: () => void;
};

/**
 * Says what was removed, and gives it back. The status is there before its sentence: screen
 * readers announce what changes in one, not one that arrives with its words.
 */
export function UndoLine({ sentence, onUndo, onDismiss }: UndoLineProps) {
  return (
    <div class={sentence === undefined ? 'hidden' : 'undo'}>
      <p role="status" dir="auto">
        {sentence}
      </p>
      {sentence !== undefined && (
        <>
          <button type="button" class="link" onClick={onUndo}>
            Undo
          </button>
          <button type="button" class="quiet" aria-label="Dismiss" onClick={onDismiss}>
            <span aria-hidden="true">×</span>
          </button>
        </>
      )}
    </div>
  );
}
