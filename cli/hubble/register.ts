import { InvalidArgumentError, Option } from "commander";
import { RELAY } from "../../observability/hubble/relay.ts";
import type { Registration } from "../command.ts";
import type { HubbleArguments } from "./arguments.ts";

const portOf = (text: string): number => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65535) throw new InvalidArgumentError("A port is a number from 1 to 65535.");
  return port;
};

/** Makes `acns hubble` known; the command itself is loaded when it is called. */
export function registerHubble({ program, shell, exit }: Registration): void {
  program
    .command("hubble")
    .description(
      "Set up Hubble's client for a cluster with ACNS: its certificates from the cluster's secret, its configuration, the way to the relay.",
    )
    .argument("[words...]", "what Hubble's client is to do, after --")
    .addOption(
      new Option(
        "--secret <file>",
        `the secret ${RELAY.secret} as kubectl prints it, - reads standard input; without it kubectl is asked`,
      ),
    )
    .option("--kubeconfig <file>", "kubeconfig for kubectl")
    .option("--context <name>", "context of the kubeconfig")
    .option("--namespace <name>", "namespace of the relay and the secret", RELAY.namespace)
    .addOption(
      new Option("--port <port>", "local port that leads to the relay")
        .argParser(portOf)
        .default(RELAY.localPort),
    )
    .option("--server-name <name>", "name in the relay's certificate", RELAY.serverName)
    .option("--exec", "run Hubble's client with the words after --, and remove everything when it ends")
    .addOption(
      new Option("--forward", "forward the port until Ctrl-C, then remove everything").conflicts("exec"),
    )
    .addOption(new Option("--json", "print paths and commands as JSON").conflicts(["exec", "forward"]))
    .addHelpText("after", EXAMPLES)
    .action(async (words: string[], options: Omit<HubbleArguments, "words">) => {
      const { hubbleCommand } = await import("./command.ts");
      exit(await hubbleCommand({ ...options, words }, shell));
    });
}

const EXAMPLES = `
Examples:
  acns hubble --exec -- observe --namespace shop --verdict DROPPED --follow
  acns hubble --forward                   for a client in another terminal
  acns hubble                             write the files, print the commands
  kubectl get secret ${RELAY.secret} -n ${RELAY.namespace} -o json | acns hubble --secret - --json

Files are for you alone, in a folder of their own. Exit codes: 0 done, 1 the certificates are refused or a program ended early,
2 an input cannot be read; with --exec that of Hubble's client.`;
