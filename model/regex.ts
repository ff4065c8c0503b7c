import { re2 } from "./re2.ts";

/** Why a text is no regular expression of RE2, which Cilium and Envoy use; undefined where it is one. */
export function regexFault(text: string): string | undefined {
  try {
    re2().compile(text);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return reason.replace(/^error parsing regexp: /, "");
  }
}
