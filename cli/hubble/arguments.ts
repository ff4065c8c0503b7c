import type { KubectlOptions } from "../../observability/hubble/relay.ts";

/** What `acns hubble` is called with. */
export interface HubbleArguments extends KubectlOptions {
  /** File with the secret, `-` for standard input; kubectl is asked where none is given. */
  readonly secret?: string;
  /** Local port that leads to the relay. */
  readonly port: number;
  /** Name by which the relay is asked for. */
  readonly serverName: string;
  /** Whether the port is forwarded until this ends. */
  readonly forward?: boolean;
  /** Whether Hubble's client is run. */
  readonly exec?: boolean;
  readonly json?: boolean;
  /** What Hubble's client is called with. */
  readonly words: readonly string[];
}
