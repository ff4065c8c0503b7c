import { textOption, type Options } from "./command.ts";
import { Unreadable } from "../files/read.ts";
import { parseRelease, releaseOf, type CiliumRelease } from "../model/cilium.ts";

/** The release of Cilium that options ask for; nothing where they do not. Throws `Unreadable` for what is no version. */
export function releaseFrom(options: Options): {
  cilium?: CiliumRelease;
} {
  const [cilium, kubernetesVersion] = [
    textOption(options, "cilium"),
    textOption(options, "kubernetesVersion"),
  ];
  if (cilium !== undefined && kubernetesVersion !== undefined)
    throw new Unreadable("give --cilium or --kubernetes-version, not both: the second decides the first");
  const text = cilium ?? kubernetesVersion;
  if (text === undefined) return {};
  const release = cilium === undefined ? releaseOf(text) : parseRelease(text);
  if (release === undefined) throw new Unreadable(`${text} is no version: 1.18, or 1.34`);
  return { cilium: release };
}

/** The same in the words of the checks. */
export const agentsOf = ({ cilium }: { readonly cilium?: CiliumRelease }): { release?: CiliumRelease } =>
  cilium === undefined ? {} : { release: cilium };
