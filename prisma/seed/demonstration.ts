/** The demonstration: people, the first content as real publications, and some work on the desks. */
import { register } from "@/lib/register/register";
import { editorOf } from "./editors";
import { publish } from "./editorial";
import { gatherCast, sendHome } from "./people";
import { PUBLICATIONS } from "./publications";
import { layTheDesks } from "./workbench";

/** Fills a database that holds the trees and nobody yet. Tells each publication as it appears. */
export async function demonstrate(tell: (line: string) => void): Promise<void> {
  const cast = await gatherCast();
  await register.start();
  for (const publication of PUBLICATIONS) {
    const seq = await publish(publication, editorOf(publication), cast);
    tell(`${seq} ${publication.title}`);
  }
  await layTheDesks(cast);
  await sendHome(cast);
  register.stop();
}
