/** Measures one group of our own contestants, a line of JSON each: `run-ours.ts ours`. */
import { measureGroup } from "./measure";
import { ours, oursWithMany } from "./ours";
import { ownFigures } from "./own-figures";

await measureGroup({ ours, oursWithMany, ownFigures });
