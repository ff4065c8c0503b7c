import { entryWords } from "../words.ts";
import type { Policy } from "../../model/manifest/manifest.ts";
import { nameOf } from "../prepare.ts";
import { updateOf, type Edit, type Operation } from "./edit.ts";

/** A change that may be what is looked for, and what it is in words. */
export interface Candidate {
  readonly words: string;
  readonly edits: readonly Edit[];
}

/** A policy in words: "CiliumNetworkPolicy shop/web". */
export const policyWords = (policy: Policy): string =>
  entryWords({ ...nameOf(policy), rule: 0, path: "" }).trim();

/** A candidate that patches one policy. */
export const patching = (words: string, policy: Policy, patch: readonly Operation[]): Candidate => ({
  words,
  edits: [updateOf(policy, patch)],
});
