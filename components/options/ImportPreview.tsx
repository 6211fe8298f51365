import { useState } from 'preact/hooks';
import type { Visibility } from '../../lib/model/pack.ts';
import type { Changes, PackInfo, StagedImport } from './pack-desk-port.ts';
import { VisibilityChoice } from './VisibilityChoice.tsx';
import { count } from './words.ts';

export type ImportPreviewProps = {
  staged: StagedImport;
  packs: readonly PackInfo[];
  isBusy: boolean;
  onCommit: (visibility: Visibility) => void;
  onDiscard: () => void;
};

/** What an import will bring; nothing has changed yet, and one button changes it. */
export function ImportPreview({ staged, packs, isBusy, onCommit, onDiscard }: ImportPreviewProps) {
  const { header, replaces, added, changed, removed, clashes, skipped } = staged;
  const [visibility, setVisibility] = useState(staged.visibility);
  const isSame = added.count + changed.count + removed.count === 0;
  return (
    <section class="preview" aria-labelledby="preview-title">
      <h2 id="preview-title" class="pack-title" dir="auto">
        {header.title}
      </h2>
      <p class="muted">
        Edition {header.version}
        {replaces && ` in place of ${replaces}`} · {count(header.entities, 'entry', 'entries')} · by{' '}
        <bdi dir="auto">{header.author}</bdi> · {header.licence}
        {header.key && ' · signed'}
      </p>
      {isSame && <p>All of its entries are there already, word for word.</p>}
      <dl class="changes">
        <Change words="New" changes={added} />
        <Change words="Changed" changes={changed} />
        <Change words="Removed" changes={removed} />
      </dl>
      <Clashes clashes={clashes} packs={packs} />
      {skipped.length > 0 && (
        <>
          <h3 class="section-title">Left out</h3>
          <ul class="plain-list">
            {skipped.map(({ why, count: n }) => (
              <li key={why}>
                {count(n, 'row')}: {why}
              </li>
            ))}
          </ul>
        </>
      )}
      <VisibilityChoice value={visibility} onChange={setVisibility} />
      <p class="pack-buttons">
        <button type="button" class="act" disabled={isBusy} onClick={() => onCommit(visibility)}>
          {replaces ? `Replace ${replaces}` : 'Import'}
        </button>
        <button type="button" class="act plain" disabled={isBusy} onClick={onDiscard}>
          Cancel
        </button>
      </p>
    </section>
  );
}

function Change({ words, changes }: { words: string; changes: Changes }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>
        <strong class="figure">{changes.count.toLocaleString('en-GB')}</strong>
        <Examples texts={changes.examples} total={changes.count} />
      </dd>
    </div>
  );
}

function Examples({ texts, total }: { texts: readonly string[]; total: number }) {
  if (texts.length === 0) return null;
  return (
    <span class="muted">
      {texts.map((text, at) => (
        <span key={text}>
          {at > 0 && ', '}
          <bdi dir="auto">{text}</bdi>
        </span>
      ))}
      {total > texts.length && ` and ${(total - texts.length).toLocaleString('en-GB')} more`}
    </span>
  );
}

function Clashes({
  clashes,
  packs,
}: Pick<StagedImport, 'clashes'> & Pick<ImportPreviewProps, 'packs'>) {
  if (clashes.count === 0) return <p>No name in it is claimed by another pack.</p>;
  const titleOf = (id: string) => packs.find((pack) => pack.id === id)?.header.title ?? id;
  return (
    <>
      <h3 class="section-title">Names that others claim too</h3>
      <p>
        {count(clashes.count, 'name')} in it {clashes.count === 1 ? 'is' : 'are'} claimed by another
        pack. On pages the pack that stands higher answers; under “Packs” you can move them.
      </p>
      <ul class="plain-list">
        {clashes.examples.map(({ name, entity, other, pack }) => (
          <li key={name + other}>
            <bdi dir="auto">{name}</bdi>: here <code>{entity}</code>, in{' '}
            <bdi dir="auto">{titleOf(pack)}</bdi> <code>{other}</code>
          </li>
        ))}
        {clashes.count > clashes.examples.length && (
          <li class="muted">
            and {(clashes.count - clashes.examples.length).toLocaleString('en-GB')} more
          </li>
        )}
      </ul>
    </>
  );
}
