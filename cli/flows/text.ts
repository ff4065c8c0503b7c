import type { FilesRead } from "./read.ts";

const number = (value: number): string => value.toLocaleString("en-US");

/** What was wrong with files of flows, a line each; none where all is well. */
export function inputLines({ broken, lost }: FilesRead): string[] {
  const more = broken.count - broken.first.length;
  return [
    ...(lost === 0 ? [] : [`  Hubble lost ${number(lost)} flows`]),
    ...(broken.count === 0 ? [] : [`  ${number(broken.count)} lines could not be read:`]),
    ...broken.first.map(({ file, line, message }) => `    ${file}:${line} ${message}`),
    ...(more > 0 ? [`    and ${number(more)} more`] : []),
  ];
}
