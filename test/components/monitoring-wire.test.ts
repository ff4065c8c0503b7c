import { createRequire } from "node:module";
import { expect, test } from "vitest";
import type { RecordedResource } from "../../testing/index.ts";
import { changed, leavesOf, type Body } from "../model/bodies.ts";
import { typedAt } from "../model/typed.ts";
import { deploy, variants } from "./monitored.ts";

type Convert = (item: Body) => Body;

interface Mapped {
  serialize(mapper: unknown, body: Body): Body;
  deserialize(mapper: unknown, body: Body, name: string): Body;
}

const models = async (path: string): Promise<Record<string, Convert & Record<string, string>>> =>
  // By path: the packages export their models, not what turns them into requests.
  (await import(new URL(`../../node_modules/@azure/${path}`, import.meta.url).href)) as Record<
    string,
    Convert & Record<string, string>
  >;

const MONITOR = "arm-monitor/dist/esm/models";
const collection = await models(`${MONITOR}/dataCollectionApi/models.js`);
const scheduled = await models(`${MONITOR}/scheduledQueryRuleApi/models.js`);
const actions = await models(`${MONITOR}/actionGroupsApi/models.js`);
const links = await models(`${MONITOR}/privateLinkScopesApi/models.js`);
const logs = await models("arm-operationalinsights/dist/esm/models/models.js");
const grafana = (await models("arm-dashboard/dist-esm/src/models/mappers.js")) as Record<string, unknown>;

// Of the older kind: mappers as data, read by the client's core, which comes with it.
const own = createRequire(new URL("../../node_modules/@azure/arm-dashboard/package.json", import.meta.url));
const { createSerializer } = own("@azure/core-client") as {
  createSerializer: (mappers: object, isXml: boolean) => Mapped;
};
const mapped = createSerializer(grafana, false);

/** A body as the client sends it, after it took it for its own model: what the model does not know is gone. */
const by =
  (from: Record<string, Convert>, name: string): Convert =>
  (body) => {
    const [read, write] = [from[`${name}Deserializer`], from[`${name}Serializer`]];
    if (read === undefined || write === undefined) throw new Error(`no model of ${name}`);
    return write(read(structuredClone(body)));
  };

const byMapper =
  (name: string): Convert =>
  (body) => {
    const mapper = grafana[name];
    if (mapper === undefined) throw new Error(`no mapper of ${name}`);
    return mapped.serialize(mapper, mapped.deserialize(mapper, body, "body"));
  };

/** How a type is sent: which arguments name it in its address, which stand beside `properties`, and through which model. */
interface Sent {
  readonly address: readonly string[];
  readonly beside: readonly string[];
  readonly model: Convert;
}

const TOP = ["location", "tags", "kind", "identity"];

const SENT: Readonly<Record<string, Sent>> = {
  "monitor:DataCollectionEndpoint": {
    address: ["resourceGroupName", "dataCollectionEndpointName"],
    beside: TOP,
    model: by(collection, "dataCollectionEndpointResource"),
  },
  "monitor:DataCollectionRule": {
    address: ["resourceGroupName", "dataCollectionRuleName"],
    beside: TOP,
    model: by(collection, "dataCollectionRuleResource"),
  },
  "monitor:DataCollectionRuleAssociation": {
    address: ["resourceUri", "associationName"],
    beside: [],
    model: by(collection, "dataCollectionRuleAssociationProxyOnlyResource"),
  },
  "monitor:ActionGroup": {
    address: ["resourceGroupName", "actionGroupName"],
    beside: TOP,
    model: by(actions, "actionGroupResource"),
  },
  "monitor:PrivateLinkScope": {
    address: ["resourceGroupName", "scopeName"],
    beside: TOP,
    model: by(links, "azureMonitorPrivateLinkScope"),
  },
  "monitor:PrivateLinkScopedResource": {
    address: ["resourceGroupName", "scopeName", "name"],
    beside: [],
    model: by(links, "scopedResource"),
  },
  "operationalinsights:Workspace": {
    address: ["resourceGroupName", "workspaceName"],
    beside: ["location", "tags", "identity"],
    model: by(logs, "workspace"),
  },
  "operationalinsights:SavedSearch": {
    address: ["resourceGroupName", "workspaceName", "savedSearchId"],
    beside: [],
    model: by(logs, "savedSearch"),
  },
  "monitor:ScheduledQueryRule": {
    address: ["resourceGroupName", "ruleName"],
    beside: TOP,
    model: by(scheduled, "scheduledQueryRuleResource"),
  },
  "operationalinsights:Table": {
    address: ["resourceGroupName", "workspaceName", "tableName"],
    beside: [],
    model: by(logs, "table"),
  },
  "dashboard:Grafana": {
    address: ["resourceGroupName", "workspaceName"],
    beside: [...TOP, "sku", "properties"],
    model: byMapper("ManagedGrafana"),
  },
};

/** Types that no client holds: azure-native's own types decide. */
const TYPED = {
  "monitor:AzureMonitorWorkspace": "AzureMonitorWorkspace",
  "alertsmanagement:PrometheusRuleGroup": "PrometheusRuleGroup",
} as const;

/** Modules that other tests look at: components, groups, roles, names that are drawn, the cluster itself. */
const OTHERS =
  /^(acns|pulumi|random|resources|authorization|containerservice|azure-native_containerservice_\w+):/;

/** The arguments of a resource as azure-native puts them into a request. */
function requestOf({ inputs }: RecordedResource, { address, beside }: Sent): Body {
  const rest = Object.entries(inputs).filter(([key]) => !address.includes(key));
  const top = rest.filter(([key]) => beside.includes(key));
  const nested = rest.filter(([key]) => !beside.includes(key));
  const properties = nested.length === 0 ? {} : { properties: Object.fromEntries(nested) };
  return JSON.parse(JSON.stringify({ ...Object.fromEntries(top), ...properties })) as Body;
}

const plainType = ({ type }: RecordedResource): string => type.replace(/^azure-native:/, "");

/** What the model loses or changes; the client's own defaults come on top, and lose nothing. */
function lostBy({ model }: Sent, request: Body): string[] {
  const sent = new Set(leavesOf(request).map(textOf));
  return changed(request, JSON.parse(JSON.stringify(model(request))) as Body).filter((each) =>
    sent.has(each),
  );
}

const textOf = ([path, value]: [string, unknown]): string => `${path}=${JSON.stringify(value)}`;

const stacks = await Promise.all(
  variants.map(async ([title, monitoring, settings]) => [title, await deploy(monitoring, settings)] as const),
);

/** What a template in a deployment makes, as if it were a resource of the stack: its body stands beside its address. */
function templated(resource: RecordedResource): RecordedResource[] {
  if (plainType(resource) !== "resources:Deployment") return [];
  const { template } = resource.inputs["properties"] as { template: { resources: Templated[] } };
  return template.resources.map(({ type, name, properties }) => ({
    ...resource,
    type: { "Microsoft.OperationalInsights/workspaces/tables": "operationalinsights:Table" }[type] ?? type,
    inputs: { tableName: name, ...properties },
  }));
}

interface Templated {
  readonly type: string;
  readonly name: string;
  readonly properties: Record<string, unknown>;
}

const resources = stacks.flatMap(([title, { resources }]) =>
  resources
    .flatMap((resource) => [resource, ...templated(resource)])
    .map((resource) => ({ title, resource, type: plainType(resource) })),
);

test("every type that is made for being seen is looked at, and every one that is looked at is made", () => {
  const made = new Set(resources.map(({ type }) => type).filter((type) => !OTHERS.test(type)));
  expect([...made].toSorted()).toEqual([...Object.keys(SENT), ...Object.keys(TYPED)].toSorted());
});

test.each(Object.entries(SENT))("%s: nothing is lost in the model of Azure's client", (name, sent) => {
  const own = resources.filter(({ type }) => type === name);
  for (const { title, resource } of own) {
    const request = requestOf(resource, sent);
    expect(leavesOf(request).length, `${title}: ${resource.name}`).toBeGreaterThan(0);
    expect(lostBy(sent, request), `${title}: ${resource.name}`).toEqual([]);
  }
});

test.each(Object.entries(TYPED))("%s: every property is in the types of azure-native", (name, root) => {
  const own = resources.filter(({ type }) => type === name);
  const [module = ""] = name.split(":");
  for (const { title, resource } of own) {
    // As the table of the types writes them: a map's keys are any name.
    const paths = new Set(leavesOf(resource.inputs).map(([path]) => path));
    const unknown = [...paths].filter((path) => typedAt(path, root, module) === undefined);
    expect(unknown, `${title}: ${resource.name}`).toEqual([]);
  }
});

/** What is misspelt in a resource of a type, beside its properties and inside them. */
const MISSPELT: [string, Body][] = [
  ["monitor:DataCollectionEndpoint", { properties: { networkAcl: "x" } }],
  ["monitor:DataCollectionRule", { properties: { dataSources: { prometheusForwarders: ["x"] } } }],
  ["monitor:DataCollectionRule", { properties: { dataFlows: [{ stream: "x" }] } }],
  ["monitor:DataCollectionRuleAssociation", { properties: { dataCollectionRule: "x" } }],
  ["monitor:ActionGroup", { properties: { emailReceivers: [{ mail: "x" }] } }],
  ["monitor:PrivateLinkScope", { properties: { accessModeSettings: { ingestionMode: "x" } } }],
  ["monitor:PrivateLinkScopedResource", { properties: { resourceId: "x" } }],
  ["operationalinsights:Workspace", { properties: { publicAccess: "x" } }],
  ["operationalinsights:SavedSearch", { properties: { queryText: "x" } }],
  ["monitor:ScheduledQueryRule", { properties: { criteria: { allOf: [{ measure: "x" }] } } }],
  ["operationalinsights:Table", { properties: { tablePlan: "x" } }],
  ["dashboard:Grafana", { properties: { grafanaIntegrations: { workspaces: ["x"] } } }],
];

test.each(MISSPELT)("%s: a property that is misspelt is found: %j", (name, request) => {
  const lost = lostBy(SENT[name]!, request);
  expect(lost.some((each) => each.includes('"x"'))).toBe(true);
});

test("what azure-native's types do not have is found", () => {
  const found = (path: string) => typedAt(path, "PrometheusRuleGroup", "alertsmanagement");
  expect(found("rules[].actions[].actionGroupId")).toBeDefined();
  expect(found("rules[].actions[].actionGroup")).toBeUndefined();
  expect(found("rules[].expr")).toBeUndefined();
});

/** The values that the clients' enumerations have, by type and place. */
const VALUES: [string, string, Record<string, string> | undefined][] = [
  ["monitor:DataCollectionEndpoint", "kind", collection["KnownKnownDataCollectionEndpointResourceKind"]],
  [
    "monitor:DataCollectionEndpoint",
    "networkAcls.publicNetworkAccess",
    collection["KnownKnownPublicNetworkAccessOptions"],
  ],
  ["monitor:DataCollectionRule", "kind", collection["KnownKnownDataCollectionRuleResourceKind"]],
  [
    "monitor:DataCollectionRule",
    "dataSources.prometheusForwarder[].streams[]",
    collection["KnownKnownPrometheusForwarderDataSourceStreams"],
  ],
  ["monitor:PrivateLinkScope", "accessModeSettings.ingestionAccessMode", links["KnownAccessMode"]],
  ["monitor:PrivateLinkScope", "accessModeSettings.queryAccessMode", links["KnownAccessMode"]],
  ["operationalinsights:Workspace", "sku.name", logs["KnownWorkspaceSkuNameEnum"]],
  ["operationalinsights:Workspace", "publicNetworkAccessForIngestion", logs["KnownPublicNetworkAccessType"]],
  ["operationalinsights:Table", "plan", logs["KnownTablePlanEnum"]],
];

test.each(VALUES)("%s: %s is sent with values of the client's", (name, path, known) => {
  const values = resources
    .filter(({ type }) => type === name)
    .flatMap(({ resource }) => leavesOf(resource.inputs))
    .flatMap(([at, value]) => (at === path ? [value] : []));
  expect(values).not.toEqual([]);
  expect(Object.values(known ?? {})).toEqual(expect.arrayContaining(values));
});
