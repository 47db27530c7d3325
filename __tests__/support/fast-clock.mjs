// Loaded before the bundle where a test lets GitHub have faults: what it waits between two attempts passes fifty times as fast, and where
// PATIENCE says so, no call may take more milliseconds than that.
import { syncBuiltinESMExports } from "node:module";
import timers from "node:timers/promises";

const { setTimeout } = timers;
timers.setTimeout = (milliseconds, ...more) => setTimeout(milliseconds / 50, ...more);
syncBuiltinESMExports();

const { timeout } = AbortSignal;
if (process.env.PATIENCE) AbortSignal.timeout = () => timeout.call(AbortSignal, Number(process.env.PATIENCE));
