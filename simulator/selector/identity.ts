import type { Address } from "./address.ts";
import { findLabel, type Label } from "./labels.ts";

/** What Cilium knows one end of a flow by. Ends with the same labels share an identity. */
export interface Identity {
  /** Position in the world's list of identities. */
  readonly index: number;
  readonly labels: readonly Label[];
  /** Of an external endpoint, where it is known. */
  readonly address?: Address;
  /** The DNS name of an external endpoint that was learned, in normal form. */
  readonly name?: string;
  /** Labels of the CIDR groups that hold the address: each key with every value that it has. */
  readonly groups: ReadonlyMap<string, ReadonlySet<string>>;
}

const NO_GROUPS: ReadonlyMap<string, ReadonlySet<string>> = new Map();

/** Whether an identity is outside the cluster: one that CIDRs may select. */
export const isExternal = (identity: Identity): boolean =>
  ["world", "world-ipv4", "world-ipv6"].some(
    (key) => findLabel(identity.labels, "reserved", key) !== undefined,
  );

/** Every identity of a world, each only once. */
export interface Identities {
  readonly list: readonly Identity[];
  /** The identity of these labels, address and name; a new one where there was none. */
  intern(
    labels: readonly Label[],
    known?: {
      readonly address?: Address | undefined;
      readonly name?: string | undefined;
      readonly groups?: ReadonlyMap<string, ReadonlySet<string>>;
    },
  ): Identity;
}

export function createIdentities(): Identities {
  const list: Identity[] = [];
  const byText = new Map<string, Identity>();
  return {
    list,
    intern(labels, { address, name, groups } = {}) {
      const parts = labels.map(({ source, key, value }) => `${source}:${key}=${value}`);
      if (address !== undefined) parts.push(`@${address.family}/${address.value}`);
      if (name !== undefined) parts.push(`~${name}`);
      const text = parts.join("\n");
      const found = byText.get(text);
      if (found !== undefined) return found;
      const identity: Identity = {
        index: list.length,
        labels,
        groups: groups ?? NO_GROUPS,
        ...(address === undefined ? {} : { address }),
        ...(name === undefined ? {} : { name }),
      };
      list.push(identity);
      byText.set(text, identity);
      return identity;
    },
  };
}
