/** The sample for nginx is read by nginx itself, where it is installed. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";

const sample = readFileSync(path.join(import.meta.dirname, "../..", "deploy", "nginx.conf"), "utf8");
const installed = spawnSync("nginx", ["-v"]).error === undefined;

it.skipIf(!installed)("loads as it is", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "huaru-nginx-"));
  try {
    const key = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=huaru.test", "-days", "2"];
    execFileSync("openssl", [...key, "-keyout", `${folder}/privkey.pem`, "-out", `${folder}/fullchain.pem`], {
      stdio: "ignore",
    });
    // Only where files lie is changed.
    const here = sample.replaceAll(/\/(etc\/ssl\/huaru|var\/cache\/nginx|var\/log\/nginx)(?=\/)/g, folder);
    const file = path.join(folder, "nginx.conf");
    writeFileSync(file, `pid ${folder}/nginx.pid;\nevents {}\nhttp {\n${here}\n}\n`);
    const { status, stderr } = spawnSync("nginx", ["-t", "-c", file, "-e", `${folder}/error.log`], {
      encoding: "utf8",
    });
    expect(stderr).not.toMatch(/\[(emerg|warn)\]/);
    expect(status).toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it("writes no code of a one-time link down, tells too many from away, and leaves the API's own limit alone", () => {
  expect(sample).toMatch(/map \$uri \$huaru_logged_path \{ ~\*\^\/\+invite "\/invite"; default \$uri; \}/);
  expect(sample).not.toMatch(/log_format[^;]*\$(uri|request|request_uri|args|http_referer)\b/);
  expect(sample).toContain("limit_req_status 429;");
  expect(/location \/api\/v1 \{([^}]*)\}/.exec(sample)?.[1]).not.toContain("limit_req");
  expect(sample).not.toMatch(/X-Forwarded-Host \$host\b/);
});
