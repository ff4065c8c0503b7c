import type { Edit, PolicyName } from "../../simulator/explain/edit.ts";
import { toYaml } from "../render/yaml.ts";

/** Names of kinds on kubectl's command line. */
const KINDS: Readonly<Record<PolicyName["kind"], string>> = {
  CiliumNetworkPolicy: "ciliumnetworkpolicy",
  CiliumClusterwideNetworkPolicy: "ciliumclusterwidenetworkpolicy",
  NetworkPolicy: "networkpolicy",
};

/** A word of a shell's command line that means itself. */
const quoted = (text: string): string =>
  /^[\w./:=@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

const place = ({ kind, namespace, name }: PolicyName): string =>
  [KINDS[kind], quoted(name), ...(namespace === undefined ? [] : ["-n", quoted(namespace)])].join(" ");

/** How one change is made: a command, or a manifest to apply. */
export interface Application {
  readonly command: string;
  /** The whole policy after the change, as YAML; absent where there is none. */
  readonly yaml?: string;
}

/** How a change is made with kubectl. */
export function applicationOf(edit: Edit): Application {
  switch (edit.action) {
    case "create":
      return { command: "kubectl apply -f -", yaml: toYaml([edit.after]) };
    case "update":
      return {
        command: `kubectl patch ${place(edit.policy)} --type json -p ${quoted(JSON.stringify(edit.patch))}`,
        yaml: toYaml([edit.after]),
      };
    case "delete":
      return { command: `kubectl delete ${place(edit.policy)}` };
    case "label": {
      const [namespace = "", name = ""] = edit.pod.split("/");
      const labels = Object.entries(edit.labels).map(([key, value]) => quoted(`${key}=${value}`));
      return { command: `kubectl label pod ${quoted(name)} -n ${quoted(namespace)} ${labels.join(" ")}` };
    }
  }
}

/** What has to be known of a change before it is made. */
export const noteOn = (edit: Edit): string | undefined =>
  edit.action === "label"
    ? "A pod that a workload makes gets the label from the workload's template: put it there to keep it."
    : undefined;
