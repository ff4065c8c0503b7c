import type { Resource } from "@pulumi/pulumi";
import type {
  RecordedResource,
  RecordingFacts,
  RecordOptions,
  RecordedLog,
  Unanswered,
} from "./recording.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Collects what one program tells. */
export class Recorder {
  readonly options: RecordOptions;
  readonly preview: boolean;
  /** True once the recording is over: what the program does afterwards has nobody to tell. */
  closed = false;
  /** Changes with everything that happens, so that standing still can be seen. */
  activity = 0;
  /** Called when the event loop of the process has nothing left to do. */
  onDrained: () => void = () => {};

  #outputs: Record<string, unknown> = {};
  #pendingApplies = 0;
  #onAppliesDone: () => void = () => {};
  readonly #resources: { place: number; resource: Mutable<RecordedResource> }[] = [];
  readonly #byUrn = new Map<string, Mutable<RecordedResource>>();
  readonly #logs: Mutable<RecordedLog>[] = [];
  readonly #unanswered: Unanswered[] = [];
  readonly #errors = new Map<unknown, Error>();

  constructor(options: RecordOptions) {
    this.options = options;
    this.preview = options.preview ?? true;
  }

  /** Adds a resource at the place in the order at which it was announced. */
  add(resource: RecordedResource, place: number): void {
    const own = { ...resource };
    this.#resources.push({ place, resource: own });
    this.#byUrn.set(own.urn, own);
  }

  find(urn: string): RecordedResource | undefined {
    return this.#byUrn.get(urn);
  }

  /** Sets what a component registered as outputs. Throws for an unknown urn. */
  setOutputs(urn: string, outputs: Record<string, unknown>): void {
    const resource = this.#byUrn.get(urn);
    if (resource === undefined)
      throw new Error(`outputs were registered for ${urn}, which is not a registered resource`);
    resource.outputs = outputs;
  }

  setStackOutputs(outputs: Record<string, unknown>): void {
    this.#outputs = outputs;
  }

  /** Notes an error once, however many promises fail with it. */
  fail(reason: unknown): void {
    this.activity++;
    if (this.#errors.has(reason)) return;
    const error = reason instanceof Error ? reason : new Error(`the program failed with ${String(reason)}`);
    this.#errors.set(reason, error);
    // The SDK adds the promise that failed, by which printing the error would print the whole program's
    // state.
    if (Object.hasOwn(error, "promise")) Object.defineProperty(error, "promise", { enumerable: false });
  }

  log(severity: RecordedLog["severity"], message: string, resource?: Resource): void {
    if (this.closed || (severity === "debug" && this.options.debug !== true)) return;
    const entry: Mutable<RecordedLog> = { severity, message };
    this.#logs.push(entry);
    // `promise` is how the SDK itself reads a urn; its types leave it out.
    const urn = (resource?.urn as { promise?: () => Promise<string> } | undefined)?.promise?.();
    urn?.then(
      (known) => (entry.urn = known),
      () => {
        // The resource failed to register. That error is recorded where it arises; the message stays without
        // a urn.
      },
    );
  }

  unanswered(question: Unanswered): void {
    this.#unanswered.push(question);
  }

  /** Lets the recording wait until an apply has come to an end. */
  track(applied: Promise<unknown>): void {
    if (this.closed) return;
    this.activity++;
    this.#pendingApplies++;
    const settled = (): void => {
      this.#pendingApplies--;
      if (this.#pendingApplies === 0) this.#onAppliesDone();
    };
    // A failure is not handled by this: the Output has further promises that fail with it and report it.
    applied.then(settled, settled);
  }

  /** Resolves when no apply is under way. */
  appliesDone(): Promise<void> {
    if (this.#pendingApplies === 0) return Promise.resolve();
    return new Promise((resolve) => (this.#onAppliesDone = resolve));
  }

  /** Everything collected so far. */
  facts(): RecordingFacts {
    const errors = [...this.#errors.values()];
    const logged = this.#logs.find((entry) => entry.severity === "error");
    // A program that logs an error fails, even when it ends as if nothing were wrong.
    if (errors.length === 0 && logged !== undefined)
      errors.push(new Error(`the program logged an error: ${logged.message}`));
    const inOrder = this.#resources.toSorted((one, other) => one.place - other.place);
    return {
      resources: inOrder.map(({ resource }) => resource),
      outputs: this.#outputs,
      logs: this.#logs,
      unanswered: this.#unanswered,
      errors,
    };
  }
}
