import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Whether an event is the reader's. The page around a card can make events of any other kind. */
export const Admission = /* @__PURE__ */ createContext((event: Event): boolean => event.isTrusted);

export type ButtonProps = {
  class: string;
  onPress: () => void;
  'aria-label'?: string;
  children: ComponentChildren;
};

/** The only thing on a card that does something: at the reader's own press, and at nobody else's. */
export function Button({ onPress, ...rest }: ButtonProps) {
  const admits = useContext(Admission);
  return <button type="button" {...rest} onClick={(event) => admits(event) && onPress()} />;
}
