import type { ClusterPlan } from "./cluster/plan.ts";
import type { Breach, Rule } from "./faults.ts";

/** A price with where it comes from. */
export interface Price {
  /** US dollars. */
  usd: number;
  /** Whose figure it is: a price list, an agreement. */
  source: string;
  /**
   * Day or month of the figure.
   * @example "2026-08"
   */
  date: string;
}

/** Prices for the estimate. Only that of ACNS has a public figure; a part whose price is not given is left out, and named. */
export interface Prices {
  /**
   * ACNS per node and month.
   * @default a public figure, shown with its source and date
   * @example { usd: 40, source: "our agreement", date: "2026-08" }
   */
  acnsPerNodeMonth?: Price;
  /**
   * The control plane of a cluster in its tier, per month.
   * @default left out
   */
  controlPlanePerMonth?: Price;
  /**
   * Metrics that managed Prometheus stores, per million samples.
   * @default left out
   */
  metricsPerMillionSamples?: Price;
  /**
   * Logs that a table of the plan Analytics takes in, per GB.
   * @default left out
   */
  logsAnalyticsPerGB?: Price;
  /**
   * Logs that a table of the plan Basic takes in, per GB.
   * @default left out
   */
  logsBasicPerGB?: Price;
  /**
   * The new Grafana with its users, per month.
   * @default left out
   */
  grafanaPerMonth?: Price;
}

/** What is stored a month, as far as it is known: measured, or assumed. */
export interface Usage {
  /**
   * Samples of metrics, in millions.
   * @default not known: metrics are left out
   */
  metricSamplesMillions?: number;
  /**
   * Container network logs, in GB.
   * @default not known: network logs are left out
   */
  networkLogsGB?: number;
  /**
   * All other tables of Container Insights, in GB.
   * @default not known: they are left out
   */
  containerInsightsGB?: number;
}

/** Prices and amounts, as the settings of a stack give them. */
export interface CostSettings {
  readonly prices?: Prices;
  readonly usage?: Usage;
}

/** ACNS per node and month, as one public walkthrough puts it. No price list names it. */
export const ACNS_PER_NODE: Price = {
  usd: 50,
  source: "a public walkthrough of ACNS, roughly",
  date: "2026-08",
};

/** From the least to the most. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What one part costs a month, always an estimate. */
export interface PartCost {
  readonly part: string;
  /** US dollars. */
  readonly usd: Span;
  readonly amount: Span;
  /** Of what the amount is a number. */
  readonly unit: Unit;
  /** US dollars per unit. */
  readonly price: Readonly<Price>;
}

/** What costs money and is not estimated. */
export interface LeftOut {
  readonly part: string;
  /** Settings that would bring it in; none where nothing does. */
  readonly missing: readonly string[];
}

/** The parts whose price is known or given, and those that are left out. */
export interface Estimate {
  readonly parts: readonly PartCost[];
  readonly leftOut: readonly LeftOut[];
}

export type Unit = "node and month" | "month" | "million samples" | "GB";

/** A part of the bill: what makes it arise, and what it is multiplied from. */
interface Part {
  readonly name: (plan: ClusterPlan) => string;
  readonly arises: (plan: ClusterPlan) => boolean;
  readonly price: (plan: ClusterPlan) => keyof Prices;
  readonly unit: Unit;
  /** How much of it a cluster has, or which amount the settings must name. */
  readonly amount: ((plan: ClusterPlan) => Span) | keyof Usage;
}

const ONE: Span = { from: 1, to: 1 };

/** Fewest and most nodes of the pools. */
const nodes = ({ pools }: ClusterPlan): Span => ({
  from: pools.reduce((sum, pool) => sum + (pool.autoscaling?.min ?? pool.count), 0),
  to: pools.reduce((sum, pool) => sum + pool.most, 0),
});

const planOfLogs = (plan: ClusterPlan): "Analytics" | "Basic" => plan.monitoring?.logs?.plan ?? "Analytics";

/** What each cluster costs by itself. */
const OF_CLUSTERS: readonly Part[] = [
  {
    name: ({ clusterName }) => `ACNS of ${clusterName}`,
    arises: ({ acns }) => acns.enabled,
    price: () => "acnsPerNodeMonth",
    unit: "node and month",
    amount: nodes,
  },
  {
    name: ({ clusterName, tier }) => `control plane of ${clusterName} (tier ${tier})`,
    arises: ({ tier }) => tier !== "Free",
    price: () => "controlPlanePerMonth",
    unit: "month",
    amount: () => ONE,
  },
];

/** What clusters share: once for a stack. */
const SHARED: readonly Part[] = [
  {
    name: () => "metrics stored",
    arises: ({ monitoring }) => monitoring !== undefined && monitoring.prometheus !== "bringYourOwn",
    price: () => "metricsPerMillionSamples",
    unit: "million samples",
    amount: "metricSamplesMillions",
  },
  {
    name: (plan) => `network logs stored (plan ${planOfLogs(plan)})`,
    arises: ({ monitoring }) => monitoring?.logs !== undefined,
    price: (plan) => `logs${planOfLogs(plan)}PerGB`,
    unit: "GB",
    amount: "networkLogsGB",
  },
  {
    name: () => "other tables of Container Insights (plan Analytics)",
    arises: ({ monitoring }) =>
      monitoring?.logs !== undefined && monitoring.logs.profile !== "networkLogsOnly",
    price: () => "logsAnalyticsPerGB",
    unit: "GB",
    amount: "containerInsightsGB",
  },
  {
    name: () => "Grafana",
    arises: ({ monitoring }) =>
      monitoring?.grafana !== undefined && monitoring.grafana.existingId === undefined,
    price: () => "grafanaPerMonth",
    unit: "month",
    amount: () => ONE,
  },
];

/** What no setting prices, and when it arises. */
const UNPRICED: readonly [string, (plan: ClusterPlan) => boolean][] = [
  ["nodes that auto-provisioning makes", ({ autoProvisioning }) => autoProvisioning],
  ["virtual machines", () => true],
  ["network traffic", () => true],
  ["queries and retention of logs", ({ monitoring }) => monitoring?.logs !== undefined],
  ["evaluation and delivery of alerts", ({ monitoring }) => monitoring?.alerts !== undefined],
];

/** What the clusters of a stack and what they share cost a month, part by part, and what is left out of it. */
export function estimateCost(
  plans: readonly ClusterPlan[],
  { prices = {}, usage = {} }: CostSettings = {},
): Estimate {
  const known: Prices = { acnsPerNodeMonth: ACNS_PER_NODE, ...prices };
  const arising = [
    ...plans.flatMap((plan) => OF_CLUSTERS.map((part) => ({ plan, part }))),
    ...SHARED.flatMap((part) =>
      plans
        .filter(part.arises)
        .slice(0, 1)
        .map((plan) => ({ plan, part })),
    ),
  ].filter(({ plan, part }) => part.arises(plan));
  const costs = arising.map(({ plan, part }) => costOf(part, plan, known, usage));
  const unpriced = UNPRICED.filter(([, arises]) => plans.some(arises)).map(([part]) => ({
    part,
    missing: [],
  }));
  return {
    parts: costs.flatMap((cost) => ("usd" in cost ? [cost] : [])),
    leftOut: [...costs.flatMap((cost) => ("usd" in cost ? [] : [cost])), ...unpriced],
  };
}

function costOf(part: Part, plan: ClusterPlan, prices: Prices, usage: Usage): PartCost | LeftOut {
  const name = part.name(plan);
  const key = part.price(plan);
  const price = prices[key];
  const amount = typeof part.amount === "string" ? given(usage[part.amount]) : part.amount(plan);
  if (price === undefined || amount === undefined) {
    const missing = [
      ...(price === undefined ? [`prices.${key}`] : []),
      ...(amount === undefined ? [`usage.${String(part.amount)}`] : []),
    ];
    return { part: name, missing };
  }
  const usd = { from: amount.from * price.usd, to: amount.to * price.usd };
  return { part: name, usd, amount, unit: part.unit, price };
}

const given = (amount: number | undefined): Span | undefined =>
  amount === undefined ? undefined : { from: amount, to: amount };

const DATE = /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/;

/** Rules on prices and amounts. */
export const costRules: readonly Rule<CostSettings>[] = [
  {
    id: "COST001",
    severity: "error",
    title: "A price is not negative, and says whose figure it is and of when.",
    remedy: 'Write it like { usd: 2.5, source: "our agreement", date: "2026-08" }.',
    docs: "docs/cost.md#what-a-stack-costs",
    *check({ prices = {} }) {
      for (const [key, price] of Object.entries(prices) as [string, Price][]) {
        const path = `prices.${key}`;
        yield* notNegative(`${path}.usd`, price.usd);
        if (price.source.trim() === "") yield { path: `${path}.source`, reason: "the source is empty" };
        if (!DATE.test(price.date))
          yield { path: `${path}.date`, reason: `"${price.date}" is neither a day nor a month` };
      }
    },
  },
  {
    id: "COST002",
    severity: "error",
    title: "An amount that is stored is not negative.",
    remedy: "Give what is stored a month, or leave it out.",
    docs: "docs/cost.md#what-a-stack-costs",
    *check({ usage = {} }) {
      for (const [key, amount] of Object.entries(usage)) yield* notNegative(`usage.${key}`, amount as number);
    },
  },
];

function* notNegative(path: string, value: number): Iterable<Breach> {
  if (!Number.isFinite(value) || value < 0) yield { path, reason: `${value} is no amount` };
}
