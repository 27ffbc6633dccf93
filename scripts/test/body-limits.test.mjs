/** How much of a body Next keeps for a stranger, against how much the gate lets pass. */
import { expect, it } from "vitest";
import { FORM_BYTES } from "../../lib/http/edge/gate";
import nextConfig from "../../next.config.js";

it("is the same: less would cut forms that may come, more would fill the memory with those that may not", () => {
  const { serverActions, proxyClientMaxBodySize } = nextConfig.experimental;
  expect([serverActions.bodySizeLimit, proxyClientMaxBodySize]).toEqual(Array(2).fill(`${FORM_BYTES / 1024}kb`));
});
