/** Writes docs/rules: a page for each id from the tables of rules, and a list of them; `--check` says whether they are up to date instead. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { PREFIX } from "../checks/silencing.ts";
import { diagnosisRules } from "../checks/diagnosis/rules.ts";
import { everyRule, type RuleRow } from "../checks/rules.ts";
import { promiseRules } from "../checks/promises.ts";
import { setRules } from "../checks/set.ts";
import { clusterRules } from "../model/cluster/check.ts";
import { bodyRules } from "../model/cluster/rules/body.ts";
import { changeRules } from "../model/cluster/rules/changes.ts";
import { shapeRules } from "../model/cluster/shape.ts";
import { monitoringRules } from "../model/monitoring/rules.ts";
import { collectorRules } from "../observability/collector/rules.ts";
import { relaySecretRules } from "../observability/hubble/secret.ts";
import { logAlertRules } from "../observability/logs/options.ts";
import { alertOptionRules } from "../observability/prometheus/alert-options.ts";
import { RULES as builderRules } from "../policies/rules.ts";

const folder = fileURLToPath(new URL("../docs/rules", import.meta.url));

/** What rules are about, and the tables that hold them. */
const SUBJECTS: Readonly<Record<string, readonly RuleRow[]>> = {
  "policies (`acns check`)": everyRule,
  "what flows show (`acns diagnose`)": Object.values(diagnosisRules),
  "sets of policies and filters": [...Object.values(setRules), ...Object.values(promiseRules)],
  "policies as code": Object.values(builderRules),
  settings: [
    ...shapeRules,
    ...clusterRules,
    ...bodyRules,
    ...monitoringRules,
    ...alertOptionRules,
    ...logAlertRules,
  ],
  "changes of a running cluster": changeRules,
  "the collector of network logs": collectorRules,
  "certificates of Hubble's clients (`acns hubble`)": relaySecretRules,
};

const SERIES: Readonly<Record<string, string>> = {
  ACN: "the two resources of ACNS",
  ACNS: "ACNS and AKS, as Microsoft documents them",
  AKS: "other limits of AKS",
  BLD: "what builders of policies refuse",
  CHK: "how rules are silenced",
  CNP: "Cilium's own validation of policies",
  COL: "the collector of network logs",
  CRD: "the schemas of Cilium's and ACNS's resources",
  DIA: "what flows show to be wrong",
  HUB: "certificates of Hubble's clients",
  K8S: "what Kubernetes asks of every object",
  KNP: "what Kubernetes asks of a NetworkPolicy",
  MON: "monitoring",
  OBJ: "sets of objects that are sent together",
  POL: "policies that would not do what they seem to",
  SET: "the shape of settings",
};

interface Row extends RuleRow {
  readonly about: string;
}

const rows: Row[] = Object.entries(SUBJECTS).flatMap(([about, table]) =>
  table.map((row) => ({ ...row, about })),
);
const ids = [...new Set(rows.map(({ id }) => id))].sort();

const link = (docs: string): string => (docs.startsWith("http") ? `<${docs}>` : `[${docs}](../../${docs})`);

function page(id: string): string {
  const parts = rows
    .filter((row) => row.id === id)
    .map(
      ({ title, severity, remedy, docs, about }) =>
        `${title}\n\n- About: ${about}\n- Severity: ${severity}\n- Remedy: ${remedy}\n- Source: ${link(docs)}\n`,
    );
  const silence = rows.some((row) => row.id === id && row.about.includes("check"))
    ? `\nTo silence it for one object, annotate it: \`${PREFIX}${id}: <reason>\`.\n`
    : "";
  return `# ${id}\n\n${parts.join("\n---\n\n")}${silence}`;
}

function index(): string {
  const series = Object.entries(SERIES).map(([name, about]) => {
    const own = ids.filter((id) => id.slice(0, -3) === name);
    const lines = own.map((id) => {
      const { title = "", severity = "" } = rows.find((row) => row.id === id) ?? {};
      return `| [${id}](${id}.md) | ${severity} | ${title.replaceAll("|", "\\|")} |`;
    });
    return `## ${name}: ${about}\n\n| id | severity | rule |\n| --- | --- | --- |\n${lines.join("\n")}\n`;
  });
  const intro = `Every finding names a rule by its id. Errors are what a service, a server or an agent refuses, or what certainly has no effect; warnings work with a cost or a risk. Settings lower a rule by its id with a reason (\`rules\`), policies by an annotation (\`${PREFIX}<id>: <reason>\`).`;
  return `# Rules\n\n<!-- Written by npm run rules from the tables of rules. -->\n\n${intro}\n\n${series.join("\n")}`;
}

/** Every file that the tables make, by name. */
async function files(): Promise<Map<string, string>> {
  const strange = ids.filter((id) => !Object.hasOwn(SERIES, id.slice(0, -3)));
  if (strange.length > 0) throw new Error(`no series is known for ${strange.join(", ")}`);
  const made = new Map<string, string>();
  const markdown = (text: string) => format(text, { parser: "markdown", printWidth: 110 });
  for (const id of ids) made.set(`${id}.md`, await markdown(page(id)));
  return made.set("README.md", await markdown(index()));
}

const made = await files();
const there = existsSync(folder) ? readdirSync(folder) : [];
if (process.argv.includes("--check")) {
  const stale = [...made].filter(
    ([name, text]) => !there.includes(name) || readFileSync(join(folder, name), "utf8") !== text,
  );
  const wrong = [...stale.map(([name]) => name), ...there.filter((name) => !made.has(name))];
  if (wrong.length > 0) {
    console.error(
      `docs/rules is not what the tables say (${wrong.slice(0, 5).join(", ")} …): run \`npm run rules\``,
    );
    process.exitCode = 1;
  }
} else {
  mkdirSync(folder, { recursive: true });
  for (const name of there.filter((own) => !made.has(own))) rmSync(join(folder, name));
  for (const [name, text] of made) writeFileSync(join(folder, name), text);
}
