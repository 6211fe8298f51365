export type UndoBarProps = { onUndo: () => void; onDismiss: () => void };

/** Says that a note is gone, and gives it back. */
export function UndoBar({ onUndo, onDismiss }: UndoBarProps) {
  return (
    <div class="undo" role="status">
      <span>Note deleted.</span>
      <button type="button" class="link" onClick={onUndo}>
        Undo
      </button>
      <button type="button" class="quiet" aria-label="Dismiss" onClick={onDismiss}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}
