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

/** What the journeys are told of the stage, through the environment. */
export type StageSettings = { site: string; mailFolder: string; settings: Record<string, string> }

/** The production build, the worker, a Postgres with the cast and a mailbox, all of this run's own. */
export default async function setTheStage() {
  if (!fs.existsSync("dist/server/web.js")) throw new Error("the journeys walk the production build: npm run build")
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sys-stage-"))
  fs.chmodSync(folder, 0o755)
  const secrets = makeSecrets()
  const database = await openSiteDatabase({
    ...{ dir: path.join(folder, "data"), password: secrets.databasePassword, settings: volatileSettings },
  })
  await enter(database)
  const ports = {
    web: await freePort(),
    metrics: await freePort(),
    workerMetrics: await freePort(),
    smtp: await freePort(),
  }
  const settings = siteSettings({ database, secrets, storageDir: path.join(folder, "files"), ports })
  const mailFolder = path.join(folder, "mail")
  const mailbox = await startMailbox(mailFolder, ports.smtp)
  const parts: SiteProcess[] = []
  for (const name of ["web", "worker"]) {
    const logFile = path.resolve(`artifacts/logs/${name}.log`)
    fs.rmSync(logFile, { force: true })
    parts.push(await startSiteProcess({ name, script: `dist/server/${name}.js`, settings, logFile }))
  }
  const told: StageSettings = { site: `http://localhost:${ports.web}`, mailFolder, settings }
  process.env.STAGE = JSON.stringify(told)
  return async () => {
    for (const part of parts) await part.stop()
    await new Promise<void>((closed) => mailbox.close(() => closed()))
    await database.cluster.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

async function enter(database: SiteDatabase) {
  const client = new pg.Client(database.url("owner"))
  await client.connect()
  await enterCast(client)
  await client.end()
}
