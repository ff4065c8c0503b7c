import type { AuthenticationMode } from "../rules/entry.ts";
import { NO_REDIRECT } from "./term.ts";

// Cilium's policy map holds one entry a port prefix and peer, and one a port prefix for all peers. Authentication is inherited
// between them, from the broader to the narrower, unless a redirect of higher priority keeps it out.
// Source: authPreferredInsert and lookup in pkg/policy/mapstate.go.

/** An allowing term that a flow meets, as an entry of the policy map. */
export interface Allowed {
  /** Whether it is about this peer, rather than about every peer. */
  readonly specific: boolean;
  /** Bits of protocol and port that it fixes; more is narrower. */
  readonly prefix: number;
  /** Of its redirect: lower goes first. */
  readonly priority: number;
  readonly authentication?: AuthenticationMode;
}

interface Held {
  readonly prefix: number;
  readonly priority: number;
  readonly explicit: boolean;
  readonly level: number;
}

const LEVELS: Readonly<Record<AuthenticationMode, number>> = {
  disabled: 0,
  required: 1,
  "test-always-fail": 2,
};

/** Entries of one port prefix as one: what is explicit goes before what is not, more before less. */
function mergePrefix(prefix: number, allowed: readonly Allowed[]): Held {
  const modes = allowed.flatMap(({ authentication }) => authentication ?? []);
  return {
    prefix,
    priority: Math.min(...allowed.map(({ priority }) => priority)),
    explicit: modes.length > 0,
    level: Math.max(0, ...modes.map((mode) => LEVELS[mode])),
  };
}

/** The narrowest entry that is left after broader ones have taken over narrower ones, and have lent them their authentication. */
function narrowest(allowed: readonly Allowed[]): Held | undefined {
  const prefixes = [...new Set(allowed.map(({ prefix }) => prefix))].sort((a, b) => a - b);
  const held: Held[] = [];
  for (const prefix of prefixes) {
    let own = mergePrefix(
      prefix,
      allowed.filter((item) => item.prefix === prefix),
    );
    const higher = held.findLast(({ priority }) => priority < own.priority);
    if (higher !== undefined) {
      if (!own.explicit) continue;
      own = { ...own, priority: higher.priority };
    }
    const lender = own.explicit ? undefined : held.findLast(({ explicit }) => explicit);
    held.push(lender === undefined ? own : { ...own, level: lender.level });
  }
  return held.at(-1);
}

/** Whether what is allowed has to authenticate in a way that always fails. */
export function failsAuthentication(allowed: readonly Allowed[]): boolean {
  const own = narrowest(allowed.filter(({ specific }) => specific));
  const everyone = narrowest(allowed.filter(({ specific }) => !specific));
  return (chosen(own, everyone)?.level ?? 0) === LEVELS["test-always-fail"];
}

function chosen(own: Held | undefined, everyone: Held | undefined): Held | undefined {
  if (own === undefined || everyone === undefined) return own ?? everyone;
  if (own.priority !== everyone.priority) return own.priority < everyone.priority ? own : everyone;
  const [first, other] = everyone.prefix > own.prefix ? [everyone, own] : [own, everyone];
  return !first.explicit && other.level > first.level ? { ...first, level: other.level } : first;
}

/** What is allowed from the node itself, or where nothing turns default deny on. */
export const everyPort = (specific: boolean): Allowed => ({ specific, prefix: 0, priority: NO_REDIRECT });
