import type { Wish } from "../graph/focus.ts";
import { find } from "./element.ts";

/** How long after the last key a search begins, in milliseconds. */
const PAUSE = 120;

/** What a person chose to see. */
export interface Controls {
  wish(): Wish;
  /** Chooses one namespace, by its place. */
  only(namespace: number): void;
}

/** Listens to the fields above the graph, and calls back when what is wished for has changed. */
export function controls(changed: () => void): Controls {
  const search = find("search", HTMLInputElement);
  const namespace = find("namespace", HTMLSelectElement);
  const [entities, unrestricted] = [
    find("entities", HTMLInputElement),
    find("unrestricted", HTMLInputElement),
  ];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(changed, PAUSE);
  });
  for (const control of [namespace, entities, unrestricted]) control.addEventListener("change", changed);
  search.form?.addEventListener("submit", (event) => event.preventDefault());
  return {
    wish: () => ({
      search: search.value,
      entities: entities.checked,
      unrestricted: unrestricted.checked,
      ...(namespace.value === "" ? {} : { namespace: Number(namespace.value) }),
    }),
    only(place) {
      namespace.value = String(place);
      changed();
      namespace.focus();
    },
  };
}
