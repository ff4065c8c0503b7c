import type { Row } from "./pairwise.ts";

const outOfSupport = ["1.28", "1.29", "1.30.5", "1.31", "1.32", "1.33"];
const ownWaysOut = ["none", "userDefinedRouting"];

/** Whether anything of ACNS is on; on Cilium FQDN policies are the default. */
function hasAcns(row: Row): boolean {
  if (row["observability"] !== "off") return true;
  if (row["dataplane"] === "azure") return false;
  const isOff = (name: string) => ["absent", "None"].includes(row[name] ?? "");
  return row["policies"] !== "None" || !isOff("encryption") || !isOff("acceleration");
}

/** For every rule that warns of plain values: whether a row is to be warned of, lowered or not. */
export function documentedWarnings(row: Row): Readonly<Record<string, boolean>> {
  const isCilium = row["dataplane"] !== "azure";
  const isL7 = row["policies"] === "L7";
  return {
    ACNS005: !isCilium && row["observability"] === "off",
    ACNS009: isL7 && row["expectedRequests"] === "above",
    ACNS010: isCilium && row["policies"] !== "None" && row["expectedFqdnRequests"] === "above",
    ACNS011: row["encryption"] === "WireGuard",
    ACNS012: row["encryption"] === "mTLS" && row["registeredFeatures"] !== "mtls",
    ACNS035: hasAcns(row) && ownWaysOut.includes(row["outboundType"] ?? ""),
    ACNS038: isCilium && row["expectedIdentities"] === "limit",
    AKS004: row["staticEgressGateway"] === "on" && row["gatewayPool"] === "absent",
    AKS013:
      outOfSupport.includes(row["kubernetesVersion"] ?? "") && row["supportPlan"] !== "AKSLongTermSupport",
  };
}
