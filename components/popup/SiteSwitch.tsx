export type SiteSwitchProps = { site: string; isOn: boolean; onSwitch: (on: boolean) => void };

/** Turns the reader on or off for the site in front of the reader. */
export function SiteSwitch({ site, isOn, onSwitch }: SiteSwitchProps) {
  return (
    <label class="switch">
      <span class="switch-text">
        Mark names on <b>{site}</b>
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </label>
  );
}
