import { basename } from "node:path";
import { checkSettings } from "../../model/cluster/check.ts";
import type { ClusterSettings } from "../../model/cluster/settings.ts";
import type { Finding } from "../../model/faults.ts";

export const LEVELS = ["None", "FQDN", "L7"] as const;
export const ENCRYPTIONS = ["None", "WireGuard"] as const;

/** What a new stack is to be. */
export interface Choices {
  /** Of the project, and the beginning of all names: small letters, digits and hyphens. */
  readonly name: string;
  readonly location: string;
  readonly kubernetesVersion: string;
  readonly policies: (typeof LEVELS)[number];
  readonly encryption: (typeof ENCRYPTIONS)[number];
}

/** Options of the command line. */
export interface InitOptions extends Partial<Choices> {
  readonly yes?: boolean;
}

/** A question for what no option says. */
interface Question {
  readonly key: keyof Choices;
  readonly text: string;
  readonly words?: readonly string[];
}

const QUESTIONS: readonly Question[] = [
  { key: "name", text: "Name of the project" },
  { key: "location", text: "Azure region" },
  { key: "kubernetesVersion", text: "Kubernetes version" },
  { key: "policies", text: "Policies", words: LEVELS },
  { key: "encryption", text: "Encryption between nodes", words: ENCRYPTIONS },
];

/** What of a folder's name may stand in names. */
function nameOf(folder: string): string {
  const name = basename(folder)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+/, "")
    .slice(0, 40)
    .replace(/-+$/, "");
  return name.length < 2 ? "shop" : name;
}

/** What holds where nobody says otherwise. */
const byDefault = (folder: string): Choices => ({
  name: nameOf(folder),
  location: "westeurope",
  kubernetesVersion: "1.34",
  policies: "FQDN",
  encryption: "None",
});

/** The choices that options, a person and the defaults make together, in this order. An empty answer takes the default. */
export async function choose(
  folder: string,
  { yes: _, ...options }: InitOptions,
  ask?: (question: string) => Promise<string>,
): Promise<Choices> {
  const chosen: Record<string, string> = { ...byDefault(folder), ...options };
  for (const { key, text, words } of ask === undefined ? [] : QUESTIONS) {
    if (options[key] !== undefined) continue;
    const of = words === undefined ? "" : `: ${words.join(", ")}`;
    const answer = (await ask?.(`${text}${of} [${chosen[key] ?? ""}] `))?.trim() ?? "";
    if (answer === "") continue;
    chosen[key] = words?.find((word) => word.toLowerCase() === answer.toLowerCase()) ?? answer;
  }
  return chosen as unknown as Choices;
}

/** The settings of a cluster that the choices make. */
export const settingsOf = ({ kubernetesVersion, policies, encryption }: Choices): ClusterSettings => ({
  kubernetesVersion,
  tier: "Free",
  network: { mode: "overlay" },
  security: { policies, encryption },
  nodePools: [{ name: "system", mode: "System", vmSize: "Standard_D2s_v5", osSku: "AzureLinux", count: 2 }],
});

/** Why choices cannot be: a name that Azure or Kubernetes would not take, or settings that rules refuse. */
export function choiceFaults(choices: Choices): Finding[] {
  const { name, location } = choices;
  const fault = (path: string, reason: string, remedy: string): Finding => ({
    rule: "INIT001",
    severity: "error",
    path,
    reason,
    remedy,
  });
  return [
    ...(/^[a-z][a-z0-9-]{0,38}[a-z0-9]$/.test(name)
      ? []
      : [
          fault(
            "name",
            `${JSON.stringify(name)} cannot begin the names of resources`,
            "take 2 to 40 small letters, digits and hyphens, a letter first and no hyphen last",
          ),
        ]),
    ...(/^[a-z0-9]+$/.test(location)
      ? []
      : [
          fault(
            "location",
            `${JSON.stringify(location)} is no Azure region`,
            "take its short name, as westeurope: `az account list-locations` lists them",
          ),
        ]),
    ...checkSettings("EnvironmentSettings", settingsOf(choices), name).findings.filter(
      ({ severity }) => severity === "error",
    ),
  ];
}
