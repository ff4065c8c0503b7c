import type { Rule } from "../model/faults.ts";
import { givenRules, kindRule } from "./check.ts";
import { refusalRules } from "./refused/refusals.ts";

/** Every rule that policies are held to, in the order of their tables. */
export const everyRule = (): readonly Omit<Rule<never>, "check">[] => [
  ...refusalRules,
  kindRule,
  ...givenRules,
];
