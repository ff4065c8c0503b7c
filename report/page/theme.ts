import { find } from "./element.ts";

type Theme = "light" | "dark";

const KEY = "acns-report-theme";

/** A page from a file may be kept from storing anything. */
function stored(): Theme | undefined {
  try {
    const found = localStorage.getItem(KEY);
    return found === "light" || found === "dark" ? found : undefined;
  } catch {
    return undefined;
  }
}

function store(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The choice then holds until the page is closed.
  }
}

/** Makes the button that turns light into dark and back; calls back when colours have changed, by the system too. */
export function themed(changed: () => void): void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const toggle = find("theme", HTMLButtonElement);
  let chosen = stored();
  const show = (): void => {
    const now = chosen ?? (system.matches ? "dark" : "light");
    if (chosen !== undefined) document.documentElement.dataset["theme"] = chosen;
    toggle.textContent = now === "dark" ? "Light" : "Dark";
    toggle.setAttribute("aria-label", now === "dark" ? "Use light colours" : "Use dark colours");
    changed();
  };
  toggle.hidden = false;
  toggle.addEventListener("click", () => {
    chosen = (chosen ?? (system.matches ? "dark" : "light")) === "dark" ? "light" : "dark";
    store(chosen);
    show();
  });
  system.addEventListener("change", show);
  show();
}
