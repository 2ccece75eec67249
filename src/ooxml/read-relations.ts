/** How the parts of a package point at one another. */
import type { Package } from "./open-package";
import { childrenOf, textOf } from "./xml-node";

export type PartRelation = {
  readonly id: string;
  /** The last part of the type's address, which is the same in both dialects of the standard. */
  readonly type: string;
  /** A path in the package, or an address as written when `external`. */
  readonly target: string;
  readonly external: boolean;
};

/** Of the part at this path; `""` for the package itself. None when there is no such list. */
export function relationsOf(source: Package, path: string): PartRelation[] {
  const slash = path.lastIndexOf("/") + 1;
  const list = `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
  if (!source.has(list)) return [];
  return childrenOf(source.tree(list), "Relationship").map((node) => {
    const target = node.attributes.get("Target") ?? "";
    const external = node.attributes.get("TargetMode") === "External";
    return {
      id: node.attributes.get("Id") ?? "",
      type: textOf(node, "Type")?.split("/").at(-1) ?? "",
      target: external ? target : resolvePath(path.slice(0, slash), target),
      external,
    };
  });
}

function resolvePath(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of target.replaceAll("\\", "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
