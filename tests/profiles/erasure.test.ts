import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeAll, expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import { originalKey } from "#src/products/picture-url.ts"
import { drawProfilePicture } from "#src/profiles/draw-profile-picture.ts"
import { forgetClosedProfiles, forgetProfile } from "#src/profiles/forget-profile.ts"
import { readProfilePictures } from "#src/profiles/read-profile-pictures.ts"
import { readOwnShowcase } from "#src/profiles/read-showcase.ts"
import { cutoffOf } from "#src/retention/cutoff.ts"
import { storeFile } from "#src/storage/storage.ts"
import { now, salma } from "#tests/cast.ts"
import { cloneDatabase, enqueued } from "#tests/database.ts"
import { photo } from "#tests/products/sent-picture.ts"
import { ask } from "#tests/site.ts"
import { publishSalma } from "./profile-of.ts"

process.env.STORAGE_DIR = await mkdtemp(join(tmpdir(), "sys-storage-"))
const database = await cloneDatabase()
const [owner, app, worker] = [database.open("owner"), database.open("app"), database.open("worker")]
const pictureId = "00000000-0000-7000-8006-000000000009"

beforeAll(async () => {
  await publishSalma(owner)
  await owner.updateTable("influencerProfiles").set({ pictureId }).execute()
  await storeFile(originalKey(pictureId), await photo(800, 800).webp().toBuffer())
})

test("a portrait is drawn for the page, again and again, and taken along by who leaves", async () => {
  await drawProfilePicture(pictureId)
  await drawProfilePicture(pictureId)
  await drawProfilePicture("00000000-0000-7000-8006-000000000008")
  expect((await ask(`/media/${pictureId}/320.webp`)).status).toBe(200)
  expect((await readProfilePictures(worker, salma.id)).map(({ id }) => id)).toEqual([pictureId])
})

test("the page of a closed account goes once its rule says so, with its pictures", async () => {
  const closedAt = later(now, -40 * day)
  await owner.updateTable("accounts").set({ closedAt }).where("id", "=", salma.id).execute()
  const sweep = (days: number) => inNoAccount(worker, (trx) => forgetClosedProfiles(trx, cutoffOf(days, now)))
  expect([await sweep(60), await sweep(30), await sweep(30)]).toEqual([0n, 1n, 0n])

  const left = await inAccount(app, salma.id, (trx) => readOwnShowcase(trx, salma.id))
  expect(left).toMatchObject({ niches: [], audiences: [], portfolio: [], storefront: [] })
  expect(left.profile).toMatchObject({ bioFr: null, bioAr: null, pictureId: null, publishedAt: null, cities: [] })
})

test("forgetting what is forgotten changes nothing", async () => {
  await inAccount(app, salma.id, async (trx) => {
    await forgetProfile(trx, salma.id)
    expect(await enqueued(trx, "discard-pictures")).toEqual([])
  })
})
