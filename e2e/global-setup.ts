/** Before all tests: the product itself. */
import { ownProduct } from "./own-product";

/** With E2E_ORIGIN and E2E_DATA_DIR in the environment, what is already running is used: for work on one test. */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.E2E_ORIGIN && process.env.E2E_DATA_DIR) return undefined;
  const { origin, dataDir, end } = await ownProduct();
  process.env.E2E_ORIGIN = origin;
  process.env.E2E_DATA_DIR = dataDir;
  return end;
}
