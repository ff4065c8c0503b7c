import * as pulumi from "@pulumi/pulumi";
import { formatFinding, hasErrors, type Finding } from "../model/faults.ts";

/** Findings of a component, kept beside it so that a recorded stack can be asked for them. */
export type Findings = readonly Finding[];

/** Refuses settings with an error among the findings: every fault in one message, no stack trace. */
export function refuse(what: string, findings: Findings, resource: pulumi.Resource | undefined): void {
  if (!hasErrors(findings)) return;
  const errors = findings.filter(({ severity }) => severity === "error");
  const count = errors.length === 1 ? "1 fault" : `${errors.length} faults`;
  throw new Refused(
    `${what} is refused, ${count}:\n${errors.map(formatFinding).join("\n")}`,
    findings,
    resource,
  );
}

/** The error of refused settings; it carries the findings for whoever wants them as data. */
export class Refused extends pulumi.ResourceError {
  readonly findings: Findings;

  constructor(message: string, findings: Findings, resource: pulumi.Resource | undefined) {
    super(message, resource, true);
    this.findings = findings;
  }
}

/** Says every warning in Pulumi's log, at the resource that it is about. */
export function warn(findings: Findings, resource: pulumi.Resource): void {
  for (const finding of findings) {
    if (finding.severity === "warning") void pulumi.log.warn(formatFinding(finding), resource);
    if (finding.severity === "silenced") void pulumi.log.debug(formatFinding(finding), resource);
  }
}
