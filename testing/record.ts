import { setImmediate as turn } from "node:timers/promises";
import { runtime } from "@pulumi/pulumi";
import { engineClient, monitorClient } from "./client.ts";
import { attach } from "./instrument.ts";
import { Monitor } from "./monitor.ts";
import { catchErrors } from "./process-events.ts";
import { Recorder } from "./recorder.ts";
import { toRecording, type Recording, type RecordOptions } from "./recording.ts";
import { state, type PendingRegistration, type Store } from "./sdk.ts";

type Program = () => unknown;
type Awaited = "the program" | "registrations" | "applies";

const DEFAULT_TIMEOUT_SECONDS = 60;
const LONGEST_TIMER = 2 ** 31 - 1;
// Rejections that nothing handles are reported one turn after they arise, and may lead to others.
const QUIET_TURNS = 3;

/**
 * Runs a Pulumi program without an engine and returns all that the engine would have been told.
 *
 * Each recording has configuration, stack and packages of its own; any number may run at the same time. The
 * returned promise resolves when the program, its registrations and its applies have come to an end. It does
 * not reject when the program fails: the errors are in {@link Recording.errors}, after as many resources as
 * were registered nevertheless.
 */
export function record(program: Program, options: RecordOptions = {}): Promise<Recording> {
  return state.withLocalStorage(async () => {
    const store = state.getLocalStore();
    if (store === undefined) throw new Error("this version of @pulumi/pulumi keeps no store for a program");
    const recorder = new Recorder(options);
    connect(store, recorder);
    const release = catchErrors(recorder);
    try {
      await new Run(program, store, recorder).finish();
    } finally {
      recorder.closed = true;
      release();
    }
    return toRecording(recorder.facts());
  });
}

function connect(store: Store, recorder: Recorder): void {
  const { options, preview } = recorder;
  const monitor = new Monitor(recorder);
  Object.assign(store.settings.options, {
    project: options.project ?? "project",
    stack: options.stack ?? "stack",
    organization: options.organization ?? "organization",
    rootDirectory: process.cwd(),
    dryRun: preview,
    monitorAddr: undefined,
    engineAddr: undefined,
    syncDir: undefined,
  });
  store.settings.monitor = monitorClient(monitor, recorder);
  store.settings.engine = engineClient(recorder);
  monitor.transforms.serveCallbacks(store);
  runtime.setAllConfig(options.config ?? {}, [...(options.secretConfig ?? [])]);
  attach(store, recorder);
}

/** One run of a program until nothing of it is left to wait for. */
class Run {
  readonly #program: Program;
  readonly #store: Store;
  readonly #recorder: Recorder;
  #awaited: Awaited = "the program";

  constructor(program: Program, store: Store, recorder: Recorder) {
    this.#program = program;
    this.#store = store;
    this.#recorder = recorder;
  }

  /** Resolves when the program has settled or was given up; either way its errors are with the recorder. */
  finish(): Promise<void> {
    const seconds = this.#recorder.options.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS;
    return new Promise((resolve) => {
      // Without `unref` the timer would keep an otherwise finished process waiting for nothing.
      const milliseconds = Math.min(seconds * 1000, LONGEST_TIMER);
      const timer = setTimeout(() => giveUp(`within ${seconds} seconds`), milliseconds).unref();
      const end = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const giveUp = (when: string): void => {
        this.#recorder.fail(new Error(`the program did not settle ${when}; ${this.#waitingFor()}`));
        end();
      };
      this.#recorder.onDrained = () => {
        // An apply that can never run is no error: a program that is over with one ends well.
        if (this.#awaited === "applies") end();
        else giveUp("although nothing is left that it could wait for");
      };
      this.#settle().then(end, (error: unknown) => {
        this.#recorder.fail(error);
        end();
      });
    });
  }

  async #settle(): Promise<void> {
    try {
      await runtime.runInPulumiStack(
        async () => this.#program() as Promise<Record<string, unknown> | undefined>,
      );
    } catch (error) {
      this.#recorder.fail(error);
    }
    for (let quiet = 0; quiet < QUIET_TURNS;) {
      const { activity } = this.#recorder;
      const { rpcDone } = this.#store.settings;
      this.#awaited = "registrations";
      await rpcDone;
      this.#awaited = "applies";
      await this.#recorder.appliesDone();
      await turn();
      const still = activity === this.#recorder.activity && rpcDone === this.#store.settings.rpcDone;
      quiet = still ? quiet + 1 : 0;
    }
  }

  #waitingFor(): string {
    const pending = [...this.#store.pendingResourceRegistrations.values()].map(describePending);
    if (pending.length > 0) return `waiting: ${pending.join(", ")}`;
    if (this.#awaited === "applies") return "the function of an apply has not returned";
    if (this.#awaited === "registrations") return "a registration, a read or an invoke has not ended";
    return "the promise of the program is still pending";
  }
}

function describePending(registration: PendingRegistration): string {
  const { type, name, label, phase, inputProperty } = registration;
  const what = type === undefined || name === undefined ? label : `resource "${name}" (${type})`;
  const input = phase === "inputs" && inputProperty !== undefined ? ` ("${inputProperty}")` : "";
  return `${what} for its ${phase}${input}`;
}
