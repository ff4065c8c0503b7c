import { addressPlan } from "../../model/cluster/addresses.ts";
import { clusterRules } from "../../model/cluster/check.ts";
import { formatFinding, type Finding } from "../../model/faults.ts";
import { mask } from "../../testing/index.ts";
import type { ClusterReport } from "../../components/report.ts";
import type { LeftOut, PartCost, Span, Unit } from "../../model/cost.ts";
import type { Difference } from "./difference.ts";
import { estimateOf } from "./estimate.ts";
import type { Outcome } from "./run.ts";
import { counts, tree } from "./tree.ts";

/** By hand: loading the formats of all countries takes longer than the whole text. */
const dollars = (usd: number): string => {
  const digits = usd.toFixed(2).replace(/\.?0+$/, "");
  return `${digits.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ",")} USD`;
};
const indent = (text: string): string => text.replaceAll(/^/gm, "    ");
const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : [`${title}:`, ...lines].join("\n");

/** An outcome as a person reads it: the tree, what was decided and why, the checks, the estimate, and what stays open. */
export function outcomeText(outcome: Outcome, verbose: boolean): string {
  const { project, stack, refused, failure } = outcome;
  const title = `Previewing ${project}/${stack}, offline: what \`pulumi up\` would create.`;
  const parts = refused
    ? [findingsText(outcome.findings), `Refused: nothing would be created.`]
    : [
        tree(outcome),
        section("Resources", counts(outcome).map(indent)),
        ...outcome.clusters.map(decisions),
        checksText(outcome, verbose),
        findingsText(outcome.findings),
        estimateText(outcome),
        notesText(outcome),
        logText(outcome),
        openText(outcome),
        ...(verbose ? [inputsText(outcome)] : []),
        ...(failure === undefined ? [] : [`The program failed: ${failure.message}`]),
      ];
  return [title, ...parts].filter((part) => part !== "").join("\n\n");
}

function decisions({ name, apiVersion, plan }: ClusterReport): string {
  const because = apiVersion.because.map(({ property }) =>
    property.replace("networkProfile.advancedNetworking.", ""),
  );
  const pinned = plan.asked.apiVersion !== undefined;
  const why = pinned
    ? "as the settings say"
    : because.length === 0
      ? "nothing that is asked for needs a later one"
      : `the first that knows ${because.join(", ")}`;
  return section(`Cluster ${name}`, [
    `    API version ${apiVersion.version}: ${why}`,
    ...addressPlan(plan).map((line) => `    ${line}`),
  ]);
}

function checksText({ findings, clusters }: Outcome, verbose: boolean): string {
  if (clusters.length === 0) return "";
  const broken = new Set(findings.map(({ rule }) => rule));
  const held = clusterRules.filter(({ id }) => !broken.has(id));
  const summary = `    ${clusterRules.length} rules checked, ${held.length} held`;
  const names = verbose ? held.map(({ id, title }) => `    ${id} ${title}`) : wrap(held.map(({ id }) => id));
  return section("Checks", [`${summary}${verbose ? ":" : " (--verbose says what each means):"}`, ...names]);
}

/** Words in lines of at most a hundred characters. */
function wrap(words: readonly string[]): string[] {
  const lines = words.reduce<string[]>((all, word) => {
    const last = all.at(-1);
    if (last === undefined || last.length + word.length > 99) return [...all, word];
    return [...all.slice(0, -1), `${last} ${word}`];
  }, []);
  return lines.map((line) => `    ${line}`);
}

function findingsText(findings: readonly Finding[]): string {
  return (["error", "warning", "silenced"] as const)
    .map((severity) => findings.filter((finding) => finding.severity === severity))
    .filter((group) => group.length > 0)
    .map((group) =>
      section(
        { error: "Errors", warning: "Warnings", silenced: "Silenced" }[group[0]?.severity ?? "error"],
        group.map((finding) => indent(formatFinding(finding))),
      ),
    )
    .join("\n\n");
}

function estimateText(outcome: Outcome): string {
  const { parts, leftOut } = estimateOf(outcome);
  if (parts.length === 0 && leftOut.length === 0) return "";
  return section("Cost a month, estimated", [
    ...parts.map(partText),
    "    left out:",
    ...leftOut.map(leftOutText),
  ]);
}

const span = ({ from, to }: Span, show: (value: number) => string): string =>
  from === to ? show(from) : `${show(from)} to ${show(to)}`;

/** How an amount of a unit reads; of what is charged by the month there is one. */
const AMOUNTS: Readonly<Record<Unit, string | undefined>> = {
  "node and month": "nodes",
  "million samples": "million samples",
  GB: "GB",
  month: undefined,
};

function partText({ part, usd, amount, unit, price }: PartCost): string {
  const words = AMOUNTS[unit];
  const of = words === undefined ? "" : ` for ${span(amount, String)} ${words}`;
  return `    ${part}: ${span(usd, dollars)}${of} at ${dollars(price.usd)} per ${unit} (${price.source}, ${price.date})`;
}

const leftOutText = ({ part, missing }: LeftOut): string =>
  `      ${part}${missing.length === 0 ? "" : `: give ${missing.join(" and ")}`}`;

/** What only a cloud or a key could tell, by name: nothing is made up. */
function openText({ recording, encrypted }: Outcome): string {
  return section("Open", [
    ...recording.unanswered.map(
      ({ kind, name }) => `    ${kind} ${name}: shown as unknown; give it in --answers`,
    ),
    ...encrypted.map((key) => `    config ${key}: encrypted, and left out; give it in --answers`),
  ]);
}

/** Where the Kubernetes resources of clusters with a private API server can be deployed from. */
function notesText({ clusters, secondStack }: Outcome): string {
  const lines = clusters.flatMap(({ name, plan }) => {
    if (!plan.privateCluster)
      return secondStack ? [`    ${name}: Kubernetes resources are left to a second stack`] : [];
    return [
      secondStack
        ? `    ${name}: the API server is private; Kubernetes resources are left to a second stack, which runs where it is reached`
        : `    ${name}: the API server is private; run this stack where it is reached, or set kubernetesResources to secondStack`,
    ];
  });
  return section("Note", lines);
}

/** What the program itself logged: findings stand above in words of their own. */
function logText({ recording, findings }: Outcome): string {
  const said = new Set(findings.map(formatFinding));
  const logs = recording.logs.filter(({ severity, message }) => severity !== "debug" && !said.has(message));
  return section(
    "Log",
    logs.map(({ severity, message }) => indent(`${severity}: ${message}`)),
  );
}

function inputsText({ recording }: Outcome): string {
  const lines = recording.resources.map(
    ({ type, name, inputs }) => `${type} ${name}\n${indent(JSON.stringify(mask(inputs), undefined, 2))}`,
  );
  return section("Inputs", lines);
}

/** What differs from another environment. */
export function differencesText(other: string, differing: readonly Difference[]): string {
  if (differing.length === 0) return `No difference from ${other}.`;
  const lines = differing.map(({ resource, path, before, after }) => {
    if (path === undefined) return after === undefined ? `  - ${resource}` : `  + ${resource}`;
    const show = (value: unknown) => (value === undefined ? "nothing" : JSON.stringify(value));
    return `  ~ ${resource}\n      ${path}: ${show(before)} => ${show(after)}`;
  });
  return section(`Differences from ${other}`, lines);
}
