import { Switch } from '../shell/Switch.tsx';

export type SiteSwitchProps = { site: string; isOn: boolean; onSwitch: (on: boolean) => void };

/** Turns the reader on or off for the site in front of the reader. */
export function SiteSwitch({ site, isOn, onSwitch }: SiteSwitchProps) {
  return (
    <div class="site-switch">
      <Switch isOn={isOn} onSwitch={onSwitch}>
        <span>
          Mark names on <b>{site}</b>
        </span>
      </Switch>
    </div>
  );
}
