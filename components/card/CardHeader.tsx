import type { Entity, Language } from '../../lib/model/entity.ts';
import { TYPE_WORDS } from './words.ts';

/** The languages whose script an English reader does not see in the name itself. */
const NATIVE: readonly Language[] = ['ar', 'fa', 'he', 'ku', 'ru', 'zh'];

export type CardHeaderProps = {
  entity: Entity;
  nameId: string;
  onBack: (() => void) | undefined;
  onClose: () => void;
};

export function CardHeader({ entity, nameId, onBack, onClose }: CardHeaderProps) {
  return (
    <header class="head">
      <p class="bar">
        {onBack && (
          <button type="button" class="quiet back" onClick={onBack}>
            <span aria-hidden="true">←</span> Back
          </button>
        )}
        <span class={`type ${entity.type}`}>{TYPE_WORDS[entity.type]}</span>
        <button type="button" class="quiet close" aria-label="Close" onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </p>
      <h2 class="name" id={nameId} dir="auto">
        {entity.label}
      </h2>
      <NativeNames entity={entity} />
    </header>
  );
}

function NativeNames({ entity }: { entity: Entity }) {
  const names = NATIVE.flatMap((lang) => {
    const name = entity.names[lang]?.strong?.find((alias) =>
      /[^\p{Script=Latin}\P{L}]/u.test(alias),
    );
    return name ? [{ lang, name }] : [];
  });
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
