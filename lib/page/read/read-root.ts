import { isNeverRead } from './look.ts';
import type { Look } from './look.ts';

type Root = Element | ShadowRoot;

/**
 * From where changed nodes are to be read again, so that whole blocks are read. Each node above
 * them is asked once, however many have changed below it.
 */
export class ReadRoots {
  readonly #look: Look;
  readonly #isRead = new Map<Node, boolean>();
  readonly #rootOf = new Map<Node, Root | false>();
  readonly #found = new Set<Root>();

  constructor(look: Look) {
    this.#look = look;
  }

  /** Takes in a changed node: the node itself if it is a block, else the block around it. */
  add(node: Node): void {
    if (!node.isConnected || !inherit(node, this.#isRead, judgeReading, true)) return;
    const root = inherit(node, this.#rootOf, (at) => this.#judgeRoot(at), false);
    if (!root || this.#found.has(root)) return;
    if ('checkVisibility' in root && !root.checkVisibility()) return;
    this.#found.add(root);
  }

  /** The roots without those inside others. */
  *outermost(): Generator<Root> {
    const isInside = new Map<Node, boolean>();
    const judge = (at: Node) => (this.#found.has(at as Root) ? true : undefined);
    for (const root of this.#found) {
      const above = parentOf(root);
      if (!above || !inherit(above, isInside, judge, false)) yield root;
    }
  }

  #judgeRoot(at: Node): Root | false | undefined {
    if (isShadowRoot(at)) return at;
    if (at.nodeType !== Node.ELEMENT_NODE) return undefined;
    const standing = this.#look(at as Element);
    if (standing === 'inline') return undefined;
    return standing !== 'skipped' && (at as Element);
  }
}

const judgeReading = (at: Node) =>
  at.nodeType === Node.ELEMENT_NODE && isNeverRead(at as Element) ? false : undefined;

/** The answer of the nearest node from here upwards that has one; it holds for all on the way. */
function inherit<T extends object | boolean>(
  node: Node,
  known: Map<Node, T>,
  judge: (at: Node) => T | undefined,
  otherwise: T,
): T {
  const way: Node[] = [];
  let answer: T | undefined;
  for (let at: Node | null = node; at && answer === undefined; at = parentOf(at)) {
    answer = known.get(at) ?? judge(at);
    way.push(at);
  }
  answer ??= otherwise;
  for (const at of way) known.set(at, answer);
  return answer;
}

const parentOf = (node: Node): Node | null => (isShadowRoot(node) ? node.host : node.parentNode);

const isShadowRoot = (node: Node): node is ShadowRoot =>
  node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
