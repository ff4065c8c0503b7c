// Gives vitest the matchers of networks, with their types: `import "pulumi-acns/testing/vitest";`
import { expect } from "vitest";
import type { Flow } from "../model/world.ts";
import type { ConnectionOptions } from "./connections.ts";
import { networkMatchers } from "./network.ts";

declare module "vitest" {
  // The parameter is vitest's own.
  interface Matchers<T> {
    /** The world allows the flow on the whole way. */
    toAllow: (flow: Flow) => T;
    /** The world refuses the flow somewhere on its way. */
    toDeny: (flow: Flow) => T;
    /** These connections are all that may pass: "shop/web -> shop/api: TCP 8080", a line each, or a list of them. */
    toHaveConnections: (expected: string | readonly string[], options?: ConnectionOptions) => T;
  }
}

expect.extend(networkMatchers);
