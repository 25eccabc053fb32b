import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { freePort } from "#db/free-port.ts"
import { benchKill } from "./bench/kill.ts"
import { benchOrdersApi } from "./bench/orders-api.ts"
import { benchPages } from "./bench/pages.ts"
import { benchPayouts } from "./bench/payouts.ts"
import { benchRedirect } from "./bench/redirect.ts"
import { benchSearch } from "./bench/search.ts"
import { requireSpace } from "./fitness.ts"
import { exitOnSignal, main, say, step } from "./say.ts"
import { build, isBuildStale } from "./site/build.ts"
import { openSiteDatabase, type SiteDatabase } from "./site/database.ts"
import { startSiteProcess } from "./site/process.ts"
import { makeSecrets } from "./site/secrets.ts"
import { siteSettings } from "./site/settings.ts"

// As in production: an answered click is on the disk.
const durable = { synchronous_commit: "on", fsync: "on", shared_buffers: "512MB", max_wal_size: "4GB" }

/** What is measured alone: npm run bench -- search */
const only = process.argv[2]

/** Postgres of its own, the production build, and every figure that has a goal, in one run. */
await main(async () => {
  exitOnSignal()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sys-bench-"))
  fs.chmodSync(folder, 0o755)
  requireSpace(folder, 4)
  if (!only && isBuildStale()) await step("building the site (about 20 s)", build)
  const secrets = makeSecrets()
  const database = await step("starting Postgres", () =>
    openSiteDatabase({ dir: path.join(folder, "data"), password: secrets.databasePassword, settings: durable }),
  )
  const ports = { web: await freePort(), admin: 0, metrics: 0, workerMetrics: 0, smtp: 1 }
  const settings = {
    ...siteSettings({ database, secrets, storageDir: path.join(folder, "files"), ports }),
    LOG_LEVEL: "warn",
  }
  try {
    if (only === "search") for (const line of await searching(database, settings)) say(line)
    else await measure(database, settings, path.join(folder, "web.log"))
  } finally {
    await database.cluster.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
  return 0
})

async function measure(database: SiteDatabase, settings: Record<string, string>, logFile: string) {
  Object.assign(process.env, settings)
  const webUrl = settings.PUBLIC_URL ?? ""
  const ownerUrl = database.url("owner")
  const workerUrl = database.url("worker")
  const lines: string[] = await step("killing the site under load, ten times", () =>
    benchKill({ ownerUrl, settings, logFile }),
  )
  const site = await startSiteProcess({ name: "web", script: "dist/server/web.js", settings, logFile })
  lines.push(...(await step("following links", () => benchRedirect({ webUrl, ownerUrl, settings }))))
  lines.push(
    ...(await step("filling two million clicks, then drawing dashboards", () =>
      benchPages({ webUrl, ownerUrl, workerUrl }),
    )),
  )
  lines.push(...(await step("sending orders", () => benchOrdersApi({ webUrl, ownerUrl }))))
  await site.stop()
  const appUrl = database.url("app")
  lines.push(...(await step("paying two thousand influencers", () => benchPayouts({ ownerUrl, appUrl }))))
  lines.push(...(await searching(database, settings)))
  say("\n━━ as ratios, synchronous_commit=on ━━\n")
  for (const line of lines) say(line)
}

function searching(database: SiteDatabase, settings: Record<string, string>): Promise<string[]> {
  Object.assign(process.env, settings)
  const urls = { ownerUrl: database.url("owner"), workerUrl: database.url("worker"), appUrl: database.url("app") }
  return step("searching among a hundred thousand products", () => benchSearch(urls))
}
