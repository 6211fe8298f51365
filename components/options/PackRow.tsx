import { Switch } from '../shell/Switch.tsx';
import { timeToWords } from '../shell/time-words.ts';
import type { PackInfo, PackKind } from './pack-desk-port.ts';
import { PackVisibility } from './PackVisibility.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import type { Progress } from './pack-desk-port.ts';
import { count } from './words.ts';

/** What is being done with a pack, or how it came out. */
export type PackWork =
  | { state: 'checking'; progress?: Progress; cancel: () => void }
  | { state: 'told'; sentence: string };

export type PackActions = {
  onEnable: (pack: PackInfo, on: boolean) => void;
  onMove: (pack: PackInfo, rank: number) => void;
  onRemove: (pack: PackInfo) => void;
  onRollBack: (pack: PackInfo) => void;
  onCheck: (pack: PackInfo) => void;
  onShow: (pack: PackInfo, visibility: PackInfo['visibility']) => void;
};

export type PackRowProps = PackActions & {
  pack: PackInfo;
  now: number;
  work: PackWork | undefined;
  /** Its place among the packs that can be moved, from 0; -1 for one that cannot. */
  place: number;
  places: number;
};

const KIND_WORDS: Record<PackKind, string> = {
  bundled: 'Comes with Gazetteer',
  imported: 'Imported',
  own: 'Written by you, kept private',
};

/** One pack: what it is, where it came from, and what can be done with it. */
export function PackRow(props: PackRowProps) {
  const { pack, now, work } = props;
  const { header } = pack;
  const isOwn = pack.kind === 'own';
  return (
    <li class={`pack-row ${pack.enabled ? '' : 'is-off'}`} data-pack={pack.id}>
      <div class="pack-head">
        <h2 class="pack-title" dir="auto">
          {header.title}
        </h2>
        <Switch isOn={pack.enabled} onSwitch={(on) => props.onEnable(pack, on)}>
          <span class="hidden">Use {header.title}</span>
          <span aria-hidden="true" class="muted">
            {pack.enabled ? 'On' : 'Off'}
          </span>
        </Switch>
      </div>
      <p class="muted">
        {count(header.entities, 'entry', 'entries')} · {KIND_WORDS[pack.kind]}
        {header.key && (
          <>
            {' '}
            · <span class="signed">Signed: takes updates by the same key only</span>
          </>
        )}
      </p>
      {!isOwn && <PackFacts pack={pack} now={now} />}
      {!isOwn && <PackVisibility pack={pack} onShow={props.onShow} />}
      <PackState work={work} failure={pack.failure} />
      <PackButtons {...props} />
    </li>
  );
}

function PackFacts({ pack, now }: { pack: PackInfo; now: number }) {
  const { header } = pack;
  return (
    <dl class="pairs">
      <dt>Edition</dt>
      <dd>
        {header.version}
        {pack.previous && <span class="muted"> (before it: {pack.previous})</span>}
      </dd>
      <dt>By</dt>
      <dd dir="auto">{header.author}</dd>
      <dt>Licence</dt>
      <dd dir="auto">{header.licence}</dd>
      {header.homepage && (
        <>
          <dt>Homepage</dt>
          <dd>
            <Address url={header.homepage} />
          </dd>
        </>
      )}
      {pack.kind === 'imported' && (
        <>
          <dt>From</dt>
          <dd>
            <bdi>{pack.origin}</bdi>, {timeToWords(pack.importedAt, now)}
          </dd>
        </>
      )}
      {header.update && (
        <>
          <dt>Updates</dt>
          <dd>
            <bdi>{header.update}</bdi>
            {pack.checkedAt !== undefined && (
              <span class="muted">, checked {timeToWords(pack.checkedAt, now)}</span>
            )}
          </dd>
        </>
      )}
    </dl>
  );
}

/** Only what the schema admits as an address becomes a link. */
function Address({ url }: { url: string }) {
  if (!url.startsWith('https://')) return <bdi>{url}</bdi>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
      {url}
    </a>
  );
}

function PackState({
  work,
  failure,
}: Pick<PackRowProps, 'work'> & { failure: string | undefined }) {
  if (work?.state === 'checking') return <ProgressBar {...work} title="Checking for an update" />;
  const sentence = work?.sentence ?? failure;
  return (
    <p role="status" class={sentence ? 'told' : 'hidden'}>
      {sentence}
    </p>
  );
}

function PackButtons(props: PackRowProps) {
  const { pack, place, places, work } = props;
  const { title } = pack.header;
  if (pack.kind === 'own') {
    return (
      <p class="pack-buttons">
        <a class="act plain" href="#own">
          Your entries
        </a>
      </p>
    );
  }
  const button = (words: string, run: () => void, isDisabled = false) => (
    <button
      type="button"
      class="act plain"
      aria-label={`${words}: ${title}`}
      disabled={isDisabled}
      onClick={run}
    >
      {words}
    </button>
  );
  return (
    <p class="pack-buttons">
      {button('Move up', () => props.onMove(pack, pack.rank - 1), place <= 0)}
      {button('Move down', () => props.onMove(pack, pack.rank + 1), place >= places - 1)}
      {pack.header.update &&
        button('Check for update', () => props.onCheck(pack), work?.state === 'checking')}
      {pack.previous && button(`Back to ${pack.previous}`, () => props.onRollBack(pack))}
      {pack.kind === 'imported' && button('Remove', () => props.onRemove(pack))}
    </p>
  );
}
