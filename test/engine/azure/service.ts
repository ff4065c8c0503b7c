import {
  appendFileSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { KINDS, type Kind, type Properties } from "./kinds.ts";

/** A resource as the service keeps it. */
export interface Stored {
  readonly id: string;
  /** Module and type. */
  readonly kind: string;
  readonly inputs: Properties;
}

/** A fault on command: what happens to the calls it is for. */
export interface Fault {
  readonly method: "create" | "update" | "delete" | "read";
  /** Module and type, or a part of the id; every call where both are absent. */
  readonly kind?: string;
  readonly idPart?: string;
  /** Milliseconds before the call is worked on. */
  readonly delay?: number;
  /** What the service answers instead of working on the call. */
  readonly answer?: string;
  /** Milliseconds after the work is done and before it is answered. */
  readonly late?: number;
  /**
   * How many calls it is for.
   * @default 1
   */
  readonly times?: number;
  /** One for each kind, or one for each resource. Without it the times are counted over all calls. */
  readonly each?: "kind" | "id";
}

/** What happened, as tests read it. */
export interface Call {
  readonly method: string;
  readonly kind: string;
  readonly id: string;
  readonly package: string;
  readonly outcome: "done" | "failed";
}

const isId = (text: string): boolean => text.startsWith("/subscriptions/") && text.split("/").length > 4;

/** Every resource id that a value names. */
function idsIn(value: unknown): string[] {
  if (typeof value === "string") return isId(value) && !value.includes("\n") ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return [...Object.keys(value).filter(isId), ...Object.values(value).flatMap(idsIn)];
}

/** A resource by its file; undefined where it is not there, or not any more. */
function read(file: string): Stored | undefined {
  try {
    return file.endsWith(".json") ? (JSON.parse(readFileSync(file, "utf8")) as Stored) : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * The service behind the stand-in: resources in files of one folder, so that the processes of several providers, and tests,
 * share them. It wants what is named to be there, and keeps what others need.
 */
export class Service {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    for (const each of ["resources", "claims"]) mkdirSync(join(folder, each), { recursive: true });
  }

  all(): Stored[] {
    const folder = join(this.#folder, "resources");
    return readdirSync(folder).flatMap((file) => read(join(folder, file)) ?? []);
  }

  get(id: string): Stored | undefined {
    return read(this.#file(id));
  }

  /** Makes a resource, as azure-native does: what is there already is not taken over. */
  create(resource: Stored): void {
    if (this.get(resource.id) !== undefined) {
      throw new Error(`cannot create already existing resource '${resource.id}'`);
    }
    this.put(resource);
  }

  /** Makes or changes a resource. Throws where something that it names is not there. */
  put(resource: Stored): void {
    const parent = resource.id.split("/").slice(0, -2);
    if (parent.at(-2) === "providers") parent.splice(-2);
    if (parent.at(-2) === "Microsoft.Authorization") parent.splice(-3);
    for (const needed of [...idsIn(resource.inputs), parent.join("/")]) {
      if (needed !== "" && !this.#known(needed)) {
        throw new Error(`404 ResourceNotFound: ${resource.id} needs ${needed}, which is not there`);
      }
    }
    this.#write(resource);
    for (const made of resource.kind === "operationalinsights:Workspace" ? ["ContainerNetworkLogs"] : []) {
      const id = `${resource.id}/tables/${made}`;
      if (this.get(id) === undefined)
        this.#write({ id, kind: "operationalinsights:Table", inputs: { plan: "Analytics" } });
    }
  }

  /** Puts a resource there without asking, as if something else had made it. */
  seed(resource: Stored): void {
    this.#write(resource);
  }

  /** Deletes a resource. Throws where another one still needs it. */
  delete(id: string): void {
    const lower = id.toLowerCase();
    const kind: Kind | undefined = KINDS[this.get(id)?.kind ?? ""];
    const carried = (kind?.carries ?? []).map((part) => `${lower}/${part.toLowerCase()}/`);
    const others = this.all().filter((other) => other.id.toLowerCase() !== lower);
    const goes = others.filter((other) =>
      carried.some((prefix) => other.id.toLowerCase().startsWith(prefix)),
    );
    for (const other of others) {
      if (goes.includes(other)) continue;
      const inside = other.id.toLowerCase().startsWith(`${lower}/`);
      const names = idsIn(other.inputs).some(
        (each) => each.toLowerCase() === lower || each.toLowerCase().startsWith(`${lower}/`),
      );
      if (inside || names) throw new Error(`409 Conflict: ${id} is still needed by ${other.id}`);
    }
    for (const each of [...goes.map((other) => other.id), id]) rmSync(this.#file(each), { force: true });
  }

  /** What the command to fail, or to wait, says of a call; what it returns is to be waited for before the answer. */
  async disturb(method: Fault["method"], kind: string, id: string): Promise<number> {
    const file = join(this.#folder, "faults.json");
    const faults = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Fault[]) : [];
    let late = 0;
    for (const [index, fault] of faults.entries()) {
      if (fault.method !== method || (fault.kind ?? kind) !== kind || !id.includes(fault.idPart ?? ""))
        continue;
      const counted = { kind, id, all: "" }[fault.each ?? "all"];
      if (!this.#claim(`${index} ${counted}`, fault.times ?? 1)) continue;
      if (fault.delay !== undefined) await setTimeout(fault.delay);
      if (fault.answer !== undefined) throw new Error(fault.answer);
      late += fault.late ?? 0;
    }
    return late;
  }

  /** Commands what goes wrong from now on. */
  command(faults: readonly Fault[]): void {
    rmSync(join(this.#folder, "claims"), { recursive: true, force: true });
    mkdirSync(join(this.#folder, "claims"));
    writeFileSync(join(this.#folder, "faults.json"), JSON.stringify(faults));
  }

  note(list: "calls" | "configurations", what: object): void {
    appendFileSync(join(this.#folder, `${list}.jsonl`), `${JSON.stringify(what)}\n`);
  }

  noted(list: "calls" | "configurations"): Properties[] {
    const file = join(this.#folder, `${list}.jsonl`);
    if (!existsSync(file)) return [];
    return readFileSync(file, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Properties);
  }

  /** The kubeconfig that every cluster answers with. */
  kubeconfig(): string {
    return readFileSync(join(this.#folder, "kubeconfig"), "utf8");
  }

  /** Sets the kubeconfig that every cluster answers with from now on. */
  answerWith(kubeconfig: string): void {
    writeFileSync(join(this.#folder, "kubeconfig"), kubeconfig);
  }

  #known(id: string): boolean {
    if (/^\/subscriptions\/[^/]+\/providers\/Microsoft\.Authorization\/roleDefinitions\//i.test(id))
      return true;
    if (id.split("/").length <= 3) return true;
    return this.get(id) !== undefined;
  }

  #claim(name: string, times: number): boolean {
    for (let n = 0; n < times; n++) {
      const hash = createHash("sha256").update(`${name} ${n}`).digest("hex");
      try {
        closeSync(openSync(join(this.#folder, "claims", hash), "wx"));
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
    }
    return false;
  }

  #file(id: string): string {
    return join(
      this.#folder,
      "resources",
      `${createHash("sha256").update(id.toLowerCase()).digest("hex").slice(0, 32)}.json`,
    );
  }

  #write(resource: Stored): void {
    const file = this.#file(resource.id);
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(resource));
    renameSync(`${file}.${process.pid}`, file);
  }
}
