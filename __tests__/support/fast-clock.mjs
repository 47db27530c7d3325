// Loaded before the bundle where a test lets GitHub have faults: what it waits between two attempts passes fifty times as fast.
import { syncBuiltinESMExports } from "node:module";
import timers from "node:timers/promises";

const { setTimeout } = timers;
timers.setTimeout = (milliseconds, ...more) => setTimeout(milliseconds / 50, ...more);
syncBuiltinESMExports();
