import { type Cluster, startCluster } from "#db/cluster.ts"
import { freePort } from "#db/free-port.ts"
import { migrateToLatest } from "#db/migrate.ts"
import { createRolesAndDatabase, type Role, type RolePasswords, roles } from "#db/roles.ts"
import { createQueues } from "#jobs/queue-options.ts"

export type SiteDatabase = { cluster: Cluster; url: (role: Role) => string }

type Wanted = { dir: string; password: string; settings: Record<string, string> }

const database = "shareyoursales"

/** A Postgres of our own with the roles, the newest schema and the queues. */
export async function openSiteDatabase({ dir, password, settings }: Wanted): Promise<SiteDatabase> {
  const cluster = await startCluster({ dir, port: await freePort(), password, settings })
  const url = (role: Role) => `postgres://${role}:${password}@127.0.0.1:${cluster.port}/${database}`
  const passwords = Object.fromEntries(roles.map((role) => [role, password])) as RolePasswords
  await createRolesAndDatabase(cluster.superuserUrl("postgres"), database, passwords)
  await migrateToLatest(url("owner"))
  await createQueues(url("worker"))
  return { cluster, url }
}
