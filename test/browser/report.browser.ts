import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeWorld } from "../../bench/worlds.ts";
import { acns, inFolder, ROOT } from "../cli/acns.ts";
import { launch, opened, type Look } from "./page.ts";
import { pageOf, shop } from "./shop.ts";

let browser: Browser;
let shopPage: string;
let axe: string;

beforeAll(async () => {
  [browser, shopPage, axe] = await Promise.all([
    launch(),
    pageOf(shop()),
    readFile(join(ROOT, "node_modules/axe-core/axe.min.js"), "utf8"),
  ]);
});
afterAll(() => browser.close());

/** Everything that axe finds fault with, in words. */
async function faults(page: Page): Promise<string[]> {
  interface Violation {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }
  await page.evaluate(axe);
  const { violations } = await page.evaluate<{ violations: Violation[] }>("axe.run()");
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
  );
}

/** The rows of the table, in words. */
const rowsOf = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll("#table tbody tr")].map((row) => {
    const [from, to, words] = [...row.querySelectorAll("td")].map((cell) => cell.textContent);
    return from + " -> " + to + ": " + words;
  })`);

/** Waits until the first row of the table holds a text. */
const hasText = (page: Page, text: string) =>
  expect.poll(async () => (await rowsOf(page))[0] ?? "", { timeout: 10_000 }).toContain(text);

/** How long a search takes, in milliseconds: from the last key to the answer, the pause before it included. */
const SEARCH = `(async () => {
  const [field, status] = [document.querySelector("#search"), document.querySelector("#status")];
  const [start, before] = [performance.now(), status.textContent];
  field.value = "app-77-";
  field.dispatchEvent(new Event("input"));
  while (status.textContent === before) await new Promise((done) => setTimeout(done, 5));
  return performance.now() - start;
})()`;

const why = (page: Page, name: string) => page.getByRole("button", { name: `Why ${name}`, exact: true });
const details = (page: Page) => page.locator("#details");

describe("the report in a browser", () => {
  test.each<Look>([{}, { dark: true }, { width: 360, height: 740 }])(
    "complains of nothing, asks nobody and is clean for axe: %j",
    async (look) => {
      await opened(browser, shopPage, look, async ({ page, complaints, requests }) => {
        await why(page, "shop/web to shop/api").click();
        for (const fold of await page.locator("main > section > details > summary").all()) await fold.click();
        expect(await faults(page)).toEqual([]);
        expect(complaints).toEqual([]);
        expect(requests).toEqual([]);
      });
    },
  );

  test("a narrow window scrolls in one direction", async () => {
    await opened(browser, shopPage, { width: 360, height: 740 }, async ({ page }) => {
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    });
  });

  test("lists what passes, and leads to the rule that decides it", async () => {
    await opened(browser, shopPage, {}, async ({ page }) => {
      const rows = await rowsOf(page);
      expect(rows).toContain("shop/web -> shop/api: TCP 8080 (GET /items)");
      expect(rows).toContain("any address -> shop/web: TCP 8443");
      expect(rows.filter((row) => row.startsWith("shop/db ->"))).toEqual([]);
      await why(page, "shop/web to shop/api").click();
      const text = await details(page).innerText();
      expect(text).toContain("egress allowed by CiliumNetworkPolicy shop/web spec.egress[0]");
      expect(text).toContain("ingress allowed by CiliumNetworkPolicy shop/api spec.ingress[0]");
      expect(text).toMatch(/m\/all\.yaml:\d+/);
      expect(text).toContain("path: /items");
      expect(await page.evaluate("document.activeElement.id")).toBe("details");
    });
  });

  test("is used with the keyboard alone", async () => {
    await opened(browser, shopPage, {}, async ({ page }) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.textContent")).toBe("To the content");
      await page.locator("#search").focus();
      await page.keyboard.type("db");
      await expect.poll(async () => (await rowsOf(page)).length).toBe(1);
      expect(await rowsOf(page)).toEqual(["shop/api -> shop/db: TCP 5432"]);
      for (let step = 0; step < 20; step += 1) {
        await page.keyboard.press("Tab");
        if ((await page.evaluate("document.activeElement.textContent")) === "Why") break;
      }
      await page.keyboard.press("Enter");
      expect(await details(page).innerText()).toContain("CiliumNetworkPolicy shop/db spec.ingress[0]");
    });
  });

  test("the graph answers for nodes and lines, and forgets", async () => {
    await opened(browser, shopPage, {}, async ({ page }) => {
      const box = (await page.locator("#graph").boundingBox())!;
      // The nodes lie in a row: outside, web, api, db; what is clicked between two of them is a line.
      const seen = new Set<string>();
      for (let x = 20; x < box.width - 20; x += 12) {
        await page.mouse.click(box.x + x, box.y + box.height / 2);
        const title = page.locator("#details h3");
        seen.add((await title.count()) === 0 ? "nothing" : await title.innerText());
      }
      expect([...seen]).toEqual(expect.arrayContaining(["any address", "shop/web", "shop/api"]));
      expect([...seen].some((title) => title.includes(" → "))).toBe(true);
      await page.mouse.click(box.x + 8, box.y + 8);
      expect(await details(page).innerText()).toContain("Choose a node");
    });
  });

  test("filters by namespace and by what nothing restricts", async () => {
    const page = await pageOf(shop([["tools", "builder"]]));
    await opened(browser, page, {}, async ({ page }) => {
      const all = await rowsOf(page);
      await page.locator("#namespace").selectOption({ label: "tools" });
      const own = await rowsOf(page);
      expect(own).toEqual(all.filter((row) => row.includes("tools/builder")));
      expect(own.length).toBeGreaterThan(0);
      await page.locator("#unrestricted").uncheck();
      expect((await rowsOf(page)).filter((row) => row.endsWith(": everything"))).toEqual([]);
      await page.locator("#namespace").selectOption("");
      expect(await rowsOf(page)).toEqual(all.filter((row) => !row.endsWith(": everything")));
    });
  });

  test("follows the system's colours, until a person chooses others", async () => {
    await opened(browser, shopPage, { dark: true }, async ({ page }) => {
      const background = () => page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
      const dark = await background();
      await page.getByRole("button", { name: "Use light colours" }).click();
      expect(await background()).toBe("rgb(255, 255, 255)");
      await page.reload();
      expect(await background()).toBe("rgb(255, 255, 255)");
      await page.getByRole("button", { name: "Use dark colours" }).click();
      expect(await background()).toBe(dark);
    });
  });

  test("names that are markup, script or turned around stay names", async () => {
    const names = [
      "</script><script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      `"><svg onload=alert(1)>`,
      "a\u2028b\u2029c",
      "\u202egnp.exe",
      "__proto__",
      "constructor",
    ];
    const manifests = shop(names.map((name) => [name, name] as const));
    await opened(browser, await pageOf(manifests), {}, async ({ page, complaints, requests }) => {
      await page.locator("#search").fill("alert(1)");
      await hasText(page, "alert");
      expect((await rowsOf(page)).join()).toContain(names[0]);
      await page.locator("#search").fill("gnp");
      await hasText(page, "gnp");
      expect((await rowsOf(page)).join()).toContain("\\u{202e}gnp.exe/\\u{202e}gnp.exe");
      for (const button of (await page.locator("#table tbody button").all()).slice(0, 3))
        await button.click();
      expect(await page.locator("img, svg, script:not([type]) ~ script").count()).toBe(0);
      expect(await page.locator("script").count()).toBe(2);
      expect(complaints).toEqual([]);
      expect(requests).toEqual([]);
    });
  });

  test("a thousand workloads stay usable", async () => {
    const page = await inFolder({}, async (cwd) => {
      writeWorld(join(cwd, "world.json"), { pods: 1000, policies: 200, sets: 500 });
      const { out } = await acns(["report", "world.json", "-o", "-"], { cwd });
      return out;
    });
    expect(Buffer.byteLength(page)).toBeLessThan(1_500_000);
    const start = performance.now();
    await opened(browser, page, {}, async ({ page, complaints }) => {
      await expect.poll(async () => (await rowsOf(page)).length, { timeout: 20_000 }).toBe(100);
      const loaded = performance.now() - start;
      expect(await page.locator("#status").innerText()).toMatch(
        /^[\d,]+ connections shown; 1,000 workloads in 20 namespaces\.$/,
      );
      const searched = await page.evaluate<number>(SEARCH);
      expect((await rowsOf(page)).every((row) => row.includes("app-77-"))).toBe(true);
      console.log(`1,000 workloads: ${Math.round(loaded)} ms to open, ${Math.round(searched)} ms to search`);
      expect(loaded).toBeLessThan(10_000);
      expect(searched).toBeLessThan(3_000);
      await page.locator("#search").fill("");
      await page.locator("#namespace").selectOption({ label: "team-3" });
      await hasText(page, "team-3/");
      expect(complaints).toEqual([]);
    });
  });
});
