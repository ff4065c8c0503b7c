// A stand-in for Azure behind the real provider protocol: it serves azure-native and its parameterized packages, one process
// each, as the engine starts them. The folder that it works in is named by ACNS_AZURE.
import { createRequire } from "node:module";
import type * as grpcTypes from "@grpc/grpc-js";
import { handlers } from "./handlers.ts";
import { Service } from "./service.ts";

const require = createRequire(import.meta.url);
const grpc = createRequire(require.resolve("@pulumi/pulumi/package.json"))(
  "@grpc/grpc-js",
) as typeof grpcTypes;
const { ResourceProviderService } = require("@pulumi/pulumi/proto/provider_grpc_pb.js") as {
  ResourceProviderService: grpcTypes.ServiceDefinition;
};

const folder = process.env["ACNS_AZURE"];
if (folder === undefined) throw new Error("ACNS_AZURE names no folder");

/** A handler as the protocol calls it: what it throws is the answer's error. */
const unary =
  (handler: (request: never) => unknown): grpcTypes.handleUnaryCall<unknown, unknown> =>
  (call, answer) => {
    Promise.resolve()
      .then(() => handler(call.request as never))
      .then(
        (value) => answer(null, value),
        (error: unknown) =>
          answer({
            code: grpc.status.UNKNOWN,
            message: error instanceof Error ? error.message : String(error),
          }),
      );
  };

const server = new grpc.Server({ "grpc.max_receive_message_length": 1 << 26 });
const all = handlers(new Service(folder));
server.addService(
  ResourceProviderService,
  Object.fromEntries(Object.entries(all).map(([name, each]) => [name, unary(each)])),
);
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error !== null) throw error;
  process.stdout.write(`${port}\n`);
});

// An engine that is killed ends nobody: then the shell that started this process, or init, is the parent.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit(1);
}, 1000);
