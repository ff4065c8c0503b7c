import { spawn } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:tls";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { Prepared } from "../../cli/hubble/prepared.ts";
import { authority, certificate, client, secretOf, type Pair } from "../observability/hubble/certificates.ts";
import { acns, inFolder, ROOT, type Ended } from "./acns.ts";

const FAMILY = "*.hubble-relay.cilium.io";
const relay = certificate({ name: FAMILY, names: [FAMILY] }, authority);

let servers: Server[] = [];
afterEach(() => {
  for (const server of servers) server.close();
  servers = [];
});

/** Something that answers like the relay, with a certificate, at a port of its own. */
async function answer({ certificate: cert, key }: Pair): Promise<number> {
  const options = { cert, key, ca: authority.certificate, requestCert: true, rejectUnauthorized: true };
  const server = createServer({ ...options, ALPNProtocols: ["h2"] }, (socket) =>
    socket.on("error", () => undefined),
  );
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

const GET = `/bin/cat "$HERE/secret.json"`;
const FORWARD = `echo $$ > "$HERE/forward"; echo "Forwarding from 127.0.0.1:$PORT -> 4245"; exec /bin/sleep 30`;
const CLIENT = `/usr/bin/env > "$HERE/env"; /bin/cat "\${1#--config=}" > "$HERE/config"; exit 7`;

const kubectl = (get: string, forward: string): string =>
  `case "$*" in *"get secret"*) ${get};; *port-forward*) ${forward};; esac`;

interface Setup {
  /** What the programs on PATH do; none where undefined. */
  readonly kubectl?: string | undefined;
  readonly hubble?: string | undefined;
  readonly secret?: unknown;
  readonly port?: number;
}

interface There {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** How the programs were called, in their order. */
  readonly calls: () => string[];
}

/** A folder with programs that is all of PATH. */
function machine<T>(setup: Setup, use: (there: There) => Promise<T>): Promise<T> {
  const { secret = secretOf(), port = 4245 } = setup;
  const programs: Readonly<Record<"kubectl" | "hubble", string | undefined>> = {
    kubectl: kubectl(GET, FORWARD),
    hubble: CLIENT,
    ...setup,
  };
  return inFolder({ "secret.json": JSON.stringify(secret), calls: "" }, async (folder) => {
    for (const name of ["kubectl", "hubble"] as const) {
      const does = programs[name];
      if (does === undefined) continue;
      const log = `for word in ${name} "$@"; do printf '%s ' "$word"; done >> "$HERE/calls"; echo >> "$HERE/calls"`;
      writeFileSync(join(folder, name), `#!/bin/sh\n${log}\n${does}\n`);
      chmodSync(join(folder, name), 0o755);
    }
    const env = { PATH: folder, HERE: folder, PORT: String(port) };
    const calls = () =>
      readFileSync(join(folder, "calls"), "utf8")
        .trimEnd()
        .split(" \n")
        .map((line) => line.trim());
    return use({ folder, env, calls });
  });
}

const run = (args: readonly string[], { env, folder }: There, input?: string): Promise<Ended> =>
  acns(["hubble", ...args], { env, cwd: folder, ...(input === undefined ? {} : { input }) });

/** Nothing of a key, and of no certificate either, in what is printed. */
function expectNoSecret({ out, err }: Ended): void {
  for (const line of [client.key, client.certificate]
    .flatMap((text) => text.split("\n"))
    .filter((line) => line.length > 20))
    expect(out + err).not.toContain(line);
}

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const folderOf = ({ folder }: There): string => {
  const { "tls-client-key-file": key } = JSON.parse(readFileSync(join(folder, "config"), "utf8")) as Record<
    string,
    string
  >;
  return join(key ?? "", "..");
};

describe("files", () => {
  test("are written for their owner alone, with the commands that use them", async () => {
    await machine({}, async (there) => {
      const ended = await run(["--json", "--context", "a b", "--kubeconfig", "-x", "--port", "5000"], there);
      expect([ended.code, ended.err]).toEqual([0, ""]);
      expectNoSecret(ended);
      const made = JSON.parse(ended.out) as Prepared;
      try {
        expect(statSync(made.folder).mode & 0o777).toBe(0o700);
        for (const name of readdirSync(made.folder))
          expect(statSync(join(made.folder, name)).mode & 0o777, name).toBe(0o600);
        const { files } = made;
        expect([files.certificate, files.key, files.ca].map((file) => readFileSync(file, "utf8"))).toEqual([
          client.certificate,
          client.key,
          authority.certificate,
        ]);
        expect(JSON.parse(readFileSync(files.config, "utf8"))).toEqual({
          server: "127.0.0.1:5000",
          tls: true,
          "tls-allow-insecure": false,
          "tls-server-name": "instance.hubble-relay.cilium.io",
          "tls-ca-cert-files": [files.ca],
          "tls-client-cert-file": files.certificate,
          "tls-client-key-file": files.key,
        });
        const reached = ["--kubeconfig=-x", "--context=a b", "--namespace=kube-system"];
        expect(there.calls()).toEqual([
          ["kubectl", ...reached, "get secret hubble-relay-client-certs --output=json"].join(" "),
        ]);
        expect(made.commands.portForward).toEqual([
          "kubectl",
          ...reached,
          "port-forward",
          "--address=127.0.0.1",
          "service/hubble-relay",
          "5000:443",
        ]);
      } finally {
        rmSync(made.folder, { recursive: true });
      }
    });
  });

  test("are said as commands that can be pasted, with what would outdo them", async () => {
    await machine({}, async (there) => {
      const env = { ...there.env, HUBBLE_SERVER: "elsewhere" };
      const ended = await run(["--context", "it's"], { ...there, env });
      expectNoSecret(ended);
      const folder = /^Written to (\S+), for you alone/.exec(ended.out)?.[1] ?? "";
      rmSync(folder, { recursive: true });
      expect(ended.out).toContain(
        "  kubectl '--context=it'\\''s' --namespace=kube-system port-forward --address=127.0.0.1 service/hubble-relay 4245:443\n",
      );
      expect(ended.out).toContain(`  hubble observe --config=${folder}/config.yaml --follow\n`);
      expect(ended.out).toContain(`  rm -r ${folder}\n`);
      expect(ended.out).toContain("Your environment sets HUBBLE_SERVER");
    });
  });

  test("come from a file or standard input where there is no kubectl", async () => {
    await machine({ kubectl: undefined }, async (there) => {
      for (const [from, input] of [
        ["secret.json", ""],
        ["-", JSON.stringify(secretOf())],
      ] as const) {
        const ended = await run(["--secret", from, "--json"], there, input);
        expect([ended.code, ended.err]).toEqual([0, ""]);
        rmSync((JSON.parse(ended.out) as Prepared).folder, { recursive: true });
      }
      const { code, err } = await run([], there);
      expect([code, err]).toEqual([
        2,
        "kubectl is not on PATH: read the secret where it is (kubectl --namespace=kube-system get secret hubble-relay-client-certs --output=json) and give it with --secret\n",
      ]);
    });
  });

  test("are not written for certificates that are refused: every fault is said", async () => {
    const other = certificate({ name: "other", isAuthority: true });
    await machine({ secret: secretOf({ key: other.key, ca: other.certificate }) }, async (there) => {
      const ended = await run([], there);
      expect([ended.code, ended.out]).toEqual([1, ""]);
      expectNoSecret(ended);
      expect(ended.err).toMatch(/error HUB003 data\["tls.key"\]: .*\n.*\nerror HUB004 data\["tls.crt"\]: /);
      const json = await run(["--json"], there);
      expect(json.code).toBe(1);
      expect(JSON.parse(json.out)).toMatchObject({
        refused: true,
        findings: [{ rule: "HUB003" }, { rule: "HUB004" }],
      });
    });
  });

  test.each([
    ["", "standard input is empty\n"],
    ["{ kind: Secret, data: [", "standard input is neither JSON nor YAML: line 1, column "],
  ])("cannot be had from %j", async (input, said) => {
    await machine({}, async (there) => {
      const { code, out, err } = await run(["--secret", "-"], there, input);
      expect([code, out, err.slice(0, said.length)]).toEqual([2, "", said]);
    });
  });

  test("kubectl's own trouble is handed on, without what it could do to a terminal", async () => {
    const get = `printf 'Error from server (NotFound): \\033[2Jgone\\n' >&2; exit 1`;
    await machine({ kubectl: kubectl(get, FORWARD) }, async (there) => {
      const { code, err } = await run([], there);
      expect([code, err.split("\n")]).toEqual([
        2,
        [
          "Error from server (NotFound): gone",
          "kubectl --namespace=kube-system get secret hubble-relay-client-certs --output=json ended with 1: ACNS makes the secret hubble-relay-client-certs when observability is on",
          "",
        ],
      ]);
    });
  });
});

describe("--exec", () => {
  const exec = (there: There, port: number, ...more: string[]) =>
    run(["--port", String(port), ...more, "--exec", "--", "observe", "--follow"], there);

  /** Whatever happened: no port is forwarded any more, and the folder is gone. */
  const expectNothingLeft = (there: There): void => {
    const pid = Number(readFileSync(join(there.folder, "forward"), "utf8"));
    expect(isThere(pid)).toBe(false);
    if (existsSync(join(there.folder, "config"))) expect(existsSync(folderOf(there))).toBe(false);
  };

  test("runs the client with its configuration alone, hands its exit code on, and leaves nothing", async () => {
    const port = await answer(relay);
    await machine({ port }, async (there) => {
      const env = { ...there.env, HUBBLE_SERVER: "elsewhere", HUBBLE_TLS: "false", HUBBLE_TIMEOUT: "1s" };
      const ended = await exec({ ...there, env }, port);
      expect([ended.code, ended.err]).toEqual([7, ""]);
      expectNoSecret(ended);
      expectNothingLeft(there);
      expect(there.calls().at(-1)).toBe(`hubble --config=${folderOf(there)}/config.yaml observe --follow`);
      const seen = readFileSync(join(there.folder, "env"), "utf8").match(/^HUBBLE_.*$/gm);
      expect(seen).toEqual(["HUBBLE_TIMEOUT=1s"]);
    });
  });

  test("leaves nothing where there is no client", async () => {
    const port = await answer(relay);
    await machine({ port, hubble: undefined }, async (there) => {
      const { code, err } = await exec(there, port);
      expect([code, err]).toEqual([2, "hubble is not on PATH\n"]);
      expectNothingLeft(there);
    });
  });

  test.each([
    [
      "another name",
      certificate({ name: "x", names: ["relay.example.com"] }, authority),
      "it is not made for instance",
    ],
    ["nobody's signature", certificate({ name: FAMILY, names: [FAMILY] }), "it is signed by itself"],
  ])("refuses a relay with %s, and leaves nothing", async (_, pair, said) => {
    const port = await answer(pair);
    await machine({ port }, async (there) => {
      const { code, err } = await exec(there, port);
      expect(code).toBe(1);
      expect(err).toContain(`the relay's certificate is not what it has to be: ${said}`);
      expect(there.calls().some((call) => call.startsWith("hubble"))).toBe(false);
      expectNothingLeft(there);
    });
  });

  test("a name of the relay's own can be given", async () => {
    const port = await answer(certificate({ name: "x", names: ["relay.example.com"] }, authority));
    await machine({ port }, async (there) => {
      const { code, err } = await exec(there, port, "--server-name", "relay.example.com");
      expect(code).toBe(7);
      expect(err).toContain("warning HUB007");
    });
  });

  test("says why the port is not forwarded", async () => {
    const forward = `echo $$ > "$HERE/forward"; echo "unable to listen: address already in use" >&2; exit 1`;
    await machine({ kubectl: kubectl(GET, forward) }, async (there) => {
      const { code, err } = await exec(there, 4245);
      expect(code).toBe(1);
      expect(err).toContain("ended with 1 (choose another port with --port)\nunable to listen");
      expectNothingLeft(there);
    });
  });

  test("ends the client where the way closes under it", async () => {
    const port = await answer(relay);
    const hubble = `echo $$ > "$HERE/client"; kill $(/bin/cat "$HERE/forward"); exec /bin/sleep 30`;
    await machine({ port, hubble }, async (there) => {
      const { code, err } = await exec(there, port);
      expect([code, err]).toEqual([1, "kubectl ended with SIGTERM: the way to the relay is closed\n"]);
      expect(isThere(Number(readFileSync(join(there.folder, "client"), "utf8")))).toBe(false);
      expectNothingLeft(there);
    });
  });

  test("a signal ends everything, and removes what was written", async () => {
    const port = await answer(relay);
    const hubble = `${CLIENT.replace("; exit 7", "")}; echo $$ > "$HERE/client"; exec /bin/sleep 30`;
    await machine({ port, hubble }, async (there) => {
      const words = ["hubble", "--port", String(port), "--exec", "--", "observe"];
      const child = spawn(process.execPath, [join(ROOT, "cli/acns.ts"), ...words], {
        env: there.env,
        stdio: "ignore",
      });
      const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
      const pid = join(there.folder, "client");
      await expect
        .poll(() => existsSync(pid) && readFileSync(pid, "utf8"), { timeout: 25_000 })
        .toMatch(/\d/);
      expect(existsSync(folderOf(there))).toBe(true);
      child.kill("SIGTERM");
      expect(await ended).toBe(143);
      expect(isThere(Number(readFileSync(pid, "utf8")))).toBe(false);
      expectNothingLeft(there);
    });
  });

  test.each([
    [["--exec"], "say what Hubble's client is to do"],
    [["--forward", "--", "observe"], "words after -- are for Hubble's client"],
    [["--json", "--", "observe"], "words after -- are for Hubble's client"],
    [["--exec", "--json", "--", "observe"], "cannot be used with option"],
    [["--port", "70000"], "A port is a number from 1 to 65535"],
  ])("what does not fit together is refused: %j", async (args, said) => {
    await machine({}, async (there) => {
      const { code, err } = await run(args, there);
      expect(code).toBe(2);
      expect(err).toContain(said);
      expect(there.calls()).toEqual([""]);
    });
  });
});

test("--forward holds the way open until it is ended, then removes everything", async () => {
  const port = await answer(relay);
  const forward = `${FORWARD.replace("exec /bin/sleep 30", "")} /bin/sleep 0.2; exit 3`;
  await machine({ port, kubectl: kubectl(GET, forward) }, async (there) => {
    const { code, out, err } = await run(["--forward", "--port", String(port)], there);
    expect([code, err]).toEqual([1, "kubectl ended with 3: the way to the relay is closed\n"]);
    expect(out).toContain(`The relay is at 127.0.0.1:${port} until Ctrl-C.`);
    const config = /--config=(\S+)/.exec(out)?.[1] ?? "";
    expect(config).toMatch(/acns-hubble-\w+\/config\.yaml$/);
    expect(existsSync(join(config, ".."))).toBe(false);
  });
});
