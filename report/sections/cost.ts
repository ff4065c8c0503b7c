import type { Estimate, PartCost, Span } from "../../model/cost.ts";
import { markup, NOTHING } from "../markup.ts";
import { grouped } from "../words.ts";
import { table, type Section } from "./section.ts";

const amountOf = (usd: number): string => grouped(usd.toFixed(2).replace(/\.00$/, ""));

const spanned = ({ from, to }: Span, show: (value: number) => string): string =>
  from === to ? show(from) : `${show(from)} to ${show(to)}`;

const dollarsOf = (span: Span): string => `${spanned(span, amountOf)} USD`;

/** What all parts that are known cost a month; undefined where none is. */
export function totalWords({ parts }: Estimate): string | undefined {
  if (parts.length === 0) return undefined;
  const sum = (end: keyof Span): number => parts.reduce((all, { usd }) => all + usd[end], 0);
  return dollarsOf({ from: sum("from"), to: sum("to") });
}

const row = ({ part, usd, amount, unit, price }: PartCost) =>
  markup`<tr>
    <td>${part}</td>
    <td class="number">${dollarsOf(usd)}</td>
    <td>${unit === "month" ? "" : spanned(amount, String)}</td>
    <td>${amountOf(price.usd)} USD per ${unit} (${price.source}, ${price.date})</td>
  </tr>`;

/** What is known of the cost, with the sources of the prices, and what is left out. */
export function costSection(cost: Estimate): Section {
  const { parts, leftOut } = cost;
  const known =
    parts.length === 0
      ? markup`<p class="nothing">No part has a price.</p>`
      : table("Cost by part", ["Part", "A month", "Amount", "Price"], parts.map(row));
  const missing =
    leftOut.length === 0
      ? NOTHING
      : markup`<h3>Left out</h3>
          <ul>
            ${leftOut.map(
              ({ part, missing: settings }) =>
                markup`<li>${part}${settings.length === 0 ? "" : `: give ${settings.join(" and ")}`}</li>`,
            )}
          </ul>`;
  return { id: "cost", title: "Cost a month, estimated", body: markup`${known}${missing}` };
}
