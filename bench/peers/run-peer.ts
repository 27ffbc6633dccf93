/** Measures one of the other engines, a line of JSON for each way of asking it: `run-peer.ts zen`. */
import { measureGroup } from "@/bench/evaluation/measure";
import { jsonRules } from "./json-rules";
import { publicodes } from "./publicodes";
import { zen } from "./zen";

await measureGroup({ publicodes, jsonRules, zen });
