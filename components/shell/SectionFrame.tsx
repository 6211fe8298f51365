import type { ComponentChildren } from 'preact';

export type SectionFrameProps<Id extends string> = {
  /** Each with its words, in the order in which they are listed; the id is its address. */
  sections: readonly (readonly [id: Id, words: string])[];
  current: Id;
  /** The section's heading; a view with a heading of its own leaves it out. */
  title: string | undefined;
  children: ComponentChildren;
};

/** A wide window: its name, its sections, and the one that is open. */
export function SectionFrame<Id extends string>(props: SectionFrameProps<Id>) {
  return (
    <div class="frame">
      <header>
        <p class="brand">Gazetteer</p>
        <nav aria-label="Sections">
          <ul>
            {props.sections.map(([id, words]) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={id === props.current ? 'page' : undefined}>
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        {props.title && <h1 class="view-title">{props.title}</h1>}
        {props.children}
      </main>
    </div>
  );
}
