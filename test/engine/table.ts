import type { Reporter, TestCase, TestModule } from "vitest/node";

declare module "vitest" {
  interface TaskMeta {
    /** Calls that the providers of azure-native answered in a scenario. */
    engineCalls?: number;
  }
}

/** Prints a line for every scenario as it ends: result, seconds, calls; what failed in full at the end. */
export default class ScenarioTable implements Reporter {
  readonly #start = performance.now();
  readonly #failed: string[] = [];
  readonly #counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };

  onInit(): void {
    console.log(`${"result".padEnd(8)}${"seconds".padStart(8)}${"calls".padStart(7)}  scenario`);
  }

  onTestCaseResult(scenario: TestCase): void {
    const result = scenario.result();
    const { state, errors } = result;
    this.#counts[state]++;
    const seconds = ((scenario.diagnostic()?.duration ?? 0) / 1000).toFixed(1);
    const calls = String(scenario.meta().engineCalls ?? "");
    const note = result.state === "skipped" && result.note !== undefined ? ` (${result.note})` : "";
    console.log(`${state.padEnd(8)}${seconds.padStart(8)}${calls.padStart(7)}  ${scenario.fullName}${note}`);
    for (const { stack, message, diff } of errors ?? []) {
      this.#failed.push(
        [scenario.fullName, stack ?? message, ...(diff === undefined ? [] : [diff])].join("\n"),
      );
    }
  }

  onTestRunEnd(
    modules: readonly TestModule[],
    unhandled: readonly { readonly message: string; readonly stack?: string }[],
  ): void {
    const ofModules = modules.flatMap((each) => each.errors());
    const others = [...unhandled, ...ofModules].map((error) => error.stack ?? error.message);
    for (const text of [...this.#failed, ...others]) console.log(`\n${text}`);
    const { passed, failed, skipped } = this.#counts;
    const seconds = ((performance.now() - this.#start) / 1000).toFixed(0);
    console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds} s`);
  }
}
