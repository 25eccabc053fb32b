import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { freePort } from "#db/free-port.ts"
import { benchKills } from "./bench/kills.ts"
import { benchOrdersApi } from "./bench/orders-api.ts"
import { benchPages } from "./bench/pages.ts"
import { benchRedirect } from "./bench/redirect.ts"
import { requireSpace } from "./fitness.ts"
import { main, say, step } from "./say.ts"
import { build, isBuildStale } from "./site/build.ts"
import { openSiteDatabase, type SiteDatabase } from "./site/database.ts"
import { makeSecrets } from "./site/secrets.ts"
import { siteSettings } from "./site/settings.ts"

type Site = { process: ChildProcess; port: number }

/** Postgres of its own, durable as in production, the production build, and every figure the README speaks of. */
await main(async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sys-bench-"))
  fs.chmodSync(folder, 0o755)
  requireSpace(folder, 4)
  if (isBuildStale()) await step("building the site", build)
  const secrets = makeSecrets()
  const database = await step("starting Postgres", () =>
    openSiteDatabase({ dir: path.join(folder, "data"), password: secrets.databasePassword, settings: durable }),
  )
  try {
    await measure(database, (web) =>
      siteSettings({
        database,
        secrets,
        storageDir: path.join(folder, "files"),
        ports: { web, metrics: 0, workerMetrics: 0, smtp: 1 },
      }),
    )
  } finally {
    await database.cluster.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
  return 0
})

const durable = { synchronous_commit: "on", fsync: "on", shared_buffers: "512MB", max_wal_size: "4GB" }

async function measure(database: SiteDatabase, settingsOn: (port: number) => Record<string, string>) {
  const environment = { ...process.env, ...settingsOn(await freePort()) }
  Object.assign(process.env, settingsOn(await freePort()))
  const urls = { ownerUrl: database.url("owner"), workerUrl: database.url("worker") }
  const startSite = async (): Promise<Site> => {
    const port = await freePort()
    const env = { ...process.env, ...settingsOn(port), LOG_LEVEL: "silent" }
    const site = fork("dist/server/web.js", { env, stdio: ["ignore", "ignore", "inherit", "ipc"] })
    await once(site, "message")
    return { process: site, port }
  }
  say("\nRedirect with a durable click, 64 connections")
  await benchRedirect({ ...urls, environment, startSite })
  for (const line of await benchKills({ ...urls, environment, startSite })) say(line)
  say("\nPages and API, 20 connections (filling two million clicks takes some minutes)")
  const site = await startSite()
  const webUrl = `http://localhost:${site.port}`
  for (const line of await benchPages({ ...urls, webUrl })) say(line)
  for (const line of await benchOrdersApi({ ...urls, webUrl })) say(line)
  site.process.kill("SIGTERM")
  await once(site.process, "exit")
}
