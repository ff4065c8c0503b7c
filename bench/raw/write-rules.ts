/** Writes rules.json anew: the texts of the rule groups, which a program without our package has to hold itself. */
import { writeFileSync } from "node:fs";
import { azureRuleGroup } from "../../observability/prometheus/azure.ts";
import { RECORDING_GROUPS } from "../../observability/prometheus/recording.ts";

const groups = RECORDING_GROUPS.map((group) => {
  const { description, interval, rules } = azureRuleGroup(group, {
    workspaceId: "",
    clusterId: "",
    clusterName: "",
  });
  const [prefix = "", suffix = ""] = group.azureName.split("{cluster}");
  return { part: group.name.toLowerCase(), prefix, suffix, description, interval, rules };
});
writeFileSync(new URL("rules.json", import.meta.url), `${JSON.stringify(groups, undefined, 2)}\n`);
