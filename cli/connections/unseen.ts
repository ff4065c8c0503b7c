import type { UnseenPod } from "../../simulator/exposure/unseen.ts";

/** A pod that a command is asked about, and what it is called in the answer. */
export interface AskedPod {
  readonly name: string;
  readonly pod: UnseenPod;
}

/** Reads `namespace/key=value,key=value`; a text is what is wrong with it. */
export function readUnseen(
  text: string | undefined,
): { readonly pod?: AskedPod } | { readonly fault: string } {
  if (text === undefined) return {};
  const [namespace = "", ...rest] = text.split("/");
  const written = rest.join("/");
  const pairs = written === "" ? [] : written.split(",").map((pair) => /^([^=]+)=(.*)$/.exec(pair));
  if (namespace === "" || rest.length === 0 || pairs.includes(null))
    return { fault: `--unseen ${text} is no pod, as shop/app=web,tier=front is` };
  const labels = Object.fromEntries(
    pairs.flatMap((pair) => (pair === null ? [] : [[pair[1] ?? "", pair[2] ?? ""]])),
  );
  return { pod: { name: `${namespace}/{${written}}`, pod: { namespace, labels } } };
}
