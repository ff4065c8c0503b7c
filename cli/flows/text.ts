import type { FilesRead } from "./read.ts";

export const number = (value: number): string => value.toLocaleString("en-US");
export const counted = (count: number, one: string): string =>
  `${number(count)} ${count === 1 ? one : `${one}s`}`;

/** What was wrong with files of flows, a line each; none where all is well. */
export function inputLines({ broken, lost }: FilesRead): string[] {
  const more = broken.count - broken.first.length;
  return [
    ...(lost === 0 ? [] : [`  Hubble lost ${counted(lost, "flow")}`]),
    ...(broken.count === 0 ? [] : [`  ${counted(broken.count, "line")} could not be read:`]),
    ...broken.first.map(({ file, line, message }) => `    ${file}:${line} ${message}`),
    ...(more > 0 ? [`    and ${number(more)} more`] : []),
  ];
}
