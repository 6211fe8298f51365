/** The one element that is ever added to a page. */
const HOST_TAG = 'gazetteer-host';

/** Events that concern a card alone; the page's own handlers and hot keys do not hear of them. */
const OWN_EVENTS = (
  'click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup ' +
  'touchstart touchend keydown keyup keypress wheel'
).split(' ');

/** A place to draw in that the page can neither style nor look into. */
export type Host = {
  element: HTMLElement;
  root: ShadowRoot;
  /** Puts the host where a card beside this node is on top and can be reached. */
  moveTo: (node: Node) => void;
  remove: () => void;
};

export function createHost(document: Document, css: string): Host {
  for (const old of document.querySelectorAll(HOST_TAG)) old.remove();
  const element = document.createElement(HOST_TAG);
  const root = element.attachShadow({ mode: 'closed' });
  // Constructed sheets are not subject to the page's content security policy; style elements are.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  for (const type of OWN_EVENTS) {
    root.addEventListener(type, dropUntrusted, { capture: true });
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  return {
    element,
    root,
    moveTo: (node) => {
      const place = findTopLayer(node) ?? document.documentElement;
      if (element.parentNode !== place) place.append(element);
    },
    remove: () => element.remove(),
  };
}

/**
 * The modal dialog or fullscreen element that a node is in: what lies outside of it is covered or
 * inert. `undefined` where there is none.
 */
function findTopLayer(node: Node): Element | undefined {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (at.nodeType === 1 && (at as Element).matches('dialog:modal, :fullscreen')) {
      return at as Element;
    }
  }
  return undefined;
}

/** Whether a card beside this node can be seen and used: nothing modal lies over it. */
export function isReachable(node: Node): boolean {
  const { ownerDocument } = node;
  const isCovering =
    ownerDocument?.querySelector('dialog:modal') ?? ownerDocument?.fullscreenElement;
  return !isCovering || findTopLayer(node) !== undefined;
}

const parentOf = (node: Node): Node | null =>
  node.parentNode ?? ('host' in node ? (node as ShadowRoot).host : null);

function dropUntrusted(event: Event): void {
  if (event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}
