import type { Exposure, ReportData } from "../data.ts";
import { openToWorld } from "../exposure.ts";
import { markup, type Html } from "../markup.ts";
import { totalWords } from "./cost.ts";
import { counted, grouped } from "../words.ts";

interface Figure {
  readonly name: string;
  readonly value: string;
  readonly tone: "bad" | "careful" | "plain";
  /** The section that says more. */
  readonly href: string;
}

const toned = (count: number, tone: Figure["tone"]): Figure["tone"] => (count > 0 ? tone : "plain");

/** What a person needs first, each with a link to more. */
export function summary(data: ReportData, exposure: Exposure | undefined): Html {
  const count = (severity: string): number =>
    data.findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  const cost = data.cost === undefined ? undefined : totalWords(data.cost);
  const figures: Figure[] = [
    { name: "Errors", value: grouped(errors), tone: toned(errors, "bad"), href: "#findings" },
    { name: "Warnings", value: grouped(warnings), tone: toned(warnings, "careful"), href: "#findings" },
    {
      name: data.cost === undefined ? "Objects" : "Resources",
      value: grouped(data.resources.length),
      tone: "plain",
      href: "#resources",
    },
    ...(data.cost === undefined
      ? []
      : [{ name: "Known cost a month", value: cost ?? "unknown", tone: "plain", href: "#cost" } as const]),
    ...(exposure === undefined ? [] : openFigure(exposure)),
  ];
  return markup`<p class="state ${data.refused ? "bad" : "good"}">${stateWords(data, errors, warnings)}</p>
    <dl class="figures">
      ${figures.map(
        ({ name, value, tone, href }) =>
          markup`<div class="${tone}">
            <dt>${name}</dt>
            <dd><a href="${href}">${value}</a></dd>
          </div>`,
      )}
    </dl>`;
}

function openFigure(exposure: Exposure): Figure[] {
  const open = openToWorld(exposure).length;
  return [
    {
      name: "Workloads open to the world",
      value: grouped(open),
      tone: toned(open, "careful"),
      href: "#exposure",
    },
  ];
}

function stateWords({ refused }: ReportData, errors: number, warnings: number): string {
  if (refused && errors === 0) return "The program failed.";
  if (refused) return `Refused: ${counted(errors, "error")}.`;
  return warnings === 0 ? "Nothing is refused." : `Nothing is refused; ${counted(warnings, "warning")}.`;
}
