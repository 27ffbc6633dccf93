import { describe, expect, it } from "vitest";
import { portFrom } from "./serve.mjs";

/** Whether Node, by the same standard as browsers, refuses a port. Nothing is sent: what would send it only says that it was reached. */
async function isRefused(port) {
  const dispatcher = {
    dispatch: () => {
      throw new Error("reached");
    },
  };
  const { cause } = await fetch(`http://127.0.0.1:${port}/`, { dispatcher }).catch((error) => error);
  return cause?.message === "bad port";
}

function accepted(port) {
  try {
    return portFrom(String(port)) === port;
  } catch {
    return false;
  }
}

describe("PORT", () => {
  it("is any port but those that browsers refuse", { timeout: 60_000 }, async () => {
    // The standard names none above.
    const ports = Array.from({ length: 11_000 }, (_, index) => index + 1);
    const refused = [];
    for (const port of ports) if (await isRefused(port)) refused.push(port);
    expect(refused.length).toBeGreaterThan(70);
    expect(ports.filter((port) => !accepted(port))).toEqual(refused);
  });

  it("is 3000 where none is named", () => {
    expect([portFrom(undefined), portFrom("")]).toEqual([3000, 3000]);
  });

  it.each(["0", "65536", "80.5", "x"])("%s is refused with its name", (text) => {
    expect(() => portFrom(text)).toThrow(/^PORT must be/);
  });

  it("that browsers refuse is told in both languages", () => {
    expect(() => portFrom("6000")).toThrow(/PORT: browsers refuse to open port 6000.*浏览器拒绝访问端口 6000/);
  });
});
