import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clientConfig, type ClientFiles } from "../../observability/hubble/relay.ts";
import type { ClientCertificates } from "../../observability/hubble/secret.ts";

/** A folder with what Hubble's client needs. */
export interface ClientFolder {
  readonly path: string;
  readonly files: ClientFiles;
}

/**
 * Writes certificates and configuration into a new folder that only its owner can enter; a file that is there already is never
 * written into. Nothing is left where a file cannot be written.
 */
export function writeFolder(
  certificates: ClientCertificates,
  port: number,
  serverName: string,
): ClientFolder {
  // Made with mode 0700.
  const path = mkdtempSync(join(tmpdir(), "acns-hubble-"));
  const files: ClientFiles = {
    config: join(path, "config.yaml"),
    certificate: join(path, "tls.crt"),
    key: join(path, "tls.key"),
    ca: join(path, "ca.crt"),
  };
  try {
    const texts = { ...certificates, config: clientConfig(files, port, serverName) };
    for (const part of ["config", "certificate", "key", "ca"] as const)
      writeFileSync(files[part], texts[part], { mode: 0o600, flag: "wx" });
  } catch (error) {
    removeFolder(path);
    throw error;
  }
  return { path, files };
}

export const removeFolder = (path: string): void => {
  rmSync(path, { recursive: true, force: true });
};
