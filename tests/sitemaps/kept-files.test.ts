import { expect, test } from "vitest"
import { hour, later } from "#src/clock.ts"
import { keptFiles } from "#src/sitemaps/kept-files.ts"
import { now } from "../cast.ts"
import { cloneDatabase } from "../database.ts"

const worker = (await cloneDatabase()).open("worker")

test("the files of the index are found once an hour, and again after a failure", async () => {
  let asked = 0
  const found = async () => {
    asked += 1
    return []
  }
  const failing = () => Promise.reject(new Error("away"))

  await expect(keptFiles(worker, now, failing)).rejects.toThrow("away")
  await Promise.all([keptFiles(worker, now, found), keptFiles(worker, now, found)])
  await keptFiles(worker, later(now, hour - 1), found)
  expect(asked).toBe(1)
  await keptFiles(worker, later(now, hour), found)
  expect(asked).toBe(2)
})
