import { expect, test } from "vitest";
import { mutantsOf } from "./mutants.ts";
import { recommendedFiles, movedFiles } from "./alerting.ts";
import { promtool, faults } from "./promtool.ts";
test("x", () => {
  const files = { ...recommendedFiles(), ...movedFiles() };
  const t = Date.now();
  const { out } = promtool(
    "test",
    Object.keys(files).filter((n) => n.endsWith(".test")),
    files,
  );
  console.log(out.includes("FAILED") ? out : "fine", Date.now() - t);
  const m = recommendedFiles((e) => mutantsOf(e)[0]!);
  const r = promtool(
    "test",
    Object.keys(m).filter((n) => n.endsWith(".test")),
    m,
  );
  console.log([...faults(r.out)].length, Date.now() - t);
  expect(1).toBe(1);
});
