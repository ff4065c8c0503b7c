/** Application id of the AKS server in Microsoft Entra ID, the same for every cluster. */
const AKS_SERVER = "6dae42f8-4368-4678-94ff-3960e28e3630";

interface Kubeconfig {
  users?: { name: string; user?: Record<string, unknown> }[];
}

/**
 * A kubeconfig whose users sign in through kubelogin with whatever login the machine has (Azure CLI, workload identity,
 * a service principal by environment): the one that Azure returns asks a person for a device code.
 */
export async function withKubelogin(kubeconfig: string): Promise<string> {
  // Loaded here, for no preview has a kubeconfig and most clusters need no kubelogin.
  const { parse, stringify } = await import("yaml");
  const config = parse(kubeconfig) as Kubeconfig;
  const exec = {
    apiVersion: "client.authentication.k8s.io/v1",
    command: "kubelogin",
    args: ["get-token", "--login", "azurecli", "--server-id", AKS_SERVER],
    interactiveMode: "Never",
    provideClusterInfo: false,
  };
  const users = (config.users ?? []).map(({ name }) => ({ name, user: { exec } }));
  return stringify({ ...config, users });
}
