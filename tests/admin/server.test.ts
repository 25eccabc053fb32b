import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { startSiteProcess } from "#bin/site/process.ts"
import { freePort } from "#db/free-port.ts"
import { cloneDatabase } from "#tests/database.ts"

test("runs as a process of its own, says that it is ready, and stops when it is told", async () => {
  const database = await cloneDatabase()
  const folder = mkdtempSync(join(tmpdir(), "sys-admin-"))
  const port = await freePort()
  const { PUBLIC_URL = "", HASH_KEY = "", SEAL_KEY = "", FILE_KEYS = `1:${"44".repeat(32)}` } = process.env
  const settings = {
    ...{ PUBLIC_URL, HASH_KEY, SEAL_KEY, FILE_KEYS, STORAGE_DIR: folder },
    ...{ ADMIN_DATABASE_URL: database.url("admin"), ADMIN_PORT: String(port) },
  }
  const logFile = join(folder, "admin.log")
  const back = await startSiteProcess({ name: "admin", script: "admin/server.ts", settings, logFile })
  const answers = await Promise.all(
    ["/readyz", "/", "/admin/sign-in"].map((path) => fetch(`http://localhost:${port}${path}`, { redirect: "manual" })),
  )
  await back.stop()

  expect(answers.map(({ status }) => status)).toEqual([200, 303, 200])
  await expect(fetch(`http://localhost:${port}/readyz`)).rejects.toThrow()
})

test("names the settings that it lacks, and does not start", async () => {
  const logFile = join(mkdtempSync(join(tmpdir(), "sys-admin-")), "admin.log")
  const start = startSiteProcess({ name: "admin", script: "admin/server.ts", settings: {}, logFile })

  await expect(start).rejects.toThrow(/Missing settings:[\s\S]*ADMIN_DATABASE_URL/)
})
