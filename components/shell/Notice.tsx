import type { ComponentChildren } from 'preact';

export type NoticeProps = {
  title: string;
  children?: ComponentChildren;
  /** Said at once by screen readers. */
  isUrgent?: boolean;
};

/** A calm box that says what is so, and what to do about it. */
export function Notice({ title, children, isUrgent = false }: NoticeProps) {
  return (
    <div class="notice" role={isUrgent ? 'alert' : undefined}>
      <p class="notice-title">{title}</p>
      {children}
    </div>
  );
}
