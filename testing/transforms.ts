import { randomUUID } from "node:crypto";
import { propertyDependencies } from "./registration.ts";
import { callbackServerPrototype, fromStruct, messages, toStruct } from "./sdk.ts";
import type { Callback, ICallbackServer, proto, Store, Struct } from "./sdk.ts";
import { collectDependencies, downgradeProperties, upgradeProperties } from "./wire.ts";

type Registration = proto.RegisterResourceRequest;
type ResourceOptions = proto.TransformResourceOptions;
type Run = (request: Uint8Array) => Promise<unknown>;

/** Applies the transforms of one program to what it registers and invokes, in the engine's order. */
export class Transforms {
  readonly #callbacks = new Map<string, Run>();
  readonly #ofStack: string[] = [];
  readonly #ofInvokes: string[] = [];
  readonly #ofResource = new Map<string, string[]>();
  readonly #parents = new Map<string, string>();

  /**
   * Gives the store the SDK's own server of callbacks, without the network that it would listen on: it is
   * what turns requests into the arguments of a transform and back.
   */
  serveCallbacks(store: Store): void {
    store.callbacks = Object.assign(Object.create(callbackServerPrototype) as ICallbackServer, {
      _callbacks: this.#callbacks,
      _monitor: store.settings.monitor,
      _target: Promise.resolve(`recording-${randomUUID()}`),
      _server: { forceShutdown() {} },
      _pendingRegistrations: 0,
      _awaitQueue: [],
    });
  }

  addToStack(callback: Callback): void {
    this.#ofStack.push(callback.getToken());
  }

  addToInvokes(callback: Callback): void {
    this.#ofInvokes.push(callback.getToken());
  }

  /** Remembers a resource, whose transforms are those of its children too. */
  remember(urn: string, request: Registration): void {
    this.#parents.set(urn, request.getParent());
    this.#ofResource.set(urn, tokensOf(request));
  }

  /** Applies to a registration first its own transforms, then its parents', then those of the stack. */
  async applyToResource(request: Registration): Promise<void> {
    const tokens = tokensOf(request);
    // Dependencies pass through transforms only when the resource has some of its own: what those of a parent
    // or of the stack do to them is ignored by the engine, and so it is here.
    const hasOwn = tokens.length > 0;
    for (let parent = request.getParent(); parent !== ""; parent = this.#parents.get(parent) ?? "") {
      tokens.push(...(this.#ofResource.get(parent) ?? []));
    }
    tokens.push(...this.#ofStack);
    if (tokens.length === 0) return;
    const message = new messages.TransformRequest();
    message.setType(request.getType());
    message.setName(request.getName());
    message.setCustom(request.getCustom());
    message.setParent(request.getParent());
    message.setOptions(readOptions(request));
    const dependencies = hasOwn ? propertyDependencies(request) : new Map<string, string[]>();
    message.setProperties(toStruct(upgradeProperties(fromStruct(request.getObject()), dependencies)));
    for (const token of tokens) {
      const response = await this.#run<proto.TransformResponse>(token, message.serializeBinary());
      if (response.hasProperties()) message.setProperties(response.getProperties());
      if (response.hasOptions()) message.setOptions(response.getOptions());
    }
    const properties = fromStruct(message.getProperties());
    request.setObject(toStruct(downgradeProperties(properties)));
    const options = message.getOptions() ?? new messages.TransformResourceOptions();
    writeOptions(request, options);
    if (hasOwn) writeDependencies(request, properties, options.getDependsOnList());
  }

  /** Applies the stack's invoke transforms and returns the arguments and the reference to the provider. */
  async applyToInvoke(
    request: proto.ResourceInvokeRequest,
  ): Promise<{ args: Struct | undefined; provider: string }> {
    const message = new messages.TransformInvokeRequest();
    const options = new messages.TransformInvokeOptions();
    options.setProvider(request.getProvider());
    options.setVersion(request.getVersion());
    options.setPluginDownloadUrl(request.getPlugindownloadurl());
    message.setToken(request.getTok());
    message.setArgs(request.getArgs());
    message.setOptions(options);
    for (const token of this.#ofInvokes) {
      const response = await this.#run<proto.TransformInvokeResponse>(token, message.serializeBinary());
      if (response.hasArgs()) message.setArgs(response.getArgs());
      if (response.hasOptions()) message.setOptions(response.getOptions());
    }
    return { args: message.getArgs(), provider: message.getOptions()?.getProvider() ?? "" };
  }

  async #run<Response>(token: string, request: Uint8Array): Promise<Response> {
    const callback = this.#callbacks.get(token);
    if (callback === undefined) throw new Error(`no transform is known by the token ${token}`);
    return (await callback(request)) as Response;
  }
}

function tokensOf(request: Registration): string[] {
  return request.getTransformsList().map((callback) => callback.getToken());
}

function readOptions(request: Registration): ResourceOptions {
  const options = new messages.TransformResourceOptions();
  options.setDependsOnList(request.getDependenciesList());
  options.setIgnoreChangesList(request.getIgnorechangesList());
  options.setReplaceOnChangesList(request.getReplaceonchangesList());
  options.setVersion(request.getVersion());
  options.setAliasesList(request.getAliasesList());
  options.setProvider(request.getProvider());
  options.setCustomTimeouts(request.getCustomtimeouts());
  options.setPluginDownloadUrl(request.getPlugindownloadurl());
  options.setDeletedWith(request.getDeletedwith());
  options.setAdditionalSecretOutputsList(request.getAdditionalsecretoutputsList());
  options.setHooks(request.getHooks());
  options.setImport(request.getImportid());
  options.setHideDiffList(request.getHidediffsList());
  options.setReplaceWithList(request.getReplaceWithList());
  options.setReplacementTrigger(request.getReplacementTrigger());
  for (const [name, reference] of request.getProvidersMap().entries())
    options.getProvidersMap().set(name, reference);
  const protect = request.getProtect();
  if (request.hasProtect() && protect !== undefined) options.setProtect(protect);
  const retainOnDelete = request.getRetainondelete();
  if (request.hasRetainondelete() && retainOnDelete !== undefined) options.setRetainOnDelete(retainOnDelete);
  if (request.getDeletebeforereplacedefined())
    options.setDeleteBeforeReplace(request.getDeletebeforereplace());
  return options;
}

function writeOptions(request: Registration, options: ResourceOptions): void {
  request.setIgnorechangesList(options.getIgnoreChangesList());
  request.setReplaceonchangesList(options.getReplaceOnChangesList());
  request.setVersion(options.getVersion());
  request.setAliasesList(options.getAliasesList());
  request.setProvider(options.getProvider());
  request.setCustomtimeouts(options.getCustomTimeouts());
  request.setPlugindownloadurl(options.getPluginDownloadUrl());
  request.setDeletedwith(options.getDeletedWith());
  request.setAdditionalsecretoutputsList(options.getAdditionalSecretOutputsList());
  request.setImportid(options.getImport());
  request.setHidediffsList(options.getHideDiffList());
  request.setReplaceWithList(options.getReplaceWithList());
  request.setReplacementTrigger(options.getReplacementTrigger());
  request.clearProvidersMap();
  for (const [name, reference] of options.getProvidersMap().entries())
    request.getProvidersMap().set(name, reference);
  const protect = options.getProtect();
  if (options.hasProtect() && protect !== undefined) request.setProtect(protect);
  const retainOnDelete = options.getRetainOnDelete();
  if (options.hasRetainOnDelete() && retainOnDelete !== undefined) request.setRetainondelete(retainOnDelete);
  request.setDeletebeforereplacedefined(options.hasDeleteBeforeReplace());
  request.setDeletebeforereplace(options.getDeleteBeforeReplace() ?? false);
}

function writeDependencies(
  request: Registration,
  properties: Record<string, unknown>,
  dependsOn: string[],
): void {
  const all = new Set(dependsOn);
  request.clearPropertydependenciesMap();
  for (const [property, value] of Object.entries(properties)) {
    const urns = new Set<string>();
    collectDependencies(value, urns);
    for (const urn of urns) all.add(urn);
    const message = new messages.RegisterResourceRequest.PropertyDependencies();
    message.setUrnsList([...urns]);
    request.getPropertydependenciesMap().set(property, message);
  }
  request.setDependenciesList([...all]);
}
