import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { findChromium } from "../../scripts/browser/find.ts";

/** A page that was opened from a file, and everything that it complained of or asked for. */
export interface Opened {
  readonly page: Page;
  /** Errors, warnings and refusals that the browser told. */
  readonly complaints: readonly string[];
  /** Addresses that were asked for, the page's own left out. */
  readonly requests: readonly string[];
}

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

/** Starts the browser; its sandbox is not for the superuser of a container. */
export const launch = (): Promise<Browser> => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("there is no chromium on PATH");
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
};

/** Writes a text as a file, opens it, and gives it to a test. */
export async function opened<T>(
  browser: Browser,
  text: string,
  { width = 1280, height = 900, dark = false }: Look,
  use: (opened: Opened) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "acns-page-"));
  const file = join(folder, "report.html");
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  try {
    await writeFile(file, text);
    const page = await context.newPage();
    const [complaints, requests]: [string[], string[]] = [[], []];
    page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("dialog", (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    const url = pathToFileURL(file).href;
    page.on("request", (request) => {
      if (request.url() !== url) requests.push(request.url());
    });
    await page.goto(url);
    return await use({ page, complaints, requests });
  } finally {
    await context.close();
    await rm(folder, { recursive: true });
  }
}
