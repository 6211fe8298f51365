import type { Entity, Language } from '../../lib/model/entity.ts';
import { TYPE_WORDS } from './words.ts';
import { Button } from './Button.tsx';

/** The languages of the places in the news; the others only where these have no name. */
const NATIVE: readonly Language[] = ['ar', 'fa', 'ku', 'he'];
const OTHERS: readonly Language[] = ['ru', 'zh'];

export type CardHeaderProps = {
  entity: Entity;
  nameId: string;
  onBack: (() => void) | undefined;
  onClose: () => void;
};

export function CardHeader({ entity, nameId, onBack, onClose }: CardHeaderProps) {
  return (
    <div class="head">
      <p class="bar">
        {onBack && (
          <Button class="quiet back" onPress={onBack}>
            <span aria-hidden="true">←</span> Back
          </Button>
        )}
        <span class={`type ${entity.type}`}>{TYPE_WORDS[entity.type]}</span>
        <Button class="quiet close" aria-label="Close" onPress={onClose}>
          <span aria-hidden="true">×</span>
        </Button>
      </p>
      <h2 class="name" id={nameId} dir="auto">
        {entity.label}
      </h2>
      <NativeNames entity={entity} />
    </div>
  );
}

function NativeNames({ entity }: { entity: Entity }) {
  const native = namesIn(NATIVE, entity);
  const names = native.length > 0 ? native : namesIn(OTHERS, entity);
  if (names.length === 0) return null;
  return (
    <p class="native">
      {names.map(({ lang, name }) => (
        <bdi key={lang} lang={lang} dir="auto">
          {name}
        </bdi>
      ))}
    </p>
  );
}

/** The first name of each language that is not in Latin letters. */
const namesIn = (languages: readonly Language[], { names }: Entity) =>
  languages.flatMap((lang) => {
    const name = names[lang]?.strong?.find((alias) => /[^\p{Script=Latin}\P{L}]/u.test(alias));
    return name ? [{ lang, name }] : [];
  });
