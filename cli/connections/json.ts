import type { Refused } from "../refused.ts";

/** Data as text, with the policies that are not in force. */
export const toJson = (data: object, refused: readonly Refused[]): string =>
  JSON.stringify({ ...data, refused }, undefined, 2);
