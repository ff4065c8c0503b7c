import { connect } from "node:tls";
import { portForward } from "../../observability/hubble/relay.ts";
import type { ClientCertificates } from "../../observability/hubble/secret.ts";
import type { Shell } from "../shell.ts";
import type { HubbleArguments } from "./arguments.ts";
import { start, type Running } from "./child.ts";
import { commandLine, plain } from "./words.ts";

/** The way to the relay is not there, or leads to something else. */
export class NoWay extends Error {
  override readonly name = "NoWay";
}

/** How long kubectl may take until the port is forwarded, and the relay until it has shown its certificate, in milliseconds. */
const PATIENCE = { forward: 30_000, relay: 10_000 };

/**
 * Forwards the local port, and waits until it is. Throws `NoWay` where that fails.
 *
 * @param started - is told of the program at once: the caller ends it
 */
export async function forward(
  args: HubbleArguments,
  shell: Shell,
  started: (running: Running) => void,
): Promise<Running> {
  const words = portForward(args, args.port);
  const running = await start(words, ["ignore", "pipe", "pipe"], shell);
  started(running);
  await ready(running, args.port, commandLine(words));
  return running;
}

function ready({ process: child, ended }: Running, port: number, command: string): Promise<void> {
  let said = "";
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new NoWay(`${command} has not forwarded the port after ${PATIENCE.forward / 1000} s`));
    }, PATIENCE.forward);
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      if (text.includes(`Forwarding from 127.0.0.1:${port}`)) {
        clearTimeout(timer);
        resolve();
      }
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (said = (said + text).slice(-4096)));
    void ended.then(({ code, signal }) => {
      clearTimeout(timer);
      const hint = said.includes("already in use") ? ` (choose another port with --port)` : "";
      reject(new NoWay(`${command} ended with ${code ?? signal}${hint}\n${plain(said).trimEnd()}`.trimEnd()));
    });
  });
}

/**
 * Asks what answers at the local port for its certificate, as Hubble's client would: it has to be signed by the authority and made
 * for the name of the server. Throws `NoWay`, saying what is wrong.
 */
export function checkRelay(
  certificates: ClientCertificates,
  { port, serverName }: HubbleArguments,
): Promise<void> {
  const { ca, certificate: cert, key } = certificates;
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, servername: serverName, ca, cert, key, ALPNProtocols: ["h2"] };
    const socket = connect(options, () => {
      socket.destroy();
      resolve();
    });
    socket.setTimeout(PATIENCE.relay, () => {
      socket.destroy();
      reject(new NoWay(`the relay has not answered after ${PATIENCE.relay / 1000} s`));
    });
    socket.once("error", (error: NodeJS.ErrnoException) => {
      reject(new NoWay(`the relay's certificate is not what it has to be: ${reasonOf(error, serverName)}`));
    });
  });
}

const REASONS: Readonly<Record<string, (serverName: string) => string>> = {
  ERR_TLS_CERT_ALTNAME_INVALID: (name) =>
    `it is not made for ${name} (its name can be given with --server-name)`,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: () => "it is not signed by the authority in the secret",
  SELF_SIGNED_CERT_IN_CHAIN: () => "it is signed by an authority that is not in the secret",
  DEPTH_ZERO_SELF_SIGNED_CERT: () => "it is signed by itself",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: () => "it is not signed by the authority in the secret",
  CERT_SIGNATURE_FAILURE: () => "it is not signed by the authority in the secret",
  CERT_HAS_EXPIRED: () => "it is over",
  ECONNRESET: () => "the connection was closed before it was shown",
};

const reasonOf = ({ code = "", message }: NodeJS.ErrnoException, serverName: string): string =>
  REASONS[code]?.(serverName) ?? plain(message);
