import { childPath } from "../../model/path.ts";

/** A place in a policy as people write it: "spec.egress[1].toPorts". */
export const pathWords = (keys: readonly (string | number)[]): string =>
  keys.reduce<string>((path, key) => childPath(path, key), "");
