/** Judges all described settings and prints how many a second, and how many seconds the very first took. */
import { performance } from "node:perf_hooks";
import { checkCluster } from "../../model/cluster/check.ts";
import { describedSettings } from "../../test/described/settings.ts";

const ROUNDS = 3;

const all = describedSettings();
const start = performance.now();
checkCluster(all[0]);
const first = (performance.now() - start) / 1000;
const refused = all.filter((settings) => checkCluster(settings).some(({ severity }) => severity === "error"));
if (refused.length > 0) throw new Error(`${refused.length} of the valid settings are refused`);
const warm = performance.now();
for (let round = 0; round < ROUNDS; round++) for (const settings of all) checkCluster(settings);
const end = performance.now();
console.log(JSON.stringify({ perSecond: (ROUNDS * all.length) / ((end - warm) / 1000), first }));
