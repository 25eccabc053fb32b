import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import pg from "pg"
import { openSiteDatabase, type SiteDatabase } from "#bin/site/database.ts"
import { type SiteProcess, startSiteProcess } from "#bin/site/process.ts"
import { makeSecrets } from "#bin/site/secrets.ts"
import { siteSettings } from "#bin/site/settings.ts"
import { volatileSettings } from "#db/cluster.ts"
import { freePort } from "#db/free-port.ts"
import { enterCast } from "#tests/enter-cast.ts"
import { startMailbox } from "./mailbox.ts"
import { enterRifLink } from "./rif-link.ts"

/** What the journeys are told of the stage, through the environment. */
export type StageSettings = { site: string; backOffice: string; mailFolder: string; settings: Record<string, string> }

/** The production build, the worker, a Postgres with the cast and a mailbox, all of this run's own. */
export default async function setTheStage() {
  for (const built of ["dist/server/web.js", "dist/admin/bundle.js"]) {
    if (!fs.existsSync(built)) throw new Error("the journeys walk the production build: npm run build")
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sys-stage-"))
  fs.chmodSync(folder, 0o755)
  const secrets = makeSecrets()
  const database = await openSiteDatabase({
    ...{ dir: path.join(folder, "data"), password: secrets.databasePassword, settings: volatileSettings },
  })
  // What the cast has sealed, the site must be able to open.
  Object.assign(process.env, { HASH_KEY: secrets.hashKey, SEAL_KEY: secrets.sealKey })
  await enter(database)
  const ports = {
    web: await freePort(),
    admin: await freePort(),
    metrics: await freePort(),
    workerMetrics: await freePort(),
    smtp: await freePort(),
  }
  const settings = siteSettings({ database, secrets, storageDir: path.join(folder, "files"), ports })
  const mailFolder = path.join(folder, "mail")
  const mailbox = await startMailbox(mailFolder, ports.smtp)
  const parts = await Promise.all(Object.entries(scripts).map(([name, script]) => start(name, script, settings)))
  const [site, backOffice] = [ports.web, ports.admin].map((port) => `http://localhost:${port}`) as [string, string]
  const told: StageSettings = { site, backOffice, mailFolder, settings }
  process.env.STAGE = JSON.stringify(told)
  return async () => {
    for (const part of parts) await part.stop()
    await new Promise<void>((closed) => mailbox.close(() => closed()))
    await database.cluster.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

const scripts = { web: "dist/server/web.js", worker: "dist/server/worker.js", admin: "admin/server.ts" }

function start(name: string, script: string, settings: Record<string, string>): Promise<SiteProcess> {
  const logFile = path.resolve(`artifacts/logs/${name}.log`)
  fs.rmSync(logFile, { force: true })
  return startSiteProcess({ name, script, settings, logFile })
}

async function enter(database: SiteDatabase) {
  const client = new pg.Client(database.url("owner"))
  await client.connect()
  await enterCast(client)
  await enterRifLink(client)
  await client.end()
}
