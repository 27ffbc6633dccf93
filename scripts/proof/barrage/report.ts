/** The report of a barrage, as a page of the documentation. */
import { failures, slow, SLOW_MS, type Outcome } from "./barrage";

interface Run {
  readonly outcome: Outcome;
  readonly seconds: number;
  /** The process that served before served afterwards, and was ready. */
  readonly lives: boolean;
  readonly command: string;
  readonly day: string;
}

export function report({ outcome, seconds, lives, command, day }: Run): string {
  const { failed, unanswered } = failures(outcome);
  const sent = outcome.tallies.reduce((total, tally) => total + tally.sent, 0);
  const rows = outcome.tallies.map(({ kind, sent: own, hundreds, p50, p99, slowest }) =>
    [
      kind,
      own,
      ...[2, 3, 4, 5, 0].map((hundred) => hundreds[hundred] ?? 0),
      p50.toFixed(1),
      p99.toFixed(0),
      slowest.toFixed(0),
    ].join(" | "),
  );
  return `# Random requests

Written by \`${command}\` on ${day}: a product of its own on an empty folder, ${sent.toLocaleString("en")} requests in ${seconds} s, three at once, made up
by seeded dice (\`scripts/barrage\`): public addresses with odd parts, parameters, headers, methods and cookies; the API and sign-in with
random JSON; editors' pages with sessions of every role; server actions with right, half-right and shapeless bodies; TRACE; and bytes on a bare
socket, some cut in the middle (those need no answer).

**${failed} × 5xx, ${unanswered} unanswered, ${slow(outcome)} slower than ${SLOW_MS / 1000} s; the serving process ${lives ? "is the same one and ready" : "is NOT the same one, or not ready"}.**

| class | sent | 2xx | 3xx | 4xx | 5xx | none | p50 ms | p99 ms | slowest ms |
| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |
${rows.map((row) => `| ${row} |`).join("\n")}
${outcome.faults.length === 0 ? "" : `\n## To be looked at\n\n\`\`\`\n${outcome.faults.join("\n")}\n\`\`\`\n`}`;
}
