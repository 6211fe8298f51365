import { isNeverRead } from './look.ts';
import type { Look } from './look.ts';

/**
 * From where a changed node is to be read again, so that whole blocks are read: the node itself if
 * it is a block, else the block around it. `undefined` where nothing is read at all.
 */
export function findReadRoot(node: Node, look: Look): Element | ShadowRoot | undefined {
  if (!node.isConnected) return undefined;
  let root: Element | ShadowRoot | undefined;
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (at.nodeType === Node.ELEMENT_NODE) {
      if (isNeverRead(at as Element)) return undefined;
      if (root) continue;
      const standing = look(at as Element);
      if (standing === 'skipped') return undefined;
      if (standing !== 'inline') root = at as Element;
    } else if (isShadowRoot(at)) root ??= at;
  }
  if (root && 'checkVisibility' in root && !root.checkVisibility()) return undefined;
  return root;
}

/** The roots without those inside others. */
export function withoutNested<T extends Node>(roots: readonly (T | undefined)[]): T[] {
  const all = new Set(roots.filter((root) => root !== undefined));
  return [...all].filter((root) => {
    for (let at = parentOf(root); at; at = parentOf(at)) if (all.has(at as T)) return false;
    return true;
  });
}

const parentOf = (node: Node): Node | null => (isShadowRoot(node) ? node.host : node.parentNode);

const isShadowRoot = (node: Node): node is ShadowRoot =>
  node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
