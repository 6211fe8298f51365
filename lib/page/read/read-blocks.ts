import type { Look } from './look.ts';
import { lookByTag } from './look.ts';

/**
 * A block with the text nodes that it was read from. Character `i` of `node` is character
 * `start + i` of the text; `start` is negative where a long node was cut into several blocks.
 */
export type LiveBlock = {
  text: string;
  nodes: { node: Text; start: number }[];
  element: Element;
};

/** Longer runs of text are cut at white space, so that no message and no answer grows without end. */
export const BLOCK_MAX = 50_000;

/** The blocks of a tree in reading order. Open shadow roots are read in place of their hosts. */
export function* readBlocks(root: Node, look: Look = lookByTag): Generator<LiveBlock> {
  for (const block of readSteps(root, look)) if (block) yield block;
}

/**
 * As `readBlocks`, but also stops with `undefined` every few nodes, so that a caller can rest between
 * any two steps. Keeps its own stack: a page may nest deeper than the call stack.
 */
export function* readSteps(
  root: Node,
  look: Look,
  onShadow?: (root: ShadowRoot) => void,
): Generator<LiveBlock | undefined> {
  const stack: Frame[] = [
    { next: null, list: [root], at: 0, element: findHome(root), veiled: false, ends: true },
  ];
  let run = emptyRun();
  let steps = 0;
  for (let frame = stack[0]; frame; frame = stack[stack.length - 1]) {
    if (++steps % NODES_PER_STEP === 0) yield undefined;
    const node = takeChild(frame);
    if (!node) {
      stack.pop();
      if (frame.ends) {
        yield* endRun(run, frame.element);
        run = emptyRun();
      }
    } else if (node.nodeType === TEXT) {
      if (!frame.veiled) append(run, node as Text);
    } else if (node.nodeType === ELEMENT) {
      const element = node as Element;
      if (element.localName === 'br') {
        run.text += '\n';
        continue;
      }
      const standing = look(element);
      if (standing === 'skipped') continue;
      const ends = standing !== 'inline';
      if (ends) {
        yield* endRun(run, frame.element);
        run = emptyRun();
      }
      const home = ends ? element : frame.element;
      stack.push({
        ...childrenOf(element, onShadow),
        element: home,
        veiled: standing === 'veiled',
        ends,
      });
    } else if (node.nodeType === DOCUMENT || node.nodeType === FRAGMENT) {
      stack.push({
        next: node.nodeType === DOCUMENT ? (node as Document).documentElement : node.firstChild,
        list: undefined,
        at: 0,
        element: frame.element,
        veiled: false,
        ends: true,
      });
    }
  }
}

type Children = { next: Node | null; list: Node[] | undefined; at: number };
type Frame = Children & {
  element: Element;
  veiled: boolean;
  /** Whether the text around stops where this frame does. */
  ends: boolean;
};
type Run = { text: string; nodes: LiveBlock['nodes'] };

// The `Node` constants are not there where a document is read without a browser.
const ELEMENT = 1;
const TEXT = 3;
const DOCUMENT = 9;
const FRAGMENT = 11;
const NODES_PER_STEP = 64;

const emptyRun = (): Run => ({ text: '', nodes: [] });

function append(run: Run, node: Text): void {
  const { data } = node;
  if (data === '') return;
  run.nodes.push({ node, start: run.text.length });
  run.text += data;
}

function takeChild(frame: Frame): Node | null {
  if (frame.list) return frame.list[frame.at++] ?? null;
  const node = frame.next;
  frame.next = node && node.nextSibling;
  return node;
}

function childrenOf(element: Element, onShadow?: (root: ShadowRoot) => void): Children {
  const shadow = element.shadowRoot;
  if (shadow) {
    onShadow?.(shadow);
    return { next: shadow.firstChild, list: undefined, at: 0 };
  }
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    if (assigned.length > 0) return { next: null, list: assigned, at: 0 };
  }
  return { next: element.firstChild, list: undefined, at: 0 };
}

function* endRun(run: Run, element: Element): Generator<LiveBlock> {
  if (run.nodes.length === 0 || !/\S/.test(run.text)) return;
  if (run.text.length <= BLOCK_MAX) yield { ...run, element };
  else yield* cut(run, element);
}

function* cut({ text, nodes }: Run, element: Element): Generator<LiveBlock> {
  let first = 0;
  for (let from = 0; from < text.length;) {
    const to = findCut(text, from);
    while (first + 1 < nodes.length && nodes[first + 1]!.start <= from) first++;
    let last = first;
    while (last + 1 < nodes.length && nodes[last + 1]!.start < to) last++;
    yield {
      text: text.slice(from, to),
      nodes: nodes.slice(first, last + 1).map(({ node, start }) => ({ node, start: start - from })),
      element,
    };
    from = to;
  }
}

/** The end of the piece that begins at `from`: after white space where there is any near. */
function findCut(text: string, from: number): number {
  const limit = from + BLOCK_MAX;
  if (limit >= text.length) return text.length;
  for (let to = limit; to > limit - 1000; to--) if (/\s/.test(text.charAt(to - 1))) return to;
  // Never between the halves of a surrogate pair.
  return /[\uDC00-\uDFFF]/.test(text.charAt(limit)) ? limit - 1 : limit;
}

function findHome(root: Node): Element {
  if (root.nodeType === ELEMENT) return root as Element;
  if (root.nodeType === DOCUMENT) {
    return (root as Document).body ?? (root as Document).documentElement;
  }
  const host = (root as ShadowRoot).host as Element | undefined;
  return host ?? root.parentElement ?? root.ownerDocument!.documentElement;
}
