import { isDeepStrictEqual } from "node:util";
import { Ajv } from "ajv";
import type { ErrorObject, ValidateFunction } from "ajv";
import { describe, expect, test } from "vitest";
import schema from "../../model/settings.schema.json" with { type: "json" };
import * as validators from "../../model/settings.validators.js";
import { validators as validatorsText } from "../../scripts/schema/validators.ts";
import { invalidSettings } from "../described/invalid.ts";
import { withoutRequiredKey, withUnknownKey, wronglyTyped } from "../described/mutations.ts";
import { brokenSettings, describedSettings } from "../described/settings.ts";

const described = describedSettings();
const cases: readonly unknown[] = [
  ...described,
  ...[
    ...invalidSettings,
    ...brokenSettings(),
    ...wronglyTyped(described),
    ...withUnknownKey(described),
    ...withoutRequiredKey(described),
  ].map(({ settings }) => settings),
  ...[undefined, null, [], "", 0, () => "a value of a deployment"],
];

const errorsOf = (validate: ValidateFunction, settings: unknown): readonly ErrorObject[] =>
  validate(settings) ? [] : (validate.errors ?? []);

describe.each(["ClusterSettings", "EnvironmentSettings", "MonitoringSettings"] as const)("%s", (root) => {
  const quietly = { strict: false, verbose: true, logger: false } as const;
  const ajv = new Ajv({ allErrors: true, discriminator: true, inlineRefs: false, ...quietly });
  const compiled = ajv.addSchema(schema, "settings").getSchema(`settings#/definitions/${root}`);
  if (compiled === undefined) throw new Error(`the schema has no ${root}`);

  test("finds ahead of time what it finds when it is compiled at run time", () => {
    const differing = cases.filter((settings) => {
      const [ahead, atRunTime] = [errorsOf(validators[root], settings), errorsOf(compiled, settings)];
      if (!isDeepStrictEqual(ahead, atRunTime)) return true;
      // Explanations look for the very node of the schema in its unions: an equal one would not be found.
      return ahead.some(({ parentSchema }, at) => parentSchema !== atRunTime[at]?.parentSchema);
    });
    expect(differing).toEqual([]);
  });

  test("refuses some of the cases", () => {
    expect(cases.filter((settings) => errorsOf(compiled, settings).length > 0).length).toBeGreaterThan(100);
  });
});

test("what would need a part of the compiler at run time is refused when it is made", () => {
  const needy = { definitions: { Name: { type: "string", maxLength: 63 } } };
  expect(() => validatorsText(needy, ["Name"])).toThrow(/not self-contained.*ucs2length/);
});
