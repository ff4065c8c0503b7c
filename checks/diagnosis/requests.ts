import { changeTo, suspect, type Case, type Suspicion } from "./cause.ts";
import { replacedBy } from "./denied.ts";
import { allowing } from "./remedies.ts";
import { pairOf, type Symptom, type SymptomKind } from "./symptoms.ts";
import { policyWords, symptomWords } from "./words.ts";

/** Why requests were answered with 403: by the proxy for a policy, or by the server. */
export function whyForbidden(whole: Case): Suspicion[] {
  return [
    ...whole.symptoms.of("request-refused").map((symptom) => byProxy(symptom, whole)),
    ...byServer(whole),
  ];
}

const requestWords = ({ method = "a request", path }: Symptom): string =>
  path === undefined ? method : `${method} ${path}`;

function byProxy(symptom: Symptom, whole: Case): Suspicion {
  const direction = symptom.direction ?? "ingress";
  const replaced = replacedBy(symptom, direction, whole);
  if (replaced !== undefined) return replaced;
  return suspect("requestRefused", symptom, {
    group: requestKey(symptom),
    reason: `${requestWords(symptom)} of ${symptomWords(symptom)} is refused by the proxy: no L7 rule for ${direction} accepts it${policyWords(whole.known?.judge(symptom, direction))}`,
    ...changeTo("a policy to add", allowing(symptom, direction)),
  });
}

const requestKey = (symptom: Symptom): string => [pairOf(symptom), symptom.method, symptom.path].join("\n");

/** A proxy's refusal is a request that was dropped and an answer after it: answers beyond those are the server's. */
function byServer({ symptoms }: Case): Suspicion[] {
  const count = (kind: SymptomKind): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    for (const symptom of symptoms.of(kind)) {
      const key = requestKey(symptom);
      found.set(key, (found.get(key) ?? 0) + symptom.evidence.flows);
    }
    return found;
  };
  const [dropped, passed, answered] = [count("request-refused"), count("request"), count("answer")];
  return symptoms.of("forbidden").flatMap((symptom) => {
    const key = requestKey(symptom);
    const { flows } = symptom.evidence;
    const refused = dropped.get(key) ?? 0;
    const unanswered = (passed.get(key) ?? 0) - (answered.get(key) ?? 0);
    const own = refused === 0 ? flows : Math.min(flows - refused, unanswered);
    if (own <= 0) return [];
    const evidence = { ...symptom.evidence, flows: own };
    const seen = passed.has(key)
      ? "the request was let through"
      : "no request is seen that the proxy refused";
    return [
      suspect(
        "ownForbidden",
        { evidence },
        {
          group: key,
          reason: `${requestWords(symptom)} of ${symptomWords(symptom)} is answered 403 by the server itself: ${seen}`,
        },
      ),
    ];
  });
}
