import { useId, useRef, useState } from 'preact/hooks';

export type ImportStartProps = {
  onFiles: (files: readonly File[]) => void;
  onAddress: (url: string) => void;
};

/** Where an import begins: files dropped or chosen, or an address. */
export function ImportStart({ onFiles, onAddress }: ImportStartProps) {
  return (
    <>
      <p class="lead">
        Gazetteer reads pack files, CSV tables, the US Treasury’s sanctions list (
        <code>sdn.csv</code>, with <code>alt.csv</code> and <code>add.csv</code>) and Wikidata’s
        JSON. It tells which by what is in them. Nothing changes before you have seen what comes and
        said yes.
      </p>
      <DropZone onFiles={onFiles} />
      <AddressForm onAddress={onAddress} />
    </>
  );
}

function DropZone({ onFiles }: Pick<ImportStartProps, 'onFiles'>) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (list: FileList | null | undefined) => {
    if (list && list.length > 0) onFiles([...list]);
  };
  return (
    <div
      class={`drop ${isOver ? 'is-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <p>Drop files here, or</p>
      <button type="button" class="act" onClick={() => input.current?.click()}>
        Choose files
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to import"
        onChange={(event) => {
          take(event.currentTarget.files);
          // Choosing the same file again is a new try.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

function AddressForm({ onAddress }: Pick<ImportStartProps, 'onAddress'>) {
  const id = useId();
  const [url, setUrl] = useState('');
  const [isWrong, setWrong] = useState(false);
  const isAddress = URL.canParse(url.trim()) && /^https:$/.test(new URL(url.trim()).protocol);
  const submit = (event: Event) => {
    event.preventDefault();
    setWrong(!isAddress);
    if (isAddress) onAddress(url.trim());
  };
  return (
    <form class="field address" onSubmit={submit} noValidate>
      <label for={id} class="field-label">
        Or the address of a pack
      </label>
      <div class="address-line">
        <input
          id={id}
          class="field-input"
          type="url"
          inputMode="url"
          placeholder="https://"
          value={url}
          aria-invalid={isWrong && !isAddress}
          aria-describedby={`${id}-note`}
          onInput={(event) => setUrl(event.currentTarget.value)}
        />
        <button type="submit" class="act">
          Fetch
        </button>
      </div>
      <div id={`${id}-note`} class="field-note">
        {isWrong && !isAddress ? (
          <p class="fault">This is no address of a pack: write one that begins with https://.</p>
        ) : (
          'The site at this address sees that you fetch it, as with any page you open.'
        )}
      </div>
    </form>
  );
}
