import { expect, test } from "vitest";
import * as acns from "../../index.ts";
import { record } from "../../testing/index.ts";
import { propertiesOf } from "../model/typed.ts";
import { CONFIG, deploy, GROUP, METRICS, PERSON } from "./monitored.ts";

const ID = `${GROUP}/Microsoft.Dashboard/grafana/boards`;
const OTHER = `${GROUP}/Microsoft.Monitor/accounts/other`;

const adopting = (grafana: Partial<acns.Grafana> & { adopt: acns.Adoption }): acns.MonitoringArgs => ({
  grafana: { existingId: ID, ...grafana },
});

const links = (ids: string[]) => ({
  grafanaIntegrations: {
    azureMonitorWorkspaceIntegrations: ids.map((id) => ({ azureMonitorWorkspaceResourceId: id })),
  },
});

test("a Grafana is imported with the links that it has, and nothing else is said of it", async () => {
  const stack = await deploy(adopting({ adopt: { integrations: [OTHER, METRICS.id] } }));
  expect(stack.errors).toEqual([]);
  const grafana = stack.get("azure-native:dashboard:Grafana", "shop-grafana");
  expect(grafana.options.importId).toBe(ID);
  expect(grafana.inputs).toEqual({
    resourceGroupName: "hub",
    workspaceName: "boards",
    properties: links([OTHER, METRICS.id]),
  });
  expect(grafana.options.retainOnDelete).toBe(true);
});

test("whatever Azure knows of a Grafana but its address and its links is left to what it is", async () => {
  const stack = await deploy(adopting({ adopt: { integrations: [] } }));
  const { ignoreChanges } = stack.get("azure-native:dashboard:Grafana", "shop-grafana").options;
  const ours = ["resourceGroupName", "workspaceName", "properties"];
  const all = [
    ...propertiesOf("dashboard", "Grafana").filter((name) => !ours.includes(name)),
    ...propertiesOf("dashboard", "ManagedGrafanaPropertiesArgs")
      .filter((name) => name !== "grafanaIntegrations")
      .map((name) => `properties.${name}`),
  ];
  expect(all.length).toBeGreaterThan(10);
  expect([...ignoreChanges].toSorted()).toEqual(all.toSorted());
});

test("its own workspace is linked on request, after the others and once", async () => {
  const linked = async (monitoring: acns.MonitoringArgs) =>
    (await deploy(monitoring)).get("azure-native:dashboard:Grafana", "shop-grafana").inputs["properties"];
  expect(await linked(adopting({ adopt: { integrations: [OTHER], link: true } }))).toEqual(
    links([OTHER, "shop-metrics-id"]),
  );
  const existing = adopting({ adopt: { integrations: [METRICS.id], link: true } });
  expect(await linked({ ...existing, metricsWorkspace: METRICS })).toEqual(links([METRICS.id]));
});

test("the command that links is an output until the adopted Grafana is linked", async () => {
  const commandOf = async (adopt: acns.Adoption) => {
    const stack = await record(
      () => ({
        command:
          new acns.Monitoring("shop", { metricsWorkspace: METRICS, ...adopting({ adopt }) })
            .grafanaLinkCommand ?? "none",
      }),
      { config: CONFIG },
    );
    return stack.outputs["command"];
  };
  expect(await commandOf({ integrations: [] })).toContain("az grafana integrations monitor add");
  expect(await commandOf({ integrations: [METRICS.id] })).toBe("none");
  expect(await commandOf({ integrations: [], link: true })).toBe("none");
});

test("the roles of its identity and of people are assigned as for a new one", async () => {
  const stack = await deploy({
    logs: {},
    ...adopting({ adopt: { integrations: [] }, viewers: [PERSON] }),
  });
  const roles = stack
    .ofType("azure-native:authorization:RoleAssignment")
    .map(({ name, inputs }) => [name, inputs["scope"]]);
  expect(roles.map(([name]) => String(name)).toSorted()).toEqual([
    "shop-grafana-logs-role",
    "shop-grafana-metrics-role",
    "shop-grafana-viewer-1-role",
  ]);
  expect(roles).toContainEqual(["shop-grafana-viewer-1-role", ID]);
});

test.each<[string, object, string]>([
  ["no Grafana", { grafana: { adopt: { integrations: [] } } }, "MON008 grafana.adopt"],
  [
    "an id that is none",
    { grafana: { existingId: "boards", adopt: { integrations: [] } } },
    "MON001 grafana.existingId",
  ],
  ["a list that is missing", adopting({ adopt: {} as acns.Adoption }), "SET003 grafana.adopt.integrations"],
  [
    "a link that is none",
    adopting({ adopt: { integrations: ["other"] } }),
    "MON001 grafana.adopt.integrations[0]",
  ],
  [
    "a link that is named twice",
    adopting({ adopt: { integrations: [OTHER, OTHER.toUpperCase()] } }),
    "MON008 grafana.adopt.integrations[1]",
  ],
  [
    "no workspace to link",
    { prometheus: "bringYourOwn", ...adopting({ adopt: { integrations: [], link: true } }) },
    "MON008 grafana.adopt.link",
  ],
  ["a name beside it", adopting({ name: "boards", adopt: { integrations: [] } }), "MON004 grafana.name"],
])("an adoption with %s is refused before anything is made", async (_title, monitoring, fault) => {
  const stack = await record(() => void new acns.Monitoring("shop", monitoring), {
    config: CONFIG,
  });
  expect(stack.resources).toEqual([]);
  expect((stack.error as acns.Refused).findings.map(({ rule, path }) => `${rule} ${path}`)).toContain(fault);
});

test("an id that another resource yields cannot be imported", async () => {
  const stack = await record(
    () => {
      const other = new acns.Monitoring("other", { grafana: { admins: [PERSON] } });
      const existingId = other.metricsWorkspace!.id as acns.Value<string>;
      new acns.Monitoring("shop", adopting({ existingId, adopt: { integrations: [] } }));
    },
    { config: CONFIG },
  );
  expect((stack.error as acns.Refused).findings.map(({ rule }) => rule)).toEqual(["MON008"]);
});
