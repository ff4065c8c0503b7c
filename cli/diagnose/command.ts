import { factsOf } from "../../checks/given/given.ts";
import { enforcementOf } from "../../model/enforcement.ts";
import { Diagnoser, isAnythingWrong, type Beside } from "../../checks/diagnosis/diagnose.ts";
import { Unreadable } from "../../files/read.ts";
import { planOf } from "../check/settings.ts";
import { EXIT } from "../exit.ts";
import { demandFlows, readFlowFiles } from "../flows/read.ts";
import { printable } from "../../model/printable.ts";
import { refusedWords } from "../refused.ts";
import type { Shell } from "../shell.ts";
import { loadWorld } from "../world.ts";
import type { DiagnoseArguments } from "./arguments.ts";
import { diagnosisJson } from "./json.ts";
import { diagnosisMarkdown } from "./markdown.ts";
import type { Printed } from "./printed.ts";
import { diagnosisText } from "./text.ts";

const PRINT: Readonly<Record<DiagnoseArguments["format"], (printed: Printed) => string>> = {
  text: diagnosisText,
  json: diagnosisJson,
  markdown: diagnosisMarkdown,
};

/** Prints what flows show to be wrong; the exit code says whether anything is, or an input is unreadable. */
export async function diagnoseCommand(args: DiagnoseArguments, shell: Shell): Promise<number> {
  try {
    const diagnoser = new Diagnoser(besideOf(args, shell));
    const files = await readFlowFiles(args.flows, shell, (record) => {
      diagnoser.add(record);
    });
    demandFlows(files);
    const diagnosis = diagnoser.end();
    shell.out(PRINT[args.format]({ diagnosis, files }));
    return isAnythingWrong(diagnosis) ? EXIT.refused : EXIT.ok;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    shell.err(`cannot diagnose: ${printable(error.message)}`);
    return EXIT.unreadable;
  }
}

/** The policies and the cluster, where they are given; a policy that is refused is not in force, and named. */
function besideOf({ policies, cluster, cilium }: DiagnoseArguments, shell: Shell): Beside {
  const plan = cluster === undefined ? undefined : planOf(cluster, shell.cwd);
  const kubernetesVersion = plan?.asked.kubernetesVersion;
  const facts =
    plan === undefined || cluster === undefined ? {} : { cluster: factsOf(cluster, enforcementOf(plan)) };
  if (policies === undefined) return facts;
  const release = cilium === undefined ? { kubernetesVersion } : { cilium };
  const { world, refused, faults } = loadWorld(policies, release, shell);
  if (faults.length > 0) throw new Unreadable(faults.join("; "));
  for (const item of refused) shell.err(printable(`${item.file}:${item.line}: ${refusedWords(item)}`));
  return { ...facts, world };
}
