/** How many worked examples a rule holds, wherever it is typed, sent or stored. */
export const MOST_EXAMPLES = 20;
