export type UndoLineProps = { sentence: string; onUndo: () => void; onDismiss: () => void };

/** Says what is gone, and gives it back. */
export function UndoLine({ sentence, onUndo, onDismiss }: UndoLineProps) {
  return (
    <div class="undo" role="status">
      <span dir="auto">{sentence}</span>
      <button type="button" class="link" onClick={onUndo}>
        Undo
      </button>
      <button type="button" class="quiet" aria-label="Dismiss" onClick={onDismiss}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}
