import { createRequire } from "node:module";
import type * as providerTypes from "@pulumi/pulumi/proto/provider_pb.js";
import { isDeepStrictEqual } from "node:util";
import { isApiVersion, notKnownTo, PROPERTIES, propertiesOf } from "../../../model/cluster/apiversions.ts";
import { deployment } from "./deployment.ts";
import { addressOf, kindOf, typeOf, type Kind, type Properties } from "./kinds.ts";
import type { Self } from "./self.ts";
import type { Service } from "./service.ts";
import { Empty, fromStruct, plain, toStruct } from "./structs.ts";

const pb = createRequire(import.meta.url)("@pulumi/pulumi/proto/provider_pb.js") as typeof providerTypes;
/** The answers to every call of the provider protocol that a deployment makes. */
export function handlers(service: Service): Record<string, (request: never) => unknown> {
  const self: Self = { package: "azure-native", version: "2025-09-01", configuration: {} };
  return {
    ...startUp(service, self),
    ...planning(self),
    ...deployment(service, self),
    ...questions(service),
  };
}

/** The order of a start: handshake, parameters, configuration. */
function startUp(service: Service, self: Self) {
  return {
    handshake: () => {
      const answer = new pb.ProviderHandshakeResponse();
      answer.setAcceptSecrets(true);
      answer.setAcceptResources(true);
      return answer;
    },
    parameterize: (request: providerTypes.ParameterizeRequest) => {
      const value = request.getValue();
      if (value === undefined) throw new Error("parameters are given by value only");
      const parameter = JSON.parse(
        Buffer.from(Buffer.from(value.getValue_asU8()).toString("utf8"), "base64").toString("utf8"),
      ) as { version: string };
      const version = parameter.version.replace(
        /^v(\d{4})(\d\d)(\d\d)(preview)?$/,
        (_, y: string, m: string, d: string, p?: string) =>
          `${y}-${m}-${d}${p === undefined ? "" : "-preview"}`,
      );
      if (!isApiVersion(version)) throw new Error(`azure-native knows no API version ${version}`);
      self.package = value.getName();
      self.version = version;
      const answer = new pb.ParameterizeResponse();
      answer.setName(value.getName());
      answer.setVersion(value.getVersion());
      return answer;
    },
    checkConfig: (request: providerTypes.CheckRequest) => checked(fromStruct(request.getNews())),
    diffConfig: () => {
      const answer = new pb.DiffResponse();
      answer.setChanges(pb.DiffResponse.DiffChanges.DIFF_NONE);
      return answer;
    },
    configure: (request: providerTypes.ConfigureRequest) => {
      self.configuration = plain(fromStruct(request.getArgs())) as Properties;
      service.note("configurations", { package: self.package, ...self.configuration });
      const answer = new pb.ConfigureResponse();
      answer.setAcceptsecrets(true);
      answer.setSupportspreview(true);
      answer.setAcceptresources(true);
      return answer;
    },
    getPluginInfo: () => {
      const { PluginInfo } = createRequire(import.meta.url)("@pulumi/pulumi/proto/plugin_pb.js") as {
        PluginInfo: new () => { setVersion(version: string): void };
      };
      const answer = new PluginInfo();
      answer.setVersion("3.28.0");
      return answer;
    },
    cancel: () => new Empty(),
  };
}

function checked(inputs: Properties, failures: readonly string[] = []): providerTypes.CheckResponse {
  const answer = new pb.CheckResponse();
  answer.setInputs(toStruct(inputs));
  for (const reason of failures) {
    const failure = new pb.CheckFailure();
    failure.setReason(reason);
    answer.addFailures(failure);
  }
  return answer;
}

/** What is checked and compared before anything is done. */
function planning(self: Self) {
  return {
    check: (request: providerTypes.CheckRequest) => {
      const { name, kind } = kindOf(typeOf(request.getUrn()));
      const inputs = filledIn(self, kind, request);
      const isAks = name.startsWith("containerservice:");
      return checked(inputs, isAks ? notSpoken(self, name, inputs, addressOf(kind)) : []);
    },
    diff: (request: providerTypes.DiffRequest) => {
      const { kind } = kindOf(typeOf(request.getUrn()));
      const [olds, news] = [
        plain(fromStruct(request.getOldInputs())) as Properties,
        plain(fromStruct(request.getNews())) as Properties,
      ];
      const keys = [...new Set([...Object.keys(olds), ...Object.keys(news)])];
      const changed = keys.filter((key) => !isDeepStrictEqual(olds[key], news[key]));
      const fixed = [...addressOf(kind), ...(kind.fixed ?? []), "location"];
      const replaces = changed.filter((key) => fixed.includes(key));
      const answer = new pb.DiffResponse();
      answer.setChanges(
        changed.length > 0 ? pb.DiffResponse.DiffChanges.DIFF_SOME : pb.DiffResponse.DiffChanges.DIFF_NONE,
      );
      answer.setDiffsList(changed);
      answer.setReplacesList(replaces);
      answer.setDeletebeforereplace(replaces.length > 0);
      return answer;
    },
  };
}

/** What azure-native fills in: the location of its configuration, and a name that is kept from then on. */
function filledIn(self: Self, kind: Kind, request: providerTypes.CheckRequest): Properties {
  const [news, olds] = [fromStruct(request.getNews()), fromStruct(request.getOlds())];
  const { location } = self.configuration;
  const placed = kind.placed === true && location !== undefined ? { location } : {};
  const named = addressOf(kind).at(-1);
  if (named === undefined || named in news) return { ...placed, ...news };
  const seed = Buffer.from(request.getRandomseed_asU8()).toString("hex").slice(0, 8);
  return { ...placed, ...news, [named]: olds[named] ?? `${request.getUrn().split("::").pop() ?? ""}${seed}` };
}

/** What the API version of the process does not know: the real service would drop it without a word. */
function notSpoken(self: Self, name: string, inputs: Properties, address: readonly string[]): string[] {
  const body = Object.fromEntries(
    Object.entries(plain(inputs) as Properties).filter(([key]) => !address.includes(key)),
  );
  const place = {
    "containerservice:AgentPool": "agentPoolProfiles",
    "containerservice:MaintenanceConfiguration": "maintenanceConfigurations",
  }[name];
  const said = propertiesOf(place === undefined ? body : { [place]: [body] });
  const unknown = said.filter(({ property }) => !PROPERTIES.has(property)).map(({ property }) => property);
  const late = notKnownTo(self.version, said).map(({ property }) => property);
  return [...unknown, ...late].map((property) => `API version ${self.version} knows no ${property}`);
}

/** What the service is asked beside its resources: the credentials of clusters. */
function questions(service: Service) {
  return {
    invoke: (request: providerTypes.InvokeRequest) => {
      const token = request.getTok();
      const args = plain(fromStruct(request.getArgs())) as Properties;
      if (!/:listManagedCluster(Admin|User)Credentials$/.test(token))
        throw new Error(`the stand-in for Azure answers no ${token}`);
      const name = String(args["resourceName"]).toLowerCase();
      const there = service
        .all()
        .some(
          ({ kind, id }) =>
            kind === "containerservice:ManagedCluster" && id.toLowerCase().endsWith(`/${name}`),
        );
      if (!there) throw new Error(`404 ResourceNotFound: there is no cluster ${name}`);
      service.note("calls", { method: "invoke", kind: token, id: name, package: "", outcome: "done" });
      const answer = new pb.InvokeResponse();
      answer.setReturn(
        toStruct({
          kubeconfigs: [{ name: "cluster", value: Buffer.from(service.kubeconfig()).toString("base64") }],
        }),
      );
      return answer;
    },
  };
}
