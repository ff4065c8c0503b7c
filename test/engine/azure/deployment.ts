import { createRequire } from "node:module";
import { setTimeout } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type * as providerTypes from "@pulumi/pulumi/proto/provider_pb.js";
import { idOf, kindOf, typeOf, type Kind, type Properties } from "./kinds.ts";
import type { Self } from "./self.ts";
import type { Fault, Service } from "./service.ts";
import { Empty, fromStruct, plain, toStruct, UNKNOWN } from "./structs.ts";

const pb = createRequire(import.meta.url)("@pulumi/pulumi/proto/provider_pb.js") as typeof providerTypes;

/** Works on a call as the service does: with the faults on command, and a note of what came of it. */
type Work = (method: Fault["method"], kind: string, id: string, work: () => void) => Promise<void>;

const worker =
  (service: Service, self: Self): Work =>
  async (method, kind, id, work) => {
    const note = (outcome: "done" | "failed"): void =>
      service.note("calls", { method, kind, id, package: self.package, outcome });
    try {
      const late = await service.disturb(method, kind, id);
      work();
      note("done");
      if (late > 0) await setTimeout(late);
    } catch (error) {
      note("failed");
      throw error;
    }
  };

const propertiesIn = (message: unknown): Properties => plain(fromStruct(message)) as Properties;

/** What is done: create, update, read and delete. */
export function deployment(service: Service, self: Self): Record<string, (request: never) => unknown> {
  const work = worker(service, self);
  return {
    create: async (request: providerTypes.CreateRequest) => {
      const { name, kind } = kindOf(typeOf(request.getUrn()));
      const inputs = fromStruct(request.getProperties());
      const answer = new pb.CreateResponse();
      if (request.getPreview()) {
        answer.setProperties(toStruct({ ...inputs, ...unknownAnswers(kind) }));
        return answer;
      }
      const known = plain(inputs) as Properties;
      const id = idOf(kind, { subscriptionId: self.configuration["subscriptionId"], ...known });
      await work("create", name, id, () => service.create({ id, kind: name, inputs: known }));
      answer.setId(id);
      answer.setProperties(toStruct(outputs(kind, id, inputs)));
      return answer;
    },
    update: async (request: providerTypes.UpdateRequest) => {
      const { name, kind } = kindOf(typeOf(request.getUrn()));
      const id = request.getId();
      const inputs = propertiesIn(request.getNews());
      if (!request.getPreview()) {
        await work("update", name, id, () => service.put({ id, kind: name, inputs }));
      }
      const answer = new pb.UpdateResponse();
      answer.setProperties(toStruct(outputs(kind, id, fromStruct(request.getNews()))));
      return answer;
    },
    read: async (request: providerTypes.ReadRequest) => {
      const { name, kind } = kindOf(typeOf(request.getUrn()));
      const id = request.getId();
      const answer = new pb.ReadResponse();
      await work("read", name, id, () => {
        const stored = service.get(id);
        if (stored === undefined) return;
        const known = fromStruct(request.getInputs());
        const inputs = isDeepStrictEqual(plain(known), stored.inputs) ? known : stored.inputs;
        answer.setId(id);
        answer.setInputs(toStruct(inputs));
        answer.setProperties(toStruct(outputs(kind, id, inputs)));
      });
      return answer;
    },
    delete: async (request: providerTypes.DeleteRequest) => {
      const id = request.getId();
      const { name } = kindOf(typeOf(request.getUrn()));
      await work("delete", name, id, () => {
        service.delete(id);
      });
      return new Empty();
    },
  };
}

/** What was sent, with what the service answers; a system-assigned identity gets its principal. */
function outputs(kind: Kind, id: string, inputs: Properties): Properties {
  const { identity } = plain(inputs) as { identity?: { type?: string } };
  const assigned =
    identity?.type === "SystemAssigned"
      ? { identity: { ...identity, principalId: "99999999-9999-9999-9999-999999999999" } }
      : {};
  return { ...inputs, ...assigned, name: id.split("/").pop(), ...kind.answers?.(id) };
}

/** What only the service can tell, before it was asked. */
const unknownAnswers = (kind: Kind): Properties =>
  Object.fromEntries(Object.keys(kind.answers?.("/x") ?? {}).map((key) => [key, UNKNOWN]));
