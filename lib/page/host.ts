/**
 * The one element that is ever added to a page is a plain div with this attribute. A page can define
 * any tag with a hyphen as a custom element, and is then handed the closed root of each.
 */
const HOST_MARK = 'data-gazetteer';

/** What is drawn into a page; each has a place of its own in the one host. */
type Slot = 'card' | 'toolbar';

/** Events that concern what we draw alone; the page's own handlers and hot keys do not hear of them. */
const OWN_EVENTS = (
  'click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup ' +
  'touchstart touchend keydown keyup keypress wheel copy cut selectstart dragstart dragend'
).split(' ');

/** A place to draw in that the page can neither style nor look into. */
export type Host = {
  /** Where a slot's content is mounted, looking as its style says; made when first asked for. */
  openSlot: (slot: Slot, css: string) => HTMLElement;
  /** Whether a node of the page is the host: all that is drawn in it looks so from outside. */
  isHost: (node: unknown) => boolean;
  /** Whether an event came from the reader's hand, through the host. Handlers act on no other. */
  admits: (event: Event) => boolean;
  /** Puts the host where what stands beside this node is on top and can be reached. */
  moveTo: (node: Node) => void;
  remove: () => void;
};

/** The host of a page; it is no part of the page until it is moved to a node. */
export function createHost(document: Document, css: string): Host {
  const mounts = new Map<Slot, HTMLElement>();
  let made: { element: HTMLElement; root: ShadowRoot } | undefined;
  const admitted = new WeakSet<Event>();
  const sheets: CSSStyleSheet[] = [];
  return {
    openSlot: (slot, slotCss) => {
      if (!made) {
        made = makeHost(document, admitted);
        sheets.push(toSheet(css));
      }
      let mount = mounts.get(slot);
      if (!mount) {
        mount = document.createElement('div');
        mounts.set(slot, mount);
        made.root.append(mount);
        sheets.push(toSheet(slotCss));
        // Set as a whole: a content script in Firefox may not reach into the list it has set.
        made.root.adoptedStyleSheets = sheets;
      }
      return mount;
    },
    isHost: (node) => made !== undefined && node === made.element,
    admits: (event) => event.isTrusted && admitted.has(event),
    moveTo: (node) => {
      const place = findTopLayer(node) ?? document.documentElement;
      if (made && made.element.parentNode !== place) place.append(made.element);
    },
    remove: () => made?.element.remove(),
  };
}

function makeHost(document: Document, admitted: WeakSet<Event>) {
  for (const old of document.querySelectorAll(`div[${HOST_MARK}]`)) old.remove();
  const element = document.createElement('div');
  element.setAttribute(HOST_MARK, '');
  const root = element.attachShadow({ mode: 'closed' });
  for (const type of OWN_EVENTS) {
    // On the way down: a button that was moved out of the root is pressed without coming by here.
    const admit = (event: Event) => {
      if (event.isTrusted) admitted.add(event);
      else dropEvent(event);
    };
    root.addEventListener(type, admit, { capture: true });
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  return { element, root };
}

/** Constructed sheets are not subject to the page's content security policy; style elements are. */
function toSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
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

function dropEvent(event: Event): void {
  event.stopImmediatePropagation();
  event.preventDefault();
}
