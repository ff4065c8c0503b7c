import { runtime } from "@pulumi/pulumi";
import { fromPackageReference, providerMismatch, toPackageReference } from "./packages.ts";
import { Questions } from "./questions.ts";
import type { Recorder } from "./recorder.ts";
import type { RecordedResource } from "./recording.ts";
import { fromRead, fromRegistration, makeUrn, STACK_TYPE, urnOfReference } from "./registration.ts";
import { fromStruct, toStruct, type Callback, type proto } from "./sdk.ts";
import { Transforms } from "./transforms.ts";
import { decodeProperties, encodeProperties, sentSecret } from "./wire.ts";

type Properties = Record<string, unknown>;
type Claim = Pick<proto.ReadResourceRequest, "getParent" | "getType" | "getName">;

/** Takes the place of the engine's monitor: records what it is told and answers as the engine would. */
export class Monitor {
  readonly transforms = new Transforms();
  readonly #recorder: Recorder;
  readonly #questions: Questions;
  /** What the engine would keep of each resource, by urn. */
  readonly #states = new Map<string, { id: string; state: Properties }>();
  readonly #urns = new Set<string>();
  #stackUrn: string | undefined;
  #places = 0;

  constructor(recorder: Recorder) {
    this.#recorder = recorder;
    this.#questions = new Questions(recorder);
  }

  async registerResource(request: proto.RegisterResourceRequest): Promise<unknown> {
    const place = this.#places++;
    const urn = this.#claimUrn(request);
    if (request.getType() === STACK_TYPE) {
      this.#stackUrn = urn;
      return registered(urn, "", {});
    }
    if (request.getRemote()) {
      throw new Error(
        "it is a remote component, which only its provider can make, so that it cannot be recorded",
      );
    }
    await this.transforms.applyToResource(request);
    this.transforms.remember(urn, request);
    const told = fromRegistration(request, {
      urn,
      stackUrn: this.#stackUrn,
      id: request.getCustom() ? this.#newId(request) : undefined,
      package: fromPackageReference(request.getPackageref()),
    });
    const answer = told.custom ? await this.#providerOutputs(told) : { properties: {} };
    const resource = answer.id === undefined ? told : { ...told, id: answer.id };
    this.#add(resource, place);
    const inputs = told.custom ? fromStruct(request.getObject()) : {};
    const state = this.#withSecrets({ ...inputs, ...answer.properties }, resource);
    return registered(urn, this.#keep(resource, state), state);
  }

  async readResource(request: proto.ReadResourceRequest): Promise<unknown> {
    const place = this.#places++;
    const urn = this.#claimUrn(request);
    const resource = fromRead(request, {
      urn,
      stackUrn: this.#stackUrn,
      id: request.getId() === runtime.unknownValue ? undefined : request.getId(),
      package: fromPackageReference(request.getPackageref()),
    });
    this.#add(resource, place);
    const properties = this.#questions.isStackReference(resource)
      ? await this.#questions.stackReference(resource)
      : (await this.#providerOutputs(resource)).properties;
    const state = this.#withSecrets(properties, resource);
    this.#keep(resource, state);
    const struct = toStruct(state);
    return { getUrn: () => urn, getProperties: () => struct, getUnknown: () => false };
  }

  registerResourceOutputs(request: proto.RegisterResourceOutputsRequest): unknown {
    const outputs = decodeProperties(fromStruct(request.getOutputs()));
    if (request.getUrn() === this.#stackUrn) this.#recorder.setStackOutputs(outputs);
    else this.#recorder.setOutputs(request.getUrn(), outputs);
    return {};
  }

  async invoke(request: proto.ResourceInvokeRequest): Promise<unknown> {
    if (request.getTok() === "pulumi:pulumi:getResource") return this.#getResource(request);
    const { args, provider } = await this.transforms.applyToInvoke(request);
    this.#checkProvider({
      what: `invoke ${request.getTok()}`,
      token: request.getTok(),
      package: fromPackageReference(request.getPackageref()),
      provider: urnOfReference(provider),
    });
    return this.#questions.invoke(request, decodeProperties(fromStruct(args)));
  }

  call(request: proto.ResourceCallRequest): Promise<unknown> {
    return this.#questions.call(request);
  }

  existsResource(request: proto.ExistsResourceRequest): unknown {
    return this.#questions.exists(request);
  }

  registerPackage(request: proto.RegisterPackageRequest): unknown {
    const reference = toPackageReference(request);
    return { getRef: () => reference };
  }

  registerStackTransform(callback: Callback): unknown {
    this.transforms.addToStack(callback);
    return {};
  }

  registerStackInvokeTransform(callback: Callback): unknown {
    this.transforms.addToInvokes(callback);
    return {};
  }

  #claimUrn(request: Claim): string {
    const urn = makeUrn(
      runtime.getStack(),
      runtime.getProject(),
      request.getParent(),
      request.getType(),
      request.getName(),
    );
    if (this.#urns.has(urn)) throw new Error(`Duplicate resource URN '${urn}'; try giving it a unique name`);
    this.#urns.add(urn);
    return urn;
  }

  #newId(request: proto.RegisterResourceRequest): string | undefined {
    if (request.getImportid() !== "") return request.getImportid();
    return this.#recorder.preview ? undefined : `${request.getName()}-id`;
  }

  async #providerOutputs(resource: RecordedResource): Promise<{ id?: string; properties: Properties }> {
    const given = this.#recorder.options.outputs?.(resource);
    if (given === undefined) return { properties: {} };
    const { id, ...properties } = given;
    return { ...(id === undefined ? {} : { id }), properties: await encodeProperties(properties) };
  }

  #add(resource: RecordedResource, place: number): void {
    this.#checkProvider({
      what: `resource "${resource.name}" (${resource.type})`,
      token: resource.type,
      package: resource.package,
      provider: resource.provider,
    });
    this.#recorder.add(resource, place);
  }

  #checkProvider(user: Parameters<typeof providerMismatch>[0]): void {
    const provider = user.provider === undefined ? undefined : this.#recorder.find(user.provider);
    const mismatch = providerMismatch(user, provider);
    if (mismatch !== undefined) this.#recorder.fail(new Error(mismatch));
  }

  // The engine makes these outputs secret whatever the provider says, in a preview before they are known.
  #withSecrets(state: Properties, resource: RecordedResource): Properties {
    const marked = { ...state };
    for (const name of resource.options.additionalSecretOutputs) {
      if (Object.hasOwn(marked, name)) marked[name] = sentSecret(marked[name]);
      else if (this.#recorder.preview && resource.custom) marked[name] = sentSecret(runtime.unknownValue);
    }
    return marked;
  }

  #keep(resource: RecordedResource, state: Properties): string {
    const id = resource.id ?? "";
    this.#states.set(resource.urn, { id, state });
    return id;
  }

  #getResource(request: proto.ResourceInvokeRequest): unknown {
    const urn = String(fromStruct(request.getArgs())["urn"]);
    const found = this.#states.get(urn);
    if (found === undefined) throw new Error(`unknown resource ${urn}`);
    const result = toStruct({ urn, ...found });
    return { getReturn: () => result, getFailuresList: () => [] };
  }
}

function registered(urn: string, id: string, properties: Properties): unknown {
  const struct = toStruct(properties);
  return {
    getUrn: () => urn,
    getId: () => id,
    getObject: () => struct,
    getPropertydependenciesMap: () => undefined,
    getResult: () => 0,
    getUnknown: () => false,
  };
}
