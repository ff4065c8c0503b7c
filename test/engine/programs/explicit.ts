import * as azure from "@pulumi/azure-native";
import * as acns from "../../../index.ts";

// A cluster through a provider of the program's own, in another subscription and place than the stack's config.
const provider = new azure.Provider("elsewhere", {
  subscriptionId: "22222222-2222-3333-4444-555555555555",
  location: "northeurope",
});

export const id = new acns.Cluster("shop", { tier: "Free" }, { provider }).id;
