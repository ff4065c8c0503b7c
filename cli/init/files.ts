import { yaml } from "../../files/library.ts";
import { settingsOf, type Choices } from "./choices.ts";
import manifest from "../../package.json" with { type: "json" };

/** The namespace whose pods the first policy is about. */
const NAMESPACE = "app";
/** The one environment that there is to begin with. */
const STACK = "dev";
const SCHEMAS = `node_modules/${manifest.name}/dist/model`;

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** Every file of a new stack, by its name. */
export const filesOf = (choices: Choices): Readonly<Record<string, string>> => ({
  "package.json": packageJson(choices),
  "tsconfig.json": TSCONFIG,
  ".gitignore": "node_modules/\n",
  "Pulumi.yaml": projectYaml(choices),
  [`Pulumi.${STACK}.yaml`]: stackYaml(choices),
  "index.ts": PROGRAM,
  "policies.ts": policies(choices),
  "stack.test.ts": test(choices),
});

function packageJson({ name }: Choices): string {
  const { peerDependencies, devDependencies, engines } = manifest;
  const { vitest, ...pulumi } = peerDependencies;
  const { typescript, "@types/node": types } = devDependencies;
  return json({
    name,
    private: true,
    type: "module",
    main: "index.ts",
    scripts: {
      preview: `acns preview ${STACK}`,
      test: "vitest run",
      types: "tsc",
      up: `pulumi up --stack ${STACK}`,
    },
    dependencies: { ...pulumi, [manifest.name]: `^${manifest.version}` },
    devDependencies: { "@types/node": types, typescript, vitest },
    engines,
  });
}

const TSCONFIG = json({
  compilerOptions: {
    target: "es2023",
    module: "nodenext",
    types: ["node"],
    strict: true,
    noUncheckedIndexedAccess: true,
    // Node runs the sources as they are and only takes the types away.
    erasableSyntaxOnly: true,
    verbatimModuleSyntax: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
  },
});

const projectYaml = ({ name }: Choices): string => `name: ${JSON.stringify(name)}
description: An AKS cluster with Cilium and Advanced Container Networking Services
runtime:
  name: nodejs
  options:
    # Node strips the types itself.
    typescript: false
main: index.ts
`;

/** Settings in the namespace of the project, as Pulumi wants them. */
function stackYaml(choices: Choices): string {
  const { name, location } = choices;
  const settings = Object.entries({ name: `${name}-${STACK}`, ...settingsOf(choices) }).map(
    ([key, value]) => [`${name}:${key}`, value] as const,
  );
  const config = { "azure-native:location": location, ...Object.fromEntries(settings) };
  return `# yaml-language-server: $schema=${SCHEMAS}/stack.schema.json\n${yaml().stringify({ config })}`;
}

const PROGRAM = `import * as acns from "${manifest.name}";
import { namespace, policies } from "./policies.ts";

// The settings are in Pulumi.${STACK}.yaml, and those of another stack in a file of its own.
const { name, cluster: settings } = acns.readEnvironment();

const cluster = new acns.Cluster(name, settings);
new acns.PolicySet(\`\${name}-policies\`, {
  cluster,
  namespaces: { [namespace]: {} },
  manifests: policies,
});

export const clusterName = cluster.clusterName;
export const resourceGroupName = cluster.resourceGroupName;
export const kubeconfig = cluster.kubeconfig;
`;

/** What the level of the cluster enforces, and no more. */
function policies({ policies: level }: Choices): string {
  const [builders, reached] =
    level === "L7"
      ? ["http, peer, policy, port, preset", 'port.tcp(8080).http(http.get({ prefix: "/" }))']
      : ["peer, policy, port, preset", "port.tcp(8080)"];
  const calls =
    level === "None"
      ? '.allowTo(peer.cidr("192.0.2.0/24"), port.tcp(443))'
      : '.allowFqdn("api.github.com", port.tcp(443))';
  return `import { ${builders} } from "${manifest.name}/policies";

export const namespace = "${NAMESPACE}";

export const policies = [
  // Nothing passes that no other policy allows.
  preset.zeroTrust(namespace),
  preset.allowDns(namespace),
  // Pods with the label app=web are reached from anywhere, and call one service outside.
  policy
    .cilium("web", { namespace })
    .on({ app: "web" })
    .allowFrom(peer.world(), ${reached})
    ${calls},
];
`;
}

const test = ({ policies: level }: Choices): string => `import "${manifest.name}/testing/vitest";
import { expect, test } from "vitest";
import { record, stackConfig, stackWorld } from "${manifest.name}/testing";
import { namespace } from "./policies.ts";

const stack = await record(() => import("./index.ts"), stackConfig(import.meta.dirname, "${STACK}"));

/** A pod that the policies are about; the stack itself deploys none. */
const web = { apiVersion: "v1", kind: "Pod", metadata: { name: "web", namespace, labels: { app: "web" } } };

test("nothing is refused", () => {
  expect(stack.errors).toEqual([]);
});

test("the web is reached on its port, and on no other", () => {
  const world = stackWorld(stack, { beside: [web] });
  const flow = { from: { entity: "world" }, to: { pod: \`\${namespace}/web\` }, protocol: "TCP" } as const;
  expect(world).toAllow({ ...flow, port: 8080${level === "L7" ? ', http: { method: "GET", path: "/" }' : ""} });
  expect(world).toDeny({ ...flow, port: 22 });
});
`;
