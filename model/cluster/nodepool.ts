/** A node pool. The first one with mode System is made with the cluster, the others are resources of their own. */
export interface NodePool {
  /** Name of the pool: 1 to 12 lower-case letters and digits, letter first (Windows: at most 6). */
  name: string;
  /**
   * What the pool is for: the cluster's own pods (System), your pods (User), or the static egress gateway (Gateway).
   * @default "User"
   */
  mode?: "System" | "User" | "Gateway";
  /**
   * Size of the virtual machines, by Azure's name.
   * @default "Standard_D4s_v5"
   */
  vmSize?: string;
  /**
   * Operating system; Windows only with the dataplane `azure`.
   * @default "Linux"
   */
  os?: "Linux" | "Windows";
  /**
   * Distribution of the node image.
   * @default left to the service: Ubuntu (22.04 before Kubernetes 1.35, 24.04 from there), for Windows Windows2022
   */
  osSku?: OsSku;
  /**
   * Number of nodes; with `autoscaling` the number to start with.
   * @default 3 for System, 2 for Gateway, 1 for User; the minimum where the pool scales by itself
   * @asType integer
   */
  count?: number;
  /**
   * Lets the cluster autoscaler choose the number of nodes, both ends included.
   * @default off
   * @example { min: 2, max: 10 }
   */
  autoscaling?: Autoscaling;
  /**
   * Availability zones.
   * @default none: the region places the nodes
   * @example ["1", "2", "3"]
   */
  zones?: string[];
  /**
   * Labels of the nodes.
   * @default none
   * @example { workload: "web" }
   */
  labels?: Record<string, string>;
  /**
   * Taints of the nodes, as key=value:effect or key:effect.
   * @default none
   * @example ["CriticalAddonsOnly=true:NoSchedule"]
   */
  taints?: string[];
  /**
   * Pods per node, 10 to 250.
   * @default left to the service: 250 in the mode overlay and with pod subnets, 30 in the mode nodeSubnet
   * @asType integer
   */
  maxPods?: number;
  /**
   * Runs on spot capacity, which Azure may take back at any time; never for mode System.
   * @default false
   */
  spot?: boolean;
  /**
   * Most that a spot node may cost, in US dollars per hour; -1 is up to the price on demand.
   * @default -1
   */
  spotMaxPrice?: number;
  /**
   * Runs node images with FIPS 140 validated modules.
   * @default false
   */
  fips?: boolean;
  /**
   * What runs the containers: plain, or each pod in a light virtual machine of its own (Kata).
   * @default "OCIContainer"
   */
  workloadRuntime?: "OCIContainer" | "KataVmIsolation";
  /**
   * Size of the operating system disk in GB.
   * @default left to the service, by VM size
   * @asType integer
   */
  osDiskSizeGb?: number;
  /**
   * Kind of the operating system disk.
   * @default left to the service: Ephemeral where the VM size has room, else Managed
   */
  osDiskType?: "Managed" | "Ephemeral";
  /**
   * Nodes added for the time of an upgrade, as a number or a share of the pool.
   * @default left to the service: "10%"
   * @example "33%"
   */
  maxSurge?: string;
  /**
   * Prefix size of the public addresses of a pool with mode Gateway: /28 to /31.
   * @default left to the service: 31
   * @asType integer
   */
  gatewayPrefixSize?: number;
  /**
   * Encrypts caches and temporary disks on the host.
   * @default false
   */
  encryptionAtHost?: boolean;
}

/** Limits of the cluster autoscaler for one pool. */
export interface Autoscaling {
  /** Fewest nodes. @asType integer */
  min: number;
  /** Most nodes. @asType integer */
  max: number;
}

/** Node images, by the service's names. */
export type OsSku =
  | "Ubuntu"
  | "Ubuntu2204"
  | "Ubuntu2404"
  | "AzureLinux"
  | "AzureLinux3"
  | "Windows2019"
  | "Windows2022"
  | "Windows2025";
