import { aCard, ignore } from '../shell/builders.ts';
import { EntityView } from './EntityView.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';

/** An entity with and without facts; the site switch on and off. */
export const entityStates = {
  full: <EntityView data={aCard()} today="2026-11-22" hasFocus={false} onOpen={ignore} />,
  bare: (
    <EntityView
      data={aCard({ entity: { ...aCard().entity, facts: [] }, relations: [] })}
      today="2026-11-22"
      hasFocus
      onOpen={ignore}
    />
  ),
};

export const switchStates = {
  on: <SiteSwitch site="example.org" isOn onSwitch={ignore} />,
  off: <SiteSwitch site="example.org" isOn={false} onSwitch={ignore} />,
};
