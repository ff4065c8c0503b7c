import type { ValidateFunction } from "ajv";

// What `npm run schema` makes: whether settings have the closed shape, with every error.
export declare const ClusterSettings: ValidateFunction;
export declare const EnvironmentSettings: ValidateFunction;
export declare const MonitoringSettings: ValidateFunction;
