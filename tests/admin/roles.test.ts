import { expect, test } from "vitest"
import { type StaffRole, staffRoles } from "#src/staff/staff-roles.ts"
import { ask, bodyOf, cookieOf } from "./house.ts"
import { pages, places } from "./route-rules.ts"

const cookies = Object.fromEntries(
  await Promise.all(staffRoles.map(async (role) => [role, await cookieOf(role)] as const)),
) as Record<StaffRole, string>

/** Who opens what, as the menu writes it. */
const doors: Record<string, StaffRole[]> = {
  ...Object.fromEntries(Object.entries(pages).map(([name, roles]) => [`pages/${name}`, roles])),
  ...Object.fromEntries(Object.entries(places).map(([name, roles]) => [`resources/${name}`, roles])),
}

test.each(Object.entries(doors))("opens %s to its roles only, as page and as data", async (place, open) => {
  const data = place.startsWith("pages/") ? null : `/admin/api/${place}/actions/list`
  for (const role of staffRoles) {
    const cookie = cookies[role]
    const expected = open.includes(role) ? 200 : 403
    const page = await ask(`/admin/${place}`, { cookie })
    const list = data ? await ask(data, { cookie }) : null

    expect([role, page.status, list?.status ?? expected]).toEqual([role, expected, expected])
    if (list && expected === 200) expect(await bodyOf(list)).toHaveProperty("records")
  }
})

test("shows each role the menu of what it opens, and no other", async () => {
  for (const role of staffRoles) {
    const page = await (await ask("/admin", { cookie: cookies[role] })).text()
    const shown = Object.keys(doors).filter((place) => page.includes(`"path":"/admin/${place}"`))

    expect([role, shown.sort()]).toEqual([
      role,
      Object.keys(doors)
        .filter((place) => doors[place]?.includes(role))
        .sort(),
    ])
  }
})

test("answers 404 to a place that there is not, and 303 to nobody", async () => {
  const cookie = cookies.administrator
  for (const path of ["/admin/resources/users", "/admin/api/resources/users/actions/list", "/admin/pages/nothing"]) {
    expect([path, (await ask(path, { cookie })).status]).toEqual([path, 404])
    expect([path, (await ask(path)).status]).toEqual([path, 303])
  }
})

test("keeps amounts from whoever may not see money", async () => {
  const orders = async (role: StaffRole) =>
    JSON.stringify(await bodyOf(await ask("/admin/api/resources/orders/actions/list", { cookie: cookies[role] })))
  const account = (role: StaffRole) =>
    ask("/admin/api/own/accounts/00000000-0000-7000-800a-000000000001", { cookie: cookies[role] }).then((answer) =>
      answer.json(),
    )

  expect(await orders("support")).not.toMatch(/\d,\d\d\u00a0DH/)
  expect(await account("support")).toMatchObject({ commissions: null, acts: null })
  expect(await account("finance")).toMatchObject({ commissions: [], acts: expect.any(Array) })
})
