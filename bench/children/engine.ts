// One `pulumi preview` of a prepared stack: bench/cases/engine.ts says where, by the arguments.
import { spawnSync } from "node:child_process";

const [folder = "", stack = ""] = process.argv.slice(2);
const args = ["preview", "--stack", stack, "--non-interactive", "--color", "never"];
const { status, stdout, stderr } = spawnSync("pulumi", args, { cwd: folder, encoding: "utf8" });
if (status !== 0) throw new Error(`${stdout}${stderr}`);
