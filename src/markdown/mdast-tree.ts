import type { Nodes } from "mdast";
import type { Field, Tree } from "./parse.ts";

/** A made tree, its nodes numbered so that children follow one another. */
export function mdastTree(root: Nodes): Tree {
  const nodes: Nodes[] = [root];
  const first: number[] = [];
  for (const node of nodes) {
    first.push(nodes.length);
    nodes.push(...childrenOf(node));
  }
  const at = (node: number): Nodes => nodes[node] ?? root;
  return {
    kind: (node) => at(node).type,
    start: (node) => at(node).position?.start.offset ?? 0,
    end: (node) => at(node).position?.end.offset ?? 0,
    size: (node) => childrenOf(at(node)).length,
    child: (node, index) => (first[node] ?? 0) + index,
    depth: (node) => depthOf(at(node)),
    field: (node, name) => fieldOf(at(node), name),
  };
}

function childrenOf(node: Nodes): readonly Nodes[] {
  return "children" in node ? node.children : [];
}

function depthOf(node: Nodes): number {
  return node.type === "heading" ? node.depth : 0;
}

function fieldOf(node: Nodes, name: Field): string {
  const value: unknown = Reflect.get(node, name);
  return typeof value === "string" ? value : "";
}
