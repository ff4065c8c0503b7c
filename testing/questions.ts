import type { Recorder } from "./recorder.ts";
import type { RecordedResource, Unanswered } from "./recording.ts";
import { isOutputInvoke } from "./instrument.ts";
import { fromStruct, toStruct, type proto } from "./sdk.ts";
import { isPlainObject, UNKNOWN } from "./values.ts";
import { decodeProperties, encodeProperties } from "./wire.ts";
import { runtime } from "@pulumi/pulumi";

type Properties = Record<string, unknown>;

const STACK_REFERENCE_TYPE = "pulumi:pulumi:StackReference";

/** Answers what only an engine with its providers knows, from what the test gave; nothing is ever made up. */
export class Questions {
  readonly #recorder: Recorder;

  constructor(recorder: Recorder) {
    this.#recorder = recorder;
  }

  isStackReference(resource: RecordedResource): boolean {
    return resource.type === STACK_REFERENCE_TYPE;
  }

  /** The properties of a StackReference. Throws without an answer, unless this is a preview. */
  async stackReference(resource: RecordedResource): Promise<Properties> {
    const name = resource.inputs["name"];
    const stacks = this.#recorder.options.stackReferences ?? {};
    const outputs = typeof name === "string" && Object.hasOwn(stacks, name) ? stacks[name] : undefined;
    if (outputs === undefined) {
      const stack = typeof name === "symbol" ? "[unknown]" : String(name);
      this.#unanswered({ kind: "stackReference", name: stack, args: resource.inputs }, "stackReferences");
      return { name: typeof name === "string" ? name : runtime.unknownValue };
    }
    const sent = await encodeProperties(outputs);
    const secretOutputNames = Object.keys(sent).filter((key) => containsSecret(sent[key]));
    return { name, outputs: sent, secretOutputNames };
  }

  /** The response to an invoke. Throws without an answer, unless its result can be unknown. */
  async invoke(request: proto.ResourceInvokeRequest, args: Properties): Promise<unknown> {
    if (this.#recorder.preview && request.getDependsonList().some((urn) => this.#isToBeCreated(urn))) {
      return invoked({}, true);
    }
    const answer = await this.#answer(request.getTok(), args);
    if (answer === UNKNOWN) return invoked({}, true);
    if (answer !== undefined) return invoked(await encodeProperties(answer), false);
    const question: Unanswered = { kind: "invoke", name: request.getTok(), args };
    this.#unanswered(question, "invokes", isOutputInvoke(request));
    return invoked({}, true);
  }

  /** The response to the call of a resource's method. Throws without an answer, unless this is a preview. */
  async call(request: proto.ResourceCallRequest): Promise<unknown> {
    const args = decodeProperties(fromStruct(request.getArgs()));
    const answer = await this.#answer(request.getTok(), args);
    if (answer === undefined) this.#unanswered({ kind: "call", name: request.getTok(), args }, "invokes");
    // A response with an unknown part is unknown as a whole; there is no other way to say so.
    const isUnknown = answer === undefined || answer === UNKNOWN;
    const result = toStruct(isUnknown ? { unknown: runtime.unknownValue } : await encodeProperties(answer));
    return { getReturn: () => result, getFailuresList: () => [], getReturndependenciesMap: () => undefined };
  }

  /** The response to `X.exists`: never known. Throws unless this is a preview. */
  exists(request: proto.ExistsResourceRequest): unknown {
    this.#unanswered({ kind: "exists", name: request.getType(), args: { id: request.getId() } });
    return { getExists: () => false, getUnknown: () => true };
  }

  async #answer(token: string, args: Properties): Promise<Properties | typeof UNKNOWN | undefined> {
    const answers = this.#recorder.options.invokes ?? {};
    const given = Object.hasOwn(answers, token) ? answers[token] : undefined;
    const answer: unknown = await (typeof given === "function"
      ? (given as (args: Properties) => unknown)(args)
      : given);
    if (answer === undefined || answer === UNKNOWN || isPlainObject(answer)) return answer;
    throw new Error(`the answer to ${token} in the option "invokes" is not an object`);
  }

  #unanswered(question: Unanswered, option?: string, canBeUnknown = true): void {
    this.#recorder.unanswered(question);
    if (this.#recorder.preview && canBeUnknown) return;
    const advice = option === undefined ? "" : `: give one in the option "${option}"`;
    throw new Error(`${question.kind} ${question.name} has no answer${advice}`);
  }

  #isToBeCreated(urn: string): boolean {
    const resource = this.#recorder.find(urn);
    return resource !== undefined && resource.custom && resource.id === undefined;
  }
}

function invoked(properties: Properties, unknown: boolean): unknown {
  const result = toStruct(properties);
  return { getReturn: () => result, getFailuresList: () => [], getUnknown: () => unknown };
}

function containsSecret(sent: unknown): boolean {
  if (typeof sent !== "object" || sent === null) return false;
  return runtime.isRpcSecret(sent) || Object.values(sent).some(containsSecret);
}
