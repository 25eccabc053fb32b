import { randomBytes } from "node:crypto"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import pg from "pg"
import type { TestProject } from "vitest/node"
import { startCluster, volatileSettings } from "#db/cluster.ts"
import { createDatabase, createPool } from "#db/database.ts"
import { freePort } from "#db/free-port.ts"
import { migrateToLatest } from "#db/migrate.ts"
import { createRolesAndDatabase, type RolePasswords, roles } from "#db/roles.ts"
import { createQueues } from "#jobs/queue-options.ts"
import { indexChanges } from "#src/search/index-changes.ts"
import { enterCast } from "./enter-cast.ts"

declare module "vitest" {
  interface ProvidedContext {
    postgres: { port: number; password: string }
  }
}

/** One Postgres for the run, and in it the template that every test database is cloned from: migrated, with the cast on stage. */
export default async function setup(project: TestProject) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "sys-tests-"))
  fs.chmodSync(dir, 0o755)
  const password = randomBytes(12).toString("hex")
  const settings = { ...volatileSettings, max_connections: "300" }
  const cluster = await startCluster({ dir: path.join(dir, "data"), port: await freePort(), password, settings })
  const passwords = Object.fromEntries(roles.map((role) => [role, password])) as RolePasswords
  await createRolesAndDatabase(cluster.superuserUrl("postgres"), "template", passwords)
  const url = (role: string) => `postgres://${role}:${password}@127.0.0.1:${cluster.port}/template`
  await migrateToLatest(url("owner"))
  await createQueues(url("worker"))
  const client = new pg.Client(url("owner"))
  await client.connect()
  await enterCast(client)
  await client.end()
  const worker = createDatabase(createPool(url("worker"), 3, "cast"))
  await indexChanges(worker, () => new Date())
  await worker.destroy()

  project.provide("postgres", { port: cluster.port, password })
  return async () => {
    await cluster.stop()
    fs.rmSync(dir, { recursive: true, force: true })
  }
}
