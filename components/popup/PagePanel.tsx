import type { EntityId } from '../../lib/model/entity.ts';
import { TYPE_WORDS } from '../card/words.ts';
import { Notice } from '../shell/Notice.tsx';
import type { PageName, PageView, Unreadable } from './page-view.ts';

export type PagePanelProps = {
  page: PageView;
  onJump: (id: EntityId) => void;
  onOpen: (id: EntityId) => void;
  onReadAnyway: () => void;
  onAllow: () => void;
};

/** "On this page": the names marked there, or why there are none. */
export function PagePanel(props: PagePanelProps) {
  return (
    <section aria-labelledby="on-this-page">
      <h2 id="on-this-page" class="section-title">
        On this page
      </h2>
      <PageBody {...props} />
    </section>
  );
}

function PageBody({ page, onJump, onOpen, onReadAnyway, onAllow }: PagePanelProps) {
  switch (page.state) {
    case 'looking':
      return <p class="quiet-line">Looking at the page…</p>;
    case 'unreadable':
      return (
        <Notice title="This page can’t be read">
          <p>{REASONS[page.why]}</p>
        </Notice>
      );
    case 'forbidden':
      return (
        <Notice title="Gazetteer may not read pages yet">
          <p>Your browser waits for your leave. What you read stays in the browser.</p>
          <button type="button" class="act" onClick={onAllow}>
            Allow reading pages
          </button>
        </Notice>
      );
    case 'off':
      return (
        <Notice title={`Gazetteer is off for ${page.site}`}>
          <p>No page of this site is read or marked. Turn it on below.</p>
        </Notice>
      );
    case 'idle':
      return (
        <Notice title="This page does not look like an article">
          <p>So it is left alone, and nothing is marked on it.</p>
          <button type="button" class="act" onClick={onReadAnyway}>
            Read this page anyway
          </button>
        </Notice>
      );
    case 'reading':
      return page.names.length === 0 ? (
        <p class="quiet-line">No name of the knowledge base stands on this page.</p>
      ) : (
        <ul class="names">
          {page.names.map((name) => (
            <NameRow key={name.entity.id} {...name} onJump={onJump} onOpen={onOpen} />
          ))}
        </ul>
      );
  }
}

type NameRowProps = PageName & Pick<PagePanelProps, 'onJump' | 'onOpen'>;

function NameRow({ entity, count, onJump, onOpen }: NameRowProps) {
  const times = count === 1 ? 'once' : `${count} times`;
  return (
    <li class={`name-row ${entity.type}`}>
      <button type="button" class="jump" onClick={() => onJump(entity.id)}>
        <bdi dir="auto">{entity.label}</bdi>
        <span class="hidden">
          , {TYPE_WORDS[entity.type].toLowerCase()}, {times}: show it on the page
        </span>
        <span class="count" aria-hidden="true">
          {count}
        </span>
      </button>
      <button
        type="button"
        class="quiet open"
        aria-label={`Facts and notes on ${entity.label}`}
        onClick={() => onOpen(entity.id)}
      >
        <span aria-hidden="true" class="chevron" />
      </button>
    </li>
  );
}

const REASONS: Record<Unreadable, string> = {
  browser: 'It belongs to the browser. Open a news article in a tab, then this list fills.',
  store: 'Browsers let no extension into their own stores. Search and notes still work here.',
  pdf: 'It is a PDF, which extensions cannot mark. If the site has the text as a web page, open that.',
  file: 'It is a file on this computer. Gazetteer reads pages from the web only.',
  blocked:
    'The browser keeps extensions out of it. If it is a news page, allow Gazetteer on this site in the browser’s extension settings, then reload the page.',
  none: 'No page is open. Open a news article in a tab, then this list fills.',
};
