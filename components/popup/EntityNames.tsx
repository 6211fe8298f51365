import { Fragment } from 'preact';
import type { Entity } from '../../lib/model/entity.ts';
import { LANGUAGES } from '../../lib/model/entity.ts';

/** Spellings shown of one language: enough to search elsewhere with, not the whole list. */
const FEW = 4;

/** The names an entity goes by, by language, so that the reader knows what is marked. */
export function EntityNames({ entity }: { entity: Entity }) {
  const rows = LANGUAGES.flatMap((lang) => {
    const names = (entity.names[lang]?.strong ?? []).filter((name) => name !== entity.label);
    return names.length > 0 ? [{ lang, names: names.slice(0, FEW) }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <dl class="other-names">
      <dt>Also written</dt>
      {rows.map(({ lang, names }) => (
        <dd key={lang}>
          {names.map((name, at) => (
            <Fragment key={name}>
              {at > 0 && ' · '}
              <bdi lang={lang} dir="auto">
                {name}
              </bdi>
            </Fragment>
          ))}
        </dd>
      ))}
    </dl>
  );
}
