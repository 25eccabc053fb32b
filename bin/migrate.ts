import { migrateToLatest } from "#db/migrate.ts"
import { createQueues } from "#jobs/queue-options.ts"
import { requireSettings, setting } from "#src/env.ts"
import { main, say } from "./say.ts"

/** Brings a database to this code: schema, then queues. Run before the new web and worker start. */
await main(async () => {
  requireSettings(["OWNER_DATABASE_URL", "WORKER_DATABASE_URL"])
  const ran = await migrateToLatest(setting("OWNER_DATABASE_URL"))
  for (const name of ran) say(`✓ ${name}`)
  await createQueues(setting("WORKER_DATABASE_URL"))
  say(ran.length === 0 ? "the schema was already current" : `${ran.length} migrations done`)
  return 0
})
