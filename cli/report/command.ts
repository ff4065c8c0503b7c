import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Unreadable } from "../../files/read.ts";
import type { ReportData } from "../../report/data.ts";
import { reportPage } from "../../report/report.ts";
import { textOption, type Options } from "../command.ts";
import { EXIT } from "../exit.ts";
import type { Shell } from "../shell.ts";
import { collect } from "./collect.ts";
import { against } from "./against.ts";

/** Writes a report about an environment or manifests as one page; the exit code says whether something is refused or unreadable. */
export async function report(targets: readonly string[], options: Options, shell: Shell): Promise<number> {
  try {
    const own = await collect(targets, options, shell);
    const other = textOption(options, "against");
    const compared =
      other === undefined ? undefined : against(other, await collect([other], options, shell), own);
    const data: ReportData = { ...own.data, ...(compared === undefined ? {} : { against: compared }) };
    const page = reportPage(data);
    const output = textOption(options, "output") ?? "report.html";
    if (output === "-") shell.out(page.trimEnd());
    else {
      write(resolve(shell.cwd, output), page);
      shell.out(`${output}: ${summaryOf(data)}`);
    }
    return data.refused ? EXIT.refused : EXIT.ok;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    shell.err(`cannot report: ${error.message}`);
    return EXIT.unreadable;
  }
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new Unreadable(
      `${path} cannot be written: ${(error as NodeJS.ErrnoException).code ?? String(error)}`,
    );
  }
}

const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

function summaryOf({ findings, resources, connectivity, cost }: ReportData): string {
  const of = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const workloads = connectivity?.parties.filter(({ namespace }) => namespace !== undefined).length ?? 0;
  return [
    counted(of("error"), "error"),
    counted(of("warning"), "warning"),
    counted(resources.length, cost === undefined ? "object" : "resource"),
    counted(workloads, "workload"),
  ].join(", ");
}
