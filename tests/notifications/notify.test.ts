import { describe, expect } from "vitest"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import { atlas, now, rif, salma, users } from "../cast.ts"
import { enqueued, test } from "../database.ts"

const left = {
  accountId: atlas.id,
  kind: "application_received",
  key: "application:1",
  params: { influencer: "Salma", program: { nameFr: "Atlas", nameAr: null } },
  path: paths.programs,
  at: now,
} as const

describe("notify", () => {
  test("tells the members whose role is concerned, of another account too, and once", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      await notify(trx, left)
      await notify(trx, left)
      expect(await trx.selectFrom("notifications").selectAll().execute()).toEqual([])
      expect(await enqueued(trx, "send-notification")).toEqual([
        { accountId: atlas.id, kind: "application_received", key: "application:1" },
      ])
    })
    await as(atlas.owner, async (trx) => {
      await notify(trx, left)
      const lines = await trx.selectFrom("notifications").orderBy("userId").select(["userId", "path", "mail"]).execute()
      expect(lines).toEqual([
        { userId: users.khadija.id, path: "/programs", mail: "on" },
        { userId: users.hamza.id, path: "/programs", mail: "on" },
      ])
    })
    await as(rif.owner, async (trx) => {
      expect(await trx.selectFrom("notifications").selectAll().execute()).toEqual([])
    })
  })
})
