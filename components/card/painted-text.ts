import { Fragment, h, options } from 'preact';
import type { ComponentChildren } from 'preact';

/**
 * From now on all text is painted, as generated content of elements without any, and is no text of
 * the document: the browser's search and selections find nothing in it, and assistive technology
 * reads it. For browsers in which a selection hands out the closed root that it lies in.
 */
export function paintText(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    const { type, props } = vnode as { type: unknown; props: Props };
    const mayHoldText = typeof type === 'string' || type === Fragment;
    if (mayHoldText && !(PAINTED in props)) {
      if (NAMED.has(type)) props['aria-label'] ??= toWords(props.children);
      props.children = toPainted(props.children);
    }
    before?.(vnode);
  };
}

type Props = { children?: ComponentChildren; 'aria-label'?: string; [PAINTED]?: string };

/** What goes by the text in it: not every tool that reads names reads generated content. */
const NAMED = new Set<unknown>(['a', 'button', 'h2']);

/** `card.css` paints what this attribute holds. */
const PAINTED = 'data-painted';

const isText = (children: ComponentChildren) =>
  typeof children === 'string' || typeof children === 'number';

const toWords = (children: ComponentChildren): string =>
  [children].flat().filter(isText).join('').trim();

function toPainted(children: ComponentChildren): ComponentChildren {
  if (Array.isArray(children)) return children.map(toPainted);
  if (!isText(children)) return children;
  return h('span', { [PAINTED]: String(children) });
}
