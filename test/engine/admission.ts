import { readFileSync } from "node:fs";
import { Agent, request } from "node:https";
import { parse } from "yaml";

interface Kubeconfig {
  readonly clusters: { cluster: { server: string; "certificate-authority": string } }[];
  readonly users: { user: { token: string } }[];
}

/** What the API server answered: 2xx where it would take the object, and its own words. */
export interface Admission {
  readonly taken: boolean;
  readonly words: string;
}

/** Asks an API server, strictly and without effect, whether it would take objects. */
export function admissionOf(kubeconfig: string): (path: string, object: unknown) => Promise<Admission> {
  const { clusters, users } = parse(readFileSync(kubeconfig, "utf8")) as Kubeconfig;
  const { server = "", "certificate-authority": authority = "" } = clusters[0]?.cluster ?? {};
  const agent = new Agent({ keepAlive: true, ca: readFileSync(authority) });
  const headers = {
    authorization: `Bearer ${users[0]?.user.token ?? ""}`,
    "content-type": "application/json",
  };
  return (path, object) =>
    new Promise((resolve, reject) => {
      const url = `${server}${path}?dryRun=All&fieldValidation=Strict`;
      const asked = request(url, { method: "POST", agent, headers }, (answer) => {
        let words = "";
        answer.on("data", (part: Buffer) => (words += part.toString()));
        answer.on("end", () => {
          resolve({ taken: (answer.statusCode ?? 500) < 300, words });
        });
      });
      asked.on("error", reject);
      asked.end(JSON.stringify(object));
    });
}
