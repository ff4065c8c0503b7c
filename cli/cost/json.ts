import type { Printed } from "./text.ts";

/** A report as data; amounts of money in US dollars, all of them estimates. */
export const costJson = ({ environment, report, files }: Printed): string =>
  JSON.stringify({ environment, ...report, ...(files === undefined ? {} : { input: files }) }, undefined, 2);
