import type { Command } from "commander";

/** Adds the arguments by which a flow and the manifests of its cluster are given. */
export const withFlow = (command: Command): Command =>
  command
    .argument(
      "[paths...]",
      "manifests: files, folders and globs; - reads standard input; without, this folder",
    )
    .requiredOption("--from <end>", "where it comes from: pets/store, ip:203.0.113.7, entity:host, node:n1")
    .requiredOption(
      "--to <end>",
      "where it goes, with its port: pets/store:8080, fqdn:api.github.com:443, …:53/udp",
    )
    .option("--http <request>", 'the request that rides on it: "GET api.github.com/repos"')
    .option("--sni <name>", "the server name of its TLS handshake")
    .option("--dns <name>", "the name that it asks for");
