import { expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { removers } from "#jobs/removers.ts"
import { day, later } from "#src/clock.ts"
import { chooseKinds } from "#src/notifications/choose-kinds.ts"
import { forgetWhatWasTold } from "#src/notifications/forget-notifications.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import { copyOfPerson } from "#src/personal-data/copy-of-person.ts"
import { applyRule } from "#src/retention/apply-rule.ts"
import { atlas, now, salma, users } from "../cast.ts"
import { cloneDatabase } from "../database.ts"

const database = await cloneDatabase()
const [app, owner, worker] = [database.open("app"), database.open("owner"), database.open("worker")]
const keys = async () =>
  (await owner.selectFrom("notifications").select("key").orderBy("key").execute()).map(({ key }) => key)

test("lines go after half a year; a person's go with them, and into the copy before", async () => {
  for (const [key, days] of [
    ["old", 181],
    ["young", 179],
  ] as const)
    await inAccount(app, atlas.id, (trx) =>
      notify(trx, {
        ...{ accountId: salma.id, kind: "enrollment_approved", key, at: later(now, -days * day) },
        params: { merchant: "Atlas", program: "A" },
        path: paths.enrollments,
      }),
    )
  await applyRule(worker, "notifications", removers.notifications, now)
  expect(await keys()).toEqual(["young"])

  const chooser = { userId: users.salma.id, givenBy: "settings" } as const
  await inNoAccount(app, (trx) => chooseKinds(trx, chooser, [{ kind: "first_sale", mail: "off" }], now))
  const copied: string[] = []
  for await (const { path } of copyOfPerson(worker, users.salma.id)) copied.push(path)
  expect(copied).toEqual(expect.arrayContaining(["person/notifications.json", "person/notification-choices.json"]))

  await inNoAccount(worker, (trx) => forgetWhatWasTold(trx, users.salma.id))
  expect([await keys(), await owner.selectFrom("auth.notificationChoices").selectAll().execute()]).toEqual([[], []])
})
