import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

/** A process to measure: what Node is told to run. */
export interface Program {
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: () => Readonly<Record<string, string>>;
  /** File to be standard input, as `< file` in a shell; empty unless given. */
  readonly input?: string;
  /** The exit codes that are no failure; 0 unless given. */
  readonly codes?: readonly number[];
}

/** One process, measured whole. */
export interface Sample {
  /** Seconds from the start of the process to its end. */
  readonly wall: number;
  /** Most memory that it held at once, in MB. */
  readonly memory: number;
  /** Seconds of processor time, which other processes disturb less than the wall time. */
  readonly processor: number;
  readonly output: string;
}

/** The middle of several figures, and how far they spread. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** The counted runs of one program. */
export class Runs {
  readonly samples: readonly Sample[];

  constructor(samples: readonly Sample[]) {
    this.samples = samples;
  }

  of(figure: (sample: Sample) => number): Spread {
    return spread(this.samples.map(figure));
  }

  get wall(): Spread {
    return this.of(({ wall }) => wall);
  }

  get memory(): Spread {
    return this.of(({ memory }) => memory);
  }

  get processor(): Spread {
    return this.of(({ processor }) => processor);
  }

  /** A figure that the process itself prints as JSON under this key. */
  printed(key: string): Spread {
    return this.of(({ output }) => (JSON.parse(output) as Record<string, number>)[key] ?? Number.NaN);
  }
}

/** How often each program runs, and whether once more before that. */
export interface Times {
  readonly counted: number;
  readonly warmUp: boolean;
}

const TIMES: Times = { counted: 7, warmUp: true };
const preload = fileURLToPath(new URL("peak.cjs", import.meta.url));

/**
 * Runs programs in turn, A B A B, so that a machine that slows down slows all of them. Each runs once before it counts: files
 * are then in the caches, as they are for whoever works with the project.
 */
export async function alternate<Name extends string>(
  programs: Readonly<Record<Name, Program>>,
  { counted, warmUp }: Times = TIMES,
): Promise<Record<Name, Runs>> {
  const all = Object.entries<Program>(programs);
  const samples = new Map<string, Sample[]>(all.map(([name]) => [name, []]));
  for (let run = warmUp ? 0 : 1; run <= counted; run++) {
    for (const [name, program] of all) {
      const sample = await measure(program);
      if (run > 0) samples.get(name)?.push(sample);
    }
  }
  return Object.fromEntries(
    [...samples].map(([name, counted]) => [name, new Runs(counted)]),
  ) as unknown as Record<Name, Runs>;
}

/** Runs one process to its end. Throws with what it said where it failed: a failed run is quick, and would count as good. */
export function measure(program: Program): Promise<Sample> {
  return new Promise((resolve, reject) => {
    const input = program.input === undefined ? undefined : openSync(program.input, "r");
    let wall = Number.NaN;
    const start = performance.now();
    const child = spawn(process.execPath, ["--require", preload, ...program.args], {
      cwd: program.cwd,
      env: { ...process.env, ...program.env?.() },
      stdio: [input ?? "ignore", "pipe", "pipe", "pipe"],
    });
    if (input !== undefined) closeSync(input);
    const said: Buffer[][] = [[], [], []];
    [child.stdout, child.stderr, child.stdio[3]].forEach((stream, at) => {
      stream?.on("data", (chunk: Buffer) => said[at]?.push(chunk));
    });
    child.on("error", reject);
    child.on("exit", () => (wall = (performance.now() - start) / 1000));
    child.on("close", (code) => {
      const [output = "", errors = "", usage = ""] = said.map((parts) =>
        Buffer.concat(parts).toString("utf8"),
      );
      if (code === null || !(program.codes ?? [0]).includes(code)) {
        reject(new Error(`node ${program.args.join(" ")} ended with ${code}:\n${errors}${output}`));
        return;
      }
      const { peak, processor } = JSON.parse(usage) as { peak: number; processor: number };
      resolve({ wall, memory: peak / 1024, processor: processor / 1e6, output });
    });
  });
}

export function spread(figures: readonly number[]): Spread {
  const sorted = [...figures].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  const median = sorted.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
  return { median, min: at(0), max: at(sorted.length - 1) };
}
