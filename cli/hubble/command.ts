import { hasErrors } from "../../model/faults.ts";
import { Unreadable } from "../../files/read.ts";
import { readRelaySecret } from "../../observability/hubble/secret.ts";
import { EXIT } from "../exit.ts";
import type { Shell } from "../shell.ts";
import type { HubbleArguments } from "./arguments.ts";
import { writeFolder } from "./folder.ts";
import { NoWay } from "./forward.ts";
import { prepared, type Prepared } from "./prepared.ts";
import { runClient, type Task } from "./run.ts";
import { findingsText, writtenText } from "./text.ts";

/**
 * Sets Hubble's client up, and runs it or the way to the relay where that is asked for. What is printed are paths, commands, and
 * names and dates of certificates.
 */
export async function hubbleCommand(args: HubbleArguments, shell: Shell): Promise<number> {
  try {
    const task = taskOf(args);
    const document = await secretDocumentOf(args, shell);
    const { findings, certificates, about } = readRelaySecret(document, new Date(), args.serverName);
    if (certificates === undefined || about === undefined || hasErrors(findings)) {
      if (args.json === true) shell.out(JSON.stringify({ refused: true, findings }, undefined, 2));
      else shell.err(findingsText(findings));
      return EXIT.refused;
    }
    if (task !== undefined) {
      if (findings.length > 0) shell.err(findingsText(findings));
      return await runClient(task, args, certificates, shell);
    }
    const folder = writeFolder(certificates, args.port, args.serverName);
    const made: Prepared = prepared(folder, args, about, findings, shell.env ?? process.env);
    shell.out(args.json === true ? JSON.stringify(made, undefined, 2) : writtenText(made));
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof Unreadable) && !(error instanceof NoWay)) throw error;
    shell.err(error.message);
    return error instanceof NoWay ? EXIT.refused : EXIT.unreadable;
  }
}

/** Loaded here, for YAML takes a while to load. */
async function secretDocumentOf(args: HubbleArguments, shell: Shell): Promise<unknown> {
  const { secretDocument } = await import("./secret.ts");
  return secretDocument(args, shell);
}

/** What is run; undefined where files are written only. Throws `Unreadable` where the words do not fit. */
function taskOf({ exec = false, forward = false, json = false, words }: HubbleArguments): Task | undefined {
  if (exec && words.length === 0)
    throw new Unreadable("say what Hubble's client is to do: acns hubble --exec -- observe --follow");
  if (words.length > 0 && (forward || json))
    throw new Unreadable("words after -- are for Hubble's client, which --exec runs");
  if (words.length > 0) return { kind: "exec", words };
  return forward ? { kind: "forward" } : undefined;
}
