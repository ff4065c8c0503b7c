/** Whether something holds; undefined where a record does not say enough, as a row of the aggregation that keeps no pods. */
export type Answer = boolean | undefined;

/** Whether all hold: one that does not decides, whatever is not known. */
export function every<T>(items: readonly T[], holds: (item: T) => Answer): Answer {
  let answer: Answer = true;
  for (const item of items) {
    const one = holds(item);
    if (one === false) return false;
    if (one === undefined) answer = undefined;
  }
  return answer;
}

/** Whether any holds: one that does decides, whatever is not known. */
export function some<T>(items: readonly T[], holds: (item: T) => Answer): Answer {
  let answer: Answer = false;
  for (const item of items) {
    const one = holds(item);
    if (one === true) return true;
    if (one === undefined) answer = undefined;
  }
  return answer;
}

export const not = (answer: Answer): Answer => (answer === undefined ? undefined : !answer);
