import type { Finding } from "../../model/faults.ts";
import { OVERRIDING, portForward, type ClientFiles } from "../../observability/hubble/relay.ts";
import type { CertificateFacts } from "../../observability/hubble/secret.ts";
import type { HubbleArguments } from "./arguments.ts";
import type { ClientFolder } from "./folder.ts";

/** What was written, and what to do with it: commands are lists of words. */
export interface Prepared {
  readonly folder: string;
  readonly files: ClientFiles;
  readonly server: string;
  readonly serverName: string;
  readonly certificate: CertificateFacts;
  readonly commands: {
    readonly portForward: readonly string[];
    readonly observe: readonly string[];
    readonly remove: readonly string[];
  };
  /** Variables of the environment that outdo the configuration. */
  readonly overriding: readonly string[];
  readonly findings: readonly Finding[];
}

/** Everything about a folder that was written. */
export const prepared = (
  { path, files }: ClientFolder,
  args: HubbleArguments,
  certificate: CertificateFacts,
  findings: readonly Finding[],
  env: NodeJS.ProcessEnv,
): Prepared => ({
  folder: path,
  files,
  server: `127.0.0.1:${args.port}`,
  serverName: args.serverName,
  certificate,
  commands: {
    portForward: portForward(args, args.port),
    observe: ["hubble", "observe", `--config=${files.config}`, "--follow"],
    remove: ["rm", "-r", path],
  },
  overriding: OVERRIDING.filter((name) => env[name] !== undefined),
  findings,
});
