import type { Printed } from "./printed.ts";

/** A diagnosis as data: every cause with its example record, times in milliseconds since 1970. */
export const diagnosisJson = ({ diagnosis, files }: Printed): string =>
  JSON.stringify({ ...diagnosis, input: files }, undefined, 2);
