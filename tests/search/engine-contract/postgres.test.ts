import { beforeAll, describe } from "vitest"
import { postgresEngine } from "#src/search/postgres-engine.ts"
import { atlas } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { tellEngine, tellThings } from "./told-engine.ts"

const database = await cloneDatabase()
const opened = { engine: postgresEngine, db: database.open("worker"), accountId: atlas.owner.accountId }

describe("the embedded engine", () => {
  beforeAll(async () => {
    const rebuild = await postgresEngine.beginRebuild(opened.db)
    await rebuild.put(await tellThings(opened))
    await rebuild.finish()
  })

  tellEngine(() => opened)
})
