import type { ComponentChildren } from 'preact';

/** The sections of the page, in the order in which they are listed. */
export const SECTIONS = [
  ['packs', 'Packs'],
  ['import', 'Import'],
  ['browse', 'Browse'],
  ['own', 'Your entries'],
  ['rules', 'Rules'],
] as const;
export type SectionId = (typeof SECTIONS)[number][0];

export type OptionsFrameProps = {
  section: SectionId;
  /** The section's heading; a view with a heading of its own leaves it out. */
  title?: string;
  children: ComponentChildren;
};

/** The page's frame: its name, the sections, and the section that is open. */
export function OptionsFrame({ section, title, children }: OptionsFrameProps) {
  return (
    <div class="frame">
      <header>
        <p class="brand">Gazetteer</p>
        <nav aria-label="Sections">
          <ul>
            {SECTIONS.map(([id, words]) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={id === section ? 'page' : undefined}>
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        {title && <h1 class="view-title">{title}</h1>}
        {children}
      </main>
    </div>
  );
}
