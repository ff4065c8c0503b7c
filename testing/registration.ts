// Requests of the SDK as recorded resources.
import { defined } from "./values.ts";
import { decode, decodeProperties } from "./wire.ts";
import { fromStruct, text, type proto } from "./sdk.ts";
import type {
  RecordedAlias,
  RecordedPackage,
  RecordedResource,
  RecordedResourceOptions,
} from "./recording.ts";

/** The type of the resource that is the stack itself. */
export const STACK_TYPE = "pulumi:pulumi:Stack";

/** The part of a urn that holds the types of the resource and its parents. */
function qualifiedType(urn: string): string {
  return urn.split("::")[2] ?? "";
}

/** The type of the resource that a urn names. */
export function typeOfUrn(urn: string): string {
  return qualifiedType(urn).split("$").at(-1) ?? "";
}

/** Makes the urn as the engine does: the types of all parents but the stack are part of it. */
export function makeUrn(stack: string, project: string, parent: string, type: string, name: string): string {
  const parentType = qualifiedType(parent);
  const prefix = parentType === "" || parentType === STACK_TYPE ? "" : `${parentType}$`;
  return `urn:pulumi:${stack}::${project}::${prefix}${type}::${name}`;
}

/** What requests do not say of themselves. */
export interface Circumstances {
  readonly urn: string;
  /** Urn of the stack. */
  readonly stackUrn: string | undefined;
  readonly id: string | undefined;
  readonly package: RecordedPackage | undefined;
}

/** Reads a registration. */
export function fromRegistration(
  request: proto.RegisterResourceRequest,
  facts: Circumstances,
): RecordedResource {
  return defined<RecordedResource>({
    urn: facts.urn,
    type: request.getType(),
    name: request.getName(),
    parent: parentOf(request.getParent(), facts),
    custom: request.getCustom(),
    read: false,
    id: facts.id,
    inputs: decodeProperties(fromStruct(request.getObject())),
    dependsOn: request.getDependenciesList(),
    propertyDependencies: Object.fromEntries(propertyDependencies(request)),
    provider: urnOfReference(request.getProvider()),
    providers: Object.fromEntries(
      [...request.getProvidersMap().entries()].map(([name, reference]) => [
        name,
        urnOfReference(reference) ?? "",
      ]),
    ),
    package: facts.package,
    version: text(request.getVersion()),
    aliases: aliases(request),
    options: options(request),
  });
}

/** Reads a request to read a resource that exists already. */
export function fromRead(request: proto.ReadResourceRequest, facts: Circumstances): RecordedResource {
  return defined<RecordedResource>({
    urn: facts.urn,
    type: request.getType(),
    name: request.getName(),
    parent: parentOf(request.getParent(), facts),
    custom: true,
    read: true,
    id: facts.id,
    inputs: decodeProperties(fromStruct(request.getProperties())),
    dependsOn: request.getDependenciesList(),
    propertyDependencies: {},
    provider: urnOfReference(request.getProvider()),
    providers: {},
    package: facts.package,
    version: text(request.getVersion()),
    aliases: [],
    options: defined<RecordedResourceOptions>({
      ignoreChanges: [],
      replaceOnChanges: [],
      additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
      hideDiffs: [],
      replaceWith: [],
      pluginDownloadURL: text(request.getPlugindownloadurl()),
    }),
  });
}

function parentOf(parent: string, facts: Circumstances): string | undefined {
  return parent === facts.stackUrn ? undefined : text(parent);
}

/** The urns that each input of a registration depends on. */
export function propertyDependencies(request: proto.RegisterResourceRequest): Map<string, string[]> {
  const entries = [...request.getPropertydependenciesMap().entries()];
  return new Map(entries.map(([property, message]) => [property, message.getUrnsList()]));
}

/** The urn in a reference to a provider, which is a urn followed by an id. */
export function urnOfReference(reference: string): string | undefined {
  return text(reference.slice(0, Math.max(0, reference.lastIndexOf("::"))));
}

function aliases(request: proto.RegisterResourceRequest): RecordedAlias[] {
  const all: RecordedAlias[] = [...request.getAliasurnsList()];
  for (const alias of request.getAliasesList()) {
    const spec = alias.getSpec();
    if (spec === undefined) all.push(alias.getUrn());
    else {
      all.push(
        defined<RecordedAlias & object>({
          name: text(spec.getName()),
          type: text(spec.getType()),
          stack: text(spec.getStack()),
          project: text(spec.getProject()),
          // The SDK repeats the resource's own parent where the alias names none.
          parent: spec.getParenturn() === request.getParent() ? undefined : text(spec.getParenturn()),
          noParent: spec.getNoparent() ? true : undefined,
        }),
      );
    }
  }
  return [...new Map(all.map((alias) => [JSON.stringify(alias), alias])).values()];
}

function options(request: proto.RegisterResourceRequest): RecordedResourceOptions {
  const trigger = request.getReplacementTrigger();
  return defined<RecordedResourceOptions>({
    protect: request.hasProtect() ? request.getProtect() : undefined,
    deleteBeforeReplace: request.getDeletebeforereplacedefined()
      ? request.getDeletebeforereplace()
      : undefined,
    ignoreChanges: request.getIgnorechangesList(),
    replaceOnChanges: request.getReplaceonchangesList(),
    additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
    hideDiffs: request.getHidediffsList(),
    replaceWith: request.getReplaceWithList(),
    deletedWith: text(request.getDeletedwith()),
    retainOnDelete: request.hasRetainondelete() ? request.getRetainondelete() : undefined,
    customTimeouts: customTimeouts(request.getCustomtimeouts()),
    importId: text(request.getImportid()),
    pluginDownloadURL: text(request.getPlugindownloadurl()),
    replacementTrigger: trigger === undefined ? undefined : decode(trigger.toJavaScript()),
  });
}

function customTimeouts(
  message: proto.RegisterResourceRequest.CustomTimeouts | undefined,
): RecordedResourceOptions["customTimeouts"] {
  if (message === undefined) return undefined;
  const timeouts = defined({
    create: text(message.getCreate()),
    update: text(message.getUpdate()),
    delete: text(message.getDelete()),
    read: text(message.getRead()),
  });
  return Object.keys(timeouts).length === 0 ? undefined : timeouts;
}
