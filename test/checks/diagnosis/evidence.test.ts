import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAnythingWrong } from "../../../checks/diagnosis/diagnose.ts";
import { flowOfHubble } from "../../../observability/flows/hubble.ts";
import type { FlowEnd, FlowRecord } from "../../../observability/flows/record.ts";
import { record } from "../../observability/flows/records.ts";
import { diagnose, rulesOf } from "./cases.ts";

const CART: FlowEnd = { namespace: "team-a", pod: "cart-0", labels: ["k8s:app=cart"], ip: "10.1.0.4" };
const LEDGER: FlowEnd = { namespace: "team-b", pod: "ledger-0", labels: ["k8s:app=ledger"], ip: "10.1.0.5" };
const DNS: FlowEnd = { namespace: "kube-system", pod: "coredns-0", labels: ["k8s:k8s-app=kube-dns"] };
const node = (name: "host" | "remote-node", ip: string): FlowEnd => ({ labels: [`reserved:${name}`], ip });

const packet = (source: FlowEnd, destination: FlowEnd, fields: Partial<FlowRecord>): FlowRecord =>
  record({ source, destination, ...fields });

const dropped = (
  source: FlowEnd,
  destination: FlowEnd,
  direction: "INGRESS" | "EGRESS",
  transport: FlowRecord["transport"],
): FlowRecord =>
  packet(source, destination, {
    verdict: "DROPPED",
    dropReason: "POLICY_DENIED",
    direction,
    ...(transport === undefined ? {} : { transport }),
  });

describe("names in search domains", () => {
  const EXPANDED = [
    "a.example.net.team-a.svc.cluster.local.",
    "a.example.net.svc.cluster.local.",
    "a.example.net.cluster.local.",
  ];
  const answer = (query: string, rcode?: number): FlowRecord =>
    packet(DNS, CART, {
      isReply: true,
      l7: { type: "RESPONSE", dns: { query, ...(rcode === undefined ? {} : { rcode }) } },
    });
  const vain = EXPANDED.map((query) => answer(query, 3));

  test("are a note where the name itself is found: every cluster has them", () => {
    const found = diagnose([...vain, answer("a.example.net.")]);
    expect(found.causes).toMatchObject([{ rule: "DIA007", severity: "note" }]);
    expect(isAnythingWrong(found)).toBe(false);
  });

  test("weigh less than a cause, however many there are", () => {
    const found = diagnose([
      ...vain,
      answer("a.example.net."),
      dropped(CART, LEDGER, "INGRESS", { protocol: "TCP", destinationPort: 9 }),
    ]);
    expect(found.causes.map(({ severity }) => severity)).toEqual(["error", "note"]);
    expect(isAnythingWrong(found)).toBe(true);
  });

  test("are not at fault where the name itself is not there", () => {
    const { causes } = diagnose([...vain, answer("a.example.net.", 3)]);
    expect(causes).toMatchObject([{ rule: "DIA007", severity: "warning" }]);
    expect(causes[0]?.reason).toContain("a.example.net itself is not there either");
    expect(causes[0]?.change).toBeUndefined();
  });

  test("found for one client say nothing of another one", () => {
    const other = { ...answer("a.example.net."), destination: LEDGER };
    expect(diagnose([...vain, other]).causes).toMatchObject([{ severity: "warning" }]);
  });
});

describe("WireGuard's packets", () => {
  const port = (sourcePort: number, destinationPort: number) => ({
    protocol: "UDP",
    sourcePort,
    destinationPort,
  });

  test("go from node to node", () => {
    const [one, other] = [node("host", "10.224.0.4"), node("remote-node", "10.224.0.5")];
    expect(rulesOf(diagnose([dropped(one, other, "EGRESS", port(51871, 51871))]))).toEqual(["DIA012"]);
    expect(rulesOf(diagnose([dropped(other, one, "INGRESS", port(51871, 51871))]))).toEqual(["DIA012"]);
  });

  test("are none where a pod's client or service has their number", () => {
    expect(rulesOf(diagnose([dropped(CART, DNS, "EGRESS", port(51871, 53))]))).toEqual(["DIA001"]);
    expect(rulesOf(diagnose([dropped(CART, LEDGER, "INGRESS", port(40000, 51871))]))).toEqual(["DIA003"]);
  });

  test("arrived where the other side refuses what was in them", () => {
    const transport = { protocol: "TCP", sourcePort: 40000, destinationPort: 5432, flags: ["SYN"] };
    const sent = packet(CART, LEDGER, { encrypted: true, direction: "EGRESS", transport });
    expect(rulesOf(diagnose([sent, sent, sent]))).toEqual(["DIA012"]);
    expect(rulesOf(diagnose([sent, sent, sent, dropped(CART, LEDGER, "INGRESS", transport)]))).toEqual([
      "DIA003",
    ]);
  });
});

describe("a record that says less", () => {
  test("is a reply where it is the answer to a request", () => {
    const answer = (l7: FlowRecord["l7"]) => {
      const flow = packet(LEDGER, CART, {
        transport: { protocol: "TCP", sourcePort: 9000, destinationPort: 40000 },
        ...(l7 === undefined ? {} : { l7 }),
      });
      const { isReply: _, ...rest } = flow;
      return rest;
    };
    const [forbidden] = diagnose([answer({ http: { code: 403, method: "GET", url: "/x" } })]).causes;
    expect(forbidden?.reason).toContain("GET /x of team-a/cart-0 to team-b/ledger-0 on TCP 9000");
    const missing = answer({ type: "RESPONSE", dns: { query: "a.b.c.team-a.svc.cluster.local.", rcode: 3 } });
    expect(rulesOf(diagnose([{ ...missing, source: DNS }]))).toEqual(["DIA007"]);
  });

  test.each([
    [{ drop_reason: 133 }, "POLICY_DENIED"],
    [{ drop_reason: 181, drop_reason_desc: "POLICY_DENY" }, "POLICY_DENY"],
    [{ drop_reason: 189 }, "AUTH_REQUIRED"],
    [{ drop_reason: 299, drop_reason_desc: 299 }, "299"],
    [{ drop_reason: 155 }, "155"],
    [{}, undefined],
  ])("has its reason by name or by number: %o", (fields, reason) => {
    expect(flowOfHubble({ verdict: "DROPPED", ...fields })?.dropReason).toBe(reason);
  });

  test("may have a verdict that is newer than its reader", () => {
    expect(flowOfHubble({ verdict: 9, Type: "L3_L4" })?.verdict).toBe("9");
  });
});

test("a drop always counts as something wrong, whatever its reason, ends and ports are", () => {
  const end = fc.constantFrom<FlowEnd>(
    CART,
    LEDGER,
    DNS,
    node("host", "10.224.0.4"),
    { ip: "192.0.2.1" },
    {},
  );
  const drop = fc
    .record({
      source: end,
      destination: end,
      dropReason: fc.constantFrom(
        "POLICY_DENIED",
        "POLICY_DENY",
        "AUTH_REQUIRED",
        "CT_MAP_INSERTION_FAILED",
        "299",
        "",
      ),
      direction: fc.constantFrom("INGRESS", "EGRESS", undefined),
      protocol: fc.constantFrom("TCP", "UDP", "ICMPv4"),
      port: fc.constantFrom(53, 443, 51871),
    })
    .map(({ source, destination, dropReason, direction, protocol, port }) =>
      packet(source, destination, {
        verdict: "DROPPED",
        ...(dropReason === "" ? {} : { dropReason }),
        ...(direction === undefined ? {} : { direction }),
        transport: { protocol, destinationPort: port },
      }),
    );
  fc.assert(
    fc.property(fc.array(drop, { minLength: 1, maxLength: 3 }), (flows) => {
      const found = diagnose(flows);
      expect(isAnythingWrong(found)).toBe(true);
      const told = [...found.causes.map(({ evidence }) => evidence), ...found.unexplained];
      expect(told.reduce((sum, { flows: some }) => sum + some, 0)).toBe(flows.length);
    }),
    { numRuns: 100 },
  );
});
