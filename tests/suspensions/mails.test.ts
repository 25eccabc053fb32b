import { sql } from "kysely"
import { afterEach, expect, test } from "vitest"
import { run as sendReinstatementNotice } from "#jobs/send-reinstatement-notice.ts"
import { run as sendSuspensionNotice } from "#jobs/send-suspension-notice.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { atlas, rif, salma, users } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { catchMail, linkIn } from "#tests/mail/mail-catcher.ts"
import { reinstate, suspend } from "./acts.ts"

const database = await cloneDatabase()
const caught = await catchMail()
const admin = database.open("admin")
const worker = database.open("worker")

afterEach(async () => {
  await sql`delete from suspensions`.execute(database.open("owner", 1))
})

const plain = (text = "") => text.replace(/[\u2066-\u2069]/g, "")
const taken = () => caught.splice(0)
const to = (mail: (typeof caught)[number] | undefined) => [mail?.to].flat()[0]?.text

test("the owners are told once what is stopped, why, and whom to write to", async () => {
  const suspensionId = await suspend(admin, atlas.id)
  await sendSuspensionNotice(worker, { accountId: atlas.id, suspensionId })
  await sendSuspensionNotice(worker, { accountId: atlas.id, suspensionId })
  const mails = taken()
  const { t } = i18n("fr")

  expect(mails.map(to)).toEqual([users.khadija.email])
  const text = plain(mails[0]?.text)
  expect(plain(mails[0]?.subject)).toBe("Suspension de votre compte Coopérative Atlas")
  for (const words of [
    t("suspensions.reason.fraud"),
    "Appels sans réponse.",
    t("suspensions.stopped.merchant.everything"),
    t("suspensions.goes_on.merchant.everything"),
    t("suspensions.banner.contact"),
  ])
    expect(text).toContain(words)
  expect(linkIn(mails[0])).toBe("/fr/legal-notice")
})

test("each in their own language, by the scope", async () => {
  const suspensionId = await suspend(admin, rif.id, "enrollments")
  await sendSuspensionNotice(worker, { accountId: rif.id, suspensionId })
  const [mail] = taken()

  expect(plain(mail?.text)).toContain(i18n("ar").t("suspensions.stopped.merchant.enrollments"))
  expect(linkIn(mail)).toBe("/ar/legal-notice")
})

test("a reinstatement is told too; of a suspension lifted before its mail left, it alone", async () => {
  const suspensionId = await suspend(admin, salma.id)
  await reinstate(admin, salma.id)
  await sendSuspensionNotice(worker, { accountId: salma.id, suspensionId })
  await sendReinstatementNotice(worker, { accountId: salma.id, suspensionId })
  await sendReinstatementNotice(worker, { accountId: salma.id, suspensionId })
  const mails = taken()

  expect(mails.map((mail) => [to(mail), plain(mail.subject)])).toEqual([
    [users.salma.email, "Votre compte Salma B. est rétabli"],
  ])
  expect(linkIn(mails[0])).toBe("/fr/dashboard")
})

test("nothing is said of a reinstatement that did not happen, nor of another account's suspension", async () => {
  const suspensionId = await suspend(admin, atlas.id)
  await sendReinstatementNotice(worker, { accountId: atlas.id, suspensionId })
  await expect(sendSuspensionNotice(worker, { accountId: rif.id, suspensionId })).rejects.toThrow(/suspension/)

  expect(taken()).toEqual([])
})
