import type { ComponentChildren } from 'preact';

export type SwitchProps = {
  isOn: boolean;
  onSwitch: (on: boolean) => void;
  /** What is switched, in words. */
  children: ComponentChildren;
};

/** Turns one thing on or off at once. */
export function Switch({ isOn, onSwitch, children }: SwitchProps) {
  return (
    <label class="switch">
      {children}
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </label>
  );
}
