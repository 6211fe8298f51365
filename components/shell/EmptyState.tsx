import type { ComponentChildren } from 'preact';

export type EmptyStateProps = { title: string; children: ComponentChildren };

/** Says that there is nothing here yet, and how something comes to be. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div class="empty">
      <p class="notice-title">{title}</p>
      {children}
    </div>
  );
}
