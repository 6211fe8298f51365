import { Switch } from '../shell/Switch.tsx';
import type { PackInfo } from './pack-desk-port.ts';

export type PackVisibilityProps = {
  pack: PackInfo;
  onShow: (pack: PackInfo, visibility: PackInfo['visibility']) => void;
};

/** Where a pack is marked, what that means, and the switch that changes it. */
export function PackVisibility({ pack, onShow }: PackVisibilityProps) {
  const isPublic = pack.visibility === 'public';
  return (
    <div class="pack-visibility">
      <Switch isOn={isPublic} onSwitch={(on) => onShow(pack, on ? 'public' : 'private')}>
        <span>
          Mark on every site<span class="hidden">: {pack.header.title}</span>
        </span>
      </Switch>
      <p class="field-note">
        {isPublic ? (
          'A page can find out who is in this pack, by which names get marked on it.'
        ) : (
          <>
            Private: marked only on <a href="#own">sites you allow</a>. Other pages learn nothing of
            it.
          </>
        )}
      </p>
    </div>
  );
}
