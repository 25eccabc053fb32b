import { randomBytes } from "node:crypto"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { startCluster, volatileSettings } from "#db/cluster.ts"
import { freePort } from "#db/free-port.ts"
import { migrateToLatest } from "#db/migrate.ts"
import { createRolesAndDatabase, type RolePasswords, roles } from "#db/roles.ts"

/** A migrated database in a cluster that lives as long as `work` does. */
export async function withScratchDatabase(work: (ownerUrl: string) => Promise<void>) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "sys-scratch-"))
  fs.chmodSync(dir, 0o755)
  const password = randomBytes(12).toString("hex")
  const cluster = await startCluster({
    dir: path.join(dir, "data"),
    port: await freePort(),
    password,
    settings: volatileSettings,
  })
  try {
    const passwords = Object.fromEntries(roles.map((role) => [role, password])) as RolePasswords
    await createRolesAndDatabase(cluster.superuserUrl("postgres"), "scratch", passwords)
    const ownerUrl = `postgres://owner:${password}@127.0.0.1:${cluster.port}/scratch`
    await migrateToLatest(ownerUrl)
    await work(ownerUrl)
  } finally {
    await cluster.stop()
    fs.rmSync(dir, { recursive: true, force: true })
  }
}
