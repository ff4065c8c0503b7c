import { Shop } from "./shop.ts";

const shop = new Shop("shop");

export const clusterId = shop.cluster.id;
export const kubeconfig = shop.cluster.kubeconfig;
