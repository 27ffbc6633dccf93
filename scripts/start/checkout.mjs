/** The checkout made ready: packages, Prisma client, build. One command at a time works on it. */
import path from "node:path";
import { buildIfChanged, buildIsCurrent } from "./build.mjs";
import { clientIsCurrent, generateClient, installPackages, packagesAreStale } from "./install.mjs";
import { underLock } from "./lock.mjs";
import { step } from "./steps.mjs";

const waiting = (pid) => console.log(`  another start (pid ${pid}) is preparing this checkout: waiting for it`);
const show = (line) => line.trim() && console.log(`  | ${line}`);

/** Does what is missing. A checkout that was built is served with what serving needs: `npm prune --omit=dev` is not undone. */
export async function prepareCheckout(root, { development = false } = {}) {
  await underLock(path.join(root, ".huaru-checkout.lock"), waiting, async () => {
    const onlyServing = !development && (await buildIsCurrent(root)) && (await clientIsCurrent(root));
    if (await packagesAreStale(root, { onlyServing }))
      await step("Packages 安装依赖 (npm ci)", () => installPackages(root, show));
    await step("Prisma client 数据库客户端", () => generateClient(root));
    if (!development) await step("Build 构建", () => buildIfChanged(root, show));
  });
}
