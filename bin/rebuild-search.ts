import { createDatabase, createPool, inNoAccount } from "#db/database.ts"
import { requireSettings, setting } from "#src/env.ts"
import { openRebuild } from "#src/search/begin-rebuild.ts"
import { outsideEngine } from "#src/search/outside-engine.ts"
import { rebuildIndex } from "#src/search/rebuild-index.ts"
import { borrowDemoDatabase } from "./demo/borrow-database.ts"
import { main, say } from "./say.ts"

/** Makes the index anew, of the engine that is named or of the one that answers, and says how far it is. */
await main(async () => {
  borrowDemoDatabase("WORKER_DATABASE_URL", "worker")
  requireSettings(["WORKER_DATABASE_URL"])
  const db = createDatabase(createPool(setting("WORKER_DATABASE_URL"), 3, "rebuild-search"))
  const engine = process.argv[2] ?? outsideEngine()?.name ?? "postgres"
  const opened = await inNoAccount(db, (trx) => openRebuild(trx, engine, new Date()))
  if (!opened.ok) {
    await db.destroy()
    say(opened.reason === "under_way" ? `the index of ${engine} is being made already` : `no engine named ${engine}`)
    return 1
  }
  const startedAt = performance.now()
  const tell = ({ documents, expected }: { documents: number; expected: number }) =>
    say(`${documents} of ${expected} · ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`)
  const isDone = await rebuildIndex(db, opened.value.id, { clock: () => new Date(), tell })
  await db.destroy()
  say(
    isDone
      ? `${engine}: done in ${Math.round((performance.now() - startedAt) / 100) / 10} s`
      : "another process is at it",
  )
  return isDone ? 0 : 1
})
