import { useId, useState } from 'preact/hooks';
import { TYPE_WORDS } from '../card/words.ts';
import { EmptyState } from '../shell/EmptyState.tsx';
import { Notice } from '../shell/Notice.tsx';
import type { Hit } from './pack-desk-port.ts';
import { count } from './words.ts';

export type OwnViewProps = {
  entries: readonly Hit[];
  hasMore: boolean;
  sites: readonly string[];
  onMore: () => void;
  onDelete: (entry: Hit) => void;
  onExport: () => void;
  onSite: (host: string, on: boolean) => void;
};

/** The entries that the reader wrote, and where they may be marked. */
export function OwnView({ entries, hasMore, sites, ...props }: OwnViewProps) {
  return (
    <>
      <p class="lead">
        Entries of your own, and corrections to those of packs. They stay in this browser and are
        found in every search of Gazetteer.
      </p>
      <p class="pack-buttons">
        <a class="act" href="#new=">
          New entry
        </a>
        {entries.length > 0 && (
          <button type="button" class="act plain" onClick={props.onExport}>
            Export as a pack
          </button>
        )}
      </p>
      {entries.length === 0 && (
        <EmptyState title="Nothing yet">
          <p>
            Select a name on any page and choose “Add to Gazetteer” from the menu, or correct an
            entry under “Browse”.
          </p>
        </EmptyState>
      )}
      <ul class="own-list">
        {entries.map((entry) => (
          <li key={entry.id} class={entry.type}>
            <a href={`#entity=${entry.id}`} class="own-name">
              <bdi dir="auto">{entry.label}</bdi>
            </a>
            <span class="type">{TYPE_WORDS[entry.type]}</span>
            <span class="row-buttons">
              <a class="link" href={`#edit=${entry.id}`} aria-label={`Change ${entry.label}`}>
                Change
              </a>
              <button
                type="button"
                class="link"
                aria-label={`Delete ${entry.label}`}
                onClick={() => props.onDelete(entry)}
              >
                Delete
              </button>
            </span>
          </li>
        ))}
      </ul>
      {hasMore && (
        <button type="button" class="act plain" onClick={props.onMore}>
          Show more
        </button>
      )}
      <OwnSites sites={sites} onSite={props.onSite} />
    </>
  );
}

function OwnSites({ sites, onSite }: Pick<OwnViewProps, 'sites' | 'onSite'>) {
  const id = useId();
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = (event: Event) => {
    event.preventDefault();
    const host = textToHost(text);
    setWrong(host === undefined);
    if (host === undefined) return;
    onSite(host, true);
    setText('');
  };
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} class="section-title">
        Sites that may show them
      </h2>
      <Notice title="A page can read what is marked on it">
        <p>
          So your own entries and private packs are marked only on the sites you list here.
          Everywhere else only the names of public packs are.
        </p>
      </Notice>
      <form class="field address" onSubmit={add} noValidate>
        <label for={id} class="field-label">
          Site
        </label>
        <div class="address-line">
          <input
            id={id}
            class="field-input"
            type="text"
            inputMode="url"
            placeholder="example.com"
            value={text}
            aria-invalid={isWrong}
            aria-describedby={`${id}-note`}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setWrong(false);
            }}
          />
          <button type="submit" class="act plain">
            Allow
          </button>
        </div>
        <div id={`${id}-note`} class="field-note">
          {isWrong && (
            <p class="fault">This is no site: write its name as in the address bar, example.com.</p>
          )}
        </div>
      </form>
      <p class="quiet-line" role="status">
        {sites.length === 0 ? 'No site may.' : `${count(sites.length, 'site')} may.`}
      </p>
      <ul class="own-list">
        {sites.map((site) => (
          <li key={site}>
            <bdi>{site}</bdi>
            <button
              type="button"
              class="link"
              aria-label={`Remove ${site}`}
              onClick={() => onSite(site, false)}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The host name in what was typed, an address or a name; `undefined` where it is neither. */
function textToHost(text: string): string | undefined {
  const address = /^[a-z]+:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && /^[^\s]+$/.test(hostname) && hostname !== ''
    ? hostname.replace(/^www\./, '')
    : undefined;
}
