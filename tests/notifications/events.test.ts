import { describe, expect, test, vi } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { changePassword } from "#src/accounts/change-password.ts"
import { changeRole } from "#src/accounts/change-role.ts"
import { createApiKey } from "#src/accounts/create-api-key.ts"
import type { SignedIn } from "#src/accounts/session.ts"
import { casablancaDay } from "#src/clock.ts"
import { approveEnrollment } from "#src/enrollments/approve-enrollment.ts"
import { banEnrollment } from "#src/enrollments/ban-enrollment.ts"
import { leaveProgram } from "#src/enrollments/leave-program.ts"
import { rollFigures } from "#src/figures/roll-figures.ts"
import { i18n } from "#src/i18n/i18n.ts"
import type { NotificationKind } from "#src/notifications/notification-kinds.ts"
import type { NotificationParams } from "#src/notifications/notification-params.ts"
import { sentenceOf } from "#src/notifications/notification-sentence.ts"
import { tellDays } from "#src/notifications/tell-days.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { reinstateAccount } from "#src/suspensions/reinstate-account.ts"
import { suspendAccount } from "#src/suspensions/suspend-account.ts"
import { atlas, now, staff, users, youssef } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { arganOrder } from "../orders/drafts.ts"

const database = await cloneDatabase()
const [app, owner, worker, admin] = (["app", "owner", "worker", "admin"] as const).map((role) => database.open(role))
if (!app || !owner || !worker || !admin) throw new Error("no database")

/** What somebody reads in their centre, in French, the first told first. */
async function told(userId: string): Promise<string[]> {
  const lines = await owner
    ?.selectFrom("notifications")
    .where("userId", "=", userId)
    .orderBy("id")
    .selectAll()
    .execute()
  return (lines ?? []).map(({ kind, params }) => {
    const said = sentenceOf(i18n("fr"), kind as NotificationKind, params as NotificationParams)
    return `${kind}: ${said.replace(/[\u2066-\u2069]/g, "").replaceAll("\u00a0", " ")}`
  })
}

describe("each event has its line", () => {
  test("of a place in a program: accepted, banned, left", async () => {
    await inAccount(app, atlas.id, (trx) => approveEnrollment(trx, atlas.owner, atlas.youssefs))
    await inAccount(app, youssef.id, (trx) => leaveProgram(trx, youssef.owner, atlas.youssefs, now))
    await inAccount(app, atlas.id, (trx) =>
      banEnrollment(trx, atlas.owner, { id: atlas.youssefs, reason: "spam", now }),
    )

    expect(await told(users.youssef.id)).toEqual([
      "enrollment_approved: Coopérative Atlas vous accueille dans « Programme ambassadeurs » : vos liens sont prêts.",
      "enrollment_banned: Coopérative Atlas vous a exclu du programme « Programme ambassadeurs ».",
    ])
    expect(await told(users.hamza.id)).toEqual(["enrollment_left: يوسف a quitté « Programme ambassadeurs »."])
  })

  test("of safety: a password, a key, a role", async () => {
    const signedIn = { userId: users.salma.id, sessionId: "x" } as SignedIn
    await inNoAccount(app, (trx) => changePassword(trx, signedIn, "hash"))
    await inAccount(app, atlas.id, async (trx) => {
      await createApiKey(trx, atlas.owner, { name: "Boutique", scopes: ["orders:read"] }, now)
      await changeRole(trx, atlas.owner, users.zineb.id, "finance")
    })
    expect(await told(users.salma.id)).toEqual(["password_changed: Votre mot de passe a été changé."])
    expect(await told(users.khadija.id)).toContain("api_key_created: La clé d’API « Boutique » a été créée.")
    expect(await told(users.zineb.id)).toEqual(["role_changed: Votre rôle est maintenant : Finances."])
  })

  test("of a suspension and its end, written by staff", async () => {
    const order = { accountId: atlas.id, reason: "fraud", scope: "everything", message: "" } as const
    await inAccount(admin, atlas.id, (trx) => suspendAccount(trx, staff.administrator(atlas.id), order, now))
    const lift = { accountId: atlas.id, reason: "erreur" }
    await inAccount(admin, atlas.id, (trx) => reinstateAccount(trx, staff.administrator(atlas.id), lift, now))
    expect((await told(users.khadija.id)).slice(-2)).toEqual([
      "suspension_imposed: Votre compte est suspendu.",
      "suspension_lifted: La suspension de votre compte est levée.",
    ])
  })
})

test("a day's orders are one line that grows, and is not unread again until it does", async () => {
  const at = new Date()
  const place = (externalId: string) =>
    inAccount(app, atlas.id, (trx) => placeOrder(trx, atlas.owner, arganOrder({ externalId, placedAt: at }), at))
  const count = async () => {
    await rollFigures(worker)
    await tellDays(worker, at)
    const lines = owner
      .selectFrom("notifications")
      .where("kind", "=", "orders_of_day")
      .where("userId", "=", users.hamza.id)
    return lines.select(["key", "params", "readAt"]).execute()
  }
  const day = casablancaDay(at)
  // Transactions of other tests' databases hold the figures back: the watermark is the cluster's.
  const eventually = (lines: object[]) =>
    vi.waitFor(async () => expect(await count()).toMatchObject(lines), { timeout: 25_000, interval: 300 })
  await place("j1")
  await eventually([{ key: `orders:${day}`, params: { count: 1 } }])
  await owner.updateTable("notifications").set({ readAt: now }).where("kind", "=", "orders_of_day").execute()
  expect(await count()).toMatchObject([{ readAt: now }])
  await place("j2")
  await place("j3")
  await eventually([{ params: { count: 3 }, readAt: null }])
  expect((await told(users.salma.id)).at(-1)).toMatch(/^sales_of_day: 3 ventes attribuées le /)
})
