import { formatFinding, type Finding } from "../../model/faults.ts";
import type { Prepared } from "./prepared.ts";
import { commandLine } from "./words.ts";

export const findingsText = (findings: readonly Finding[]): string =>
  findings.map((finding) => `${finding.severity} ${formatFinding(finding)}`).join("\n");

/** What was written, as a person reads it: what to type, in its order. */
export function writtenText({ folder, certificate, commands, overriding, findings }: Prepared): string {
  return [
    `Written to ${folder}, for you alone: config.yaml, tls.crt, tls.key, ca.crt.`,
    `The certificate ${certificate.subject} is valid until ${certificate.validTo}.`,
    ...(findings.length === 0 ? [] : ["", findingsText(findings)]),
    "",
    "Lead a port to the relay, and leave it running:",
    `  ${commandLine(commands.portForward)}`,
    "In another terminal:",
    `  ${commandLine(commands.observe)}`,
    "When you are done:",
    `  ${commandLine(commands.remove)}`,
    ...(overriding.length === 0
      ? []
      : [
          "",
          `Your environment sets ${overriding.join(", ")}, which the client takes before the configuration: unset it.`,
        ]),
  ].join("\n");
}
