import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Runs kubectl with a kubeconfig and returns what it prints; throws with what it says where it fails. */
export async function kubectl(kubeconfig: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)("kubectl", ["--kubeconfig", kubeconfig, ...args]);
  return stdout;
}
