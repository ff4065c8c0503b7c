import { constants } from "node:os";
import { OVERRIDING } from "../../observability/hubble/relay.ts";
import type { ClientCertificates } from "../../observability/hubble/secret.ts";
import { EXIT } from "../exit.ts";
import type { Shell } from "../shell.ts";
import type { HubbleArguments } from "./arguments.ts";
import { end, start, type Ended, type Running } from "./child.ts";
import { removeFolder, writeFolder, type ClientFolder } from "./folder.ts";
import { checkRelay, forward, NoWay } from "./forward.ts";
import { commandLine } from "./words.ts";

/** What runs while the way to the relay is open: Hubble's client, or nothing until this is ended. */
export type Task =
  { readonly kind: "exec"; readonly words: readonly string[] } | { readonly kind: "forward" };

/** What ends a command from outside. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

type Signal = (typeof SIGNALS)[number];

/** Listens for signals instead of being ended by them, so that what was written is removed. */
class Signals {
  readonly first: Promise<Signal>;
  #tell: (signal: Signal) => void = () => undefined;
  readonly #listeners: readonly (readonly [Signal, () => void])[];

  constructor() {
    this.first = new Promise((resolve) => (this.#tell = resolve));
    this.#listeners = SIGNALS.map((signal) => [signal, () => this.#tell(signal)] as const);
    for (const [signal, listener] of this.#listeners) process.on(signal, listener);
  }

  stop(): void {
    for (const [signal, listener] of this.#listeners) process.off(signal, listener);
  }
}

/** Programs that have to be ended, those too that are started while that is being done. */
class Programs {
  readonly #running: Running[] = [];
  #isOver = false;

  add(running: Running): void {
    this.#running.push(running);
    if (this.#isOver) void end(running);
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#running.map((each) => end(each)));
  }
}

/** How a shell says that a signal ended a command. */
const codeOfSignal = (signal: NodeJS.Signals): number => 128 + constants.signals[signal];

const codeOf = ({ code, signal }: Ended): number =>
  code ?? (signal === null ? EXIT.refused : codeOfSignal(signal));

/**
 * Opens the way to the relay and runs a task; whatever happens, what was started is ended and what was written is removed. Returns
 * the exit code of Hubble's client where it runs. Throws `NoWay` and `Unreadable`.
 */
export async function runClient(
  task: Task,
  args: HubbleArguments,
  certificates: ClientCertificates,
  shell: Shell,
): Promise<number> {
  const signals = new Signals();
  try {
    const folder = writeFolder(certificates, args.port, args.serverName);
    // Where this process is ended without a signal, at least the key does not stay.
    const leave = (): void => {
      removeFolder(folder.path);
    };
    process.on("exit", leave);
    try {
      return await untilSignal(task, signals, (programs) =>
        perform(task, folder, { args, certificates, shell, programs }),
      );
    } finally {
      leave();
      process.off("exit", leave);
    }
  } finally {
    signals.stop();
  }
}

/** Waits for work or a signal, then ends the programs of the work. To be ended is how forwarding a port ends. */
async function untilSignal(
  { kind }: Task,
  signals: Signals,
  start: (programs: Programs) => Promise<number>,
): Promise<number> {
  const programs = new Programs();
  const work = start(programs);
  const ended = signals.first.then((signal) =>
    kind === "forward" && signal === "SIGINT" ? EXIT.ok : codeOfSignal(signal),
  );
  try {
    return await Promise.race([work, ended]);
  } finally {
    await programs.end();
    // What it says once its programs are ended is of no interest.
    await work.catch(() => undefined);
  }
}

interface Surroundings {
  readonly args: HubbleArguments;
  readonly certificates: ClientCertificates;
  readonly shell: Shell;
  readonly programs: Programs;
}

async function perform(task: Task, folder: ClientFolder, around: Surroundings): Promise<number> {
  const { args, certificates, shell, programs } = around;
  const way = await forward(args, shell, (started) => {
    programs.add(started);
  });
  await checkRelay(certificates, args);
  const closed = way.ended.then(({ code, signal }): never => {
    throw new NoWay(`kubectl ended with ${code ?? signal}: the way to the relay is closed`);
  });
  // It is closed in the end, when nobody waits for it any more.
  closed.catch(() => undefined);
  const command = ["hubble", `--config=${folder.files.config}`];
  if (task.kind === "forward") {
    shell.out(`The relay is at 127.0.0.1:${args.port} until Ctrl-C. In another terminal:`);
    shell.out(`  ${commandLine([...command, "observe", "--follow"])}`);
    return closed;
  }
  const env = { ...(shell.env ?? process.env) };
  for (const name of OVERRIDING) Reflect.deleteProperty(env, name);
  const client = await start([...command, ...task.words], "inherit", { ...shell, env });
  programs.add(client);
  return Promise.race([client.ended.then(codeOf), closed]);
}
