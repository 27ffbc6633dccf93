/** The types of floors.js, which the linter reads before any TypeScript can run. */
export declare const FLOORS: readonly (readonly string[])[];
export declare const TEST_ROOM: string;
export declare function roomsBelow(room: string): string[];
