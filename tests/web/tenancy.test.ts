import { sql } from "kysely"
import { describe, expect } from "vitest"
import { atlas, rif, salma } from "../cast.ts"
import { test } from "../database.ts"

describe("the template's cast", () => {
  test("shows an account its own members and nobody else's", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const { rows } = await sql<{ accountId: string }>`select distinct account_id from memberships`.execute(trx)

      expect(rows).toEqual([{ accountId: atlas.id }])
    })
  })

  test("shows an enrollment to both of its parties and to no rival", async ({ as }) => {
    const seen = async (actor: { accountId: string }) => {
      let count = -1
      await as(actor, async (trx) => {
        count = (await trx.selectFrom("enrollments").select("id").execute()).length
      })
      return count
    }

    expect([await seen(atlas.owner), await seen(salma.owner), await seen(rif.owner)]).toEqual([2, 1, 0])
  })
})
