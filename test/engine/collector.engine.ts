import { appendFileSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, type TestContext } from "vitest";
import type { CollectorOptions } from "../../observability/collector/options.ts";
import { TARGETS } from "../observability/collector-targets.ts";
import { buildCollector, type Built, type Collector } from "./collector/build.ts";
import { at, Node, Receiver } from "./collector/run.ts";

const SAMPLE = fileURLToPath(new URL("../scenarios/flows/shop.jsonl", import.meta.url));

describe("a real collector", () => {
  let built: Built = { missing: "it was not built" };
  let [node, receiver]: [Node | undefined, Receiver | undefined] = [undefined, undefined];
  beforeAll(async () => {
    built = await buildCollector();
  }, 1_500_000);
  afterAll(async () => {
    await node?.remove();
    receiver?.stop();
  });

  const program = (context: TestContext): Collector => {
    if ("program" in built) return built;
    return context.skip(built.missing);
  };

  test.for(Object.entries(TARGETS))("takes the configuration: %s", async ([, options], context) => {
    const { program: own, without } = program(context);
    const why = without[options.to.kind === "splunk" ? "splunk_hec" : ""];
    context.skip(why !== undefined, `it was built without splunk_hec: ${why ?? ""}`);
    const place = new Node(own);
    try {
      expect(await place.validate(options)).toEqual({ code: 0, said: "" });
    } finally {
      await place.remove();
    }
  });

  test("refuses what it does not know", async (context) => {
    const place = new Node(program(context).program);
    try {
      const { code, said } = await place.validate(
        { to: { kind: "otlp", endpoint: "gateway:4317" } },
        { receivers: { file_log: { poll_intervall: "1s" } } },
      );
      expect(said).toContain("invalid keys: poll_intervall");
      expect(code).not.toBe(0);
    } finally {
      await place.remove();
    }
  });

  test("sends every line once: as it comes, over a rotation, a refusal and a restart", async (context) => {
    const { program: own } = program(context);
    [node, receiver] = [new Node(own), new Receiver()];
    const endpoint = await receiver.start();
    const options: CollectorOptions = {
      to: {
        kind: "otlp",
        protocol: "http",
        endpoint,
        headers: { Authorization: { secret: "s", key: "k", prefix: "Bearer " } },
      },
      clusterName: "shop",
      attributes: { price: "$5" },
    };
    const lines = readFileSync(SAMPLE, "utf8").trimEnd().split("\n");
    const log = join(node.flows, "events.log");
    const rotated = join(node.flows, "events-2026-08-20T09-31-00.000.log");
    writeFileSync(log, `${[...lines.slice(0, 20), "cut off", "7"].join("\n")}\n`);
    node.start(options);
    await receiver.waitFor(22);

    appendFileSync(log, `${lines.slice(20, 24).join("\n")}\n`);
    renameSync(log, rotated);
    writeFileSync(log, `${lines.slice(24, 28).join("\n")}\n`);
    await receiver.waitFor(30);

    receiver.status = 503;
    const asked = receiver.headers.length;
    appendFileSync(log, `${lines.slice(28, 31).join("\n")}\n`);
    await expect.poll(() => receiver?.headers.length ?? 0, { timeout: 20_000 }).toBeGreaterThan(asked);
    // What was refused is kept while there is no collector, and so is how far it had read.
    expect(await node.stop(), node.said).toBe(0);
    receiver.status = 200;
    appendFileSync(log, `${lines.slice(31).join("\n")}\n`);
    node.start(options);
    await receiver.waitFor(lines.length + 2);

    expect(receiver.records.length).toBe(lines.length + 2);
    const sent = lines.map((line) => JSON.parse(line) as { flow?: { uuid?: string } });
    const uuids = receiver.records.map(({ body }) => at(body, "flow", "uuid")?.stringValue);
    expect(uuids.filter((uuid) => uuid !== undefined).sort()).toEqual(
      sent.flatMap(({ flow }) => flow?.uuid ?? []).sort(),
    );
    expect(receiver.records.map(({ body }) => body.stringValue)).toContain("cut off");
    expect(new Set(receiver.headers.map((headers) => headers["authorization"]))).toEqual(
      new Set(["Bearer planted-token"]),
    );
    expect(node.said).not.toContain("planted-token");
  });

  test("says of each where and when it was, how much it weighs, and what it is about", (context) => {
    const { records = [] } = receiver ?? {};
    program(context);
    const [first] = records;
    expect(first?.resource).toMatchObject({
      "service.name": "hubble",
      "k8s.cluster.name": "shop",
      "k8s.node.name": "aks-apps-0",
      price: "$5",
    });
    const lines = readFileSync(SAMPLE, "utf8").trimEnd().split("\n");
    const flows = lines.map((line) => JSON.parse(line) as { time: string; flow?: Record<string, unknown> });
    for (const { time, flow } of flows) {
      if (flow === undefined) continue;
      const record = records.find(({ body }) => at(body, "flow", "uuid")?.stringValue === flow["uuid"]);
      const seconds = BigInt(Date.parse(`${time.slice(0, 19)}Z`) / 1000);
      const fraction = /\.(\d+)Z$/.exec(time)?.[1] ?? "";
      expect(record?.time, time).toBe(`${seconds}${fraction.padEnd(9, "0")}`);
      const verdict = flow["verdict"] as string;
      const source = flow["source"] as { namespace?: string } | undefined;
      expect(record?.attributes).toMatchObject({ "hubble.verdict": verdict });
      expect(record?.attributes["hubble.source.namespace"]).toBe(source?.namespace);
      expect(record?.severity).toBe(
        ["DROPPED", "AUDIT", "ERROR"].includes(verdict) ? verdict : record?.severity,
      );
      const port = (flow["l4"] as { TCP?: { destination_port: number } } | undefined)?.TCP?.destination_port;
      if (port !== undefined)
        expect(at(record?.body, "flow", "l4", "TCP", "destination_port")?.intValue).toBe(String(port));
    }
  });
});
