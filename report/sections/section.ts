import { markup, type Html } from "../markup.ts";

/** A part of the report under a heading, with an id that links lead to. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

/** A table that a narrow window scrolls sideways. */
export const table = (label: string, heads: readonly string[], rows: readonly Html[]): Html =>
  markup`<div class="scroll" role="region" aria-label="${label}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => markup`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;

/** A sentence where there is nothing to show. */
export const nothing = (text: string): Html => markup`<p class="nothing">${text}</p>`;
