import fs from "node:fs"
import path from "node:path"
import type { Role } from "#db/roles.ts"

/** Lends a command that was given no address of a database the one of the demo that runs in this folder, if one does. */
export function borrowDemoDatabase(name: "WORKER_DATABASE_URL" | "ADMIN_DATABASE_URL", role: Role) {
  const running = path.resolve(".demo/data/postmaster.pid")
  const secrets = path.resolve(".demo/secrets.json")
  if (process.env[name] || !fs.existsSync(running) || !fs.existsSync(secrets)) return
  // Postgres writes its port in the fourth line.
  const port = fs.readFileSync(running, "utf8").split("\n")[3]
  const { databasePassword } = JSON.parse(fs.readFileSync(secrets, "utf8")) as { databasePassword: string }
  process.env[name] = `postgres://${role}:${databasePassword}@127.0.0.1:${port}/shareyoursales`
}
