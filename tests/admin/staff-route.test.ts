import { expect, test } from "vitest"
import { atlas, users } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { staffRoute } from "../../admin/web/staff-route.ts"

type Context = Parameters<ReturnType<typeof staffRoute>>[0]

test("what lost to another transaction is done again, once", async () => {
  const db = (await cloneDatabase()).open("admin", 1)
  let tries = 0
  const route = (losses: number) =>
    staffRoute("pay", ({ inAccount }) =>
      inAccount(atlas.id, async () => {
        if (tries++ < losses) throw Object.assign(new Error("deadlock detected"), { code: "40P01" })
        return { tries }
      }),
    )
  const ask = async (losses: number) => {
    tries = 0
    const staff = { id: users.khadija.id, role: "administrator" }
    const ctx = { state: { staff }, params: {}, query: {}, db } as unknown as Context & { body: string }
    await route(losses)(ctx, async () => {})
    return ctx.body
  }
  expect(await ask(1)).toContain("2")
  await expect(ask(2)).rejects.toThrow("deadlock")
})
