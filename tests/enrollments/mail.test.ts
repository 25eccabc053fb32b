import { sql } from "kysely"
import { expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { run as announceRewardChange } from "#jobs/announce-reward-change.ts"
import { run as sendApplicationReceived } from "#jobs/send-application-received.ts"
import { run as sendEnrollmentDecision } from "#jobs/send-enrollment-decision.ts"
import { run as sendRewardNotice } from "#jobs/send-reward-notice.ts"
import { rejectEnrollment } from "#src/enrollments/reject-enrollment.ts"
import { changeRewards } from "#src/programs/change-rewards.ts"
import { atlas, now, users } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { catchMail, linkIn } from "../mail/mail-catcher.ts"
import { percent } from "../programs/offer.ts"

const database = await cloneDatabase()
const caught = await catchMail()
const worker = database.open("worker")
const app = database.open("app")
const place = { accountId: atlas.id, enrollmentId: atlas.youssefs }

async function payloads(name: string): Promise<unknown[]> {
  const { rows } = await sql<{ data: unknown }>`select data from pgboss.job where name = ${name}`.execute(worker)
  return rows.map((row) => row.data)
}

function taken() {
  return caught.splice(0)
}

function addressOf(mail: (typeof caught)[number]) {
  return [mail.to].flat()[0]?.text
}

test("an application is announced once to each owner and manager, in their language", async () => {
  await sendApplicationReceived(worker, place)
  await sendApplicationReceived(worker, place)
  const mails = taken()

  expect(mails.map(addressOf).sort()).toEqual([users.hamza.email, users.khadija.email])
  const [arabic, french] = mails.toSorted((a, b) => String(addressOf(a)).localeCompare(String(addressOf(b))))
  expect(french?.text).toContain("أحب منتوجاتكم")
  expect(french?.subject).toContain("veut participer")
  expect(arabic?.subject).toContain("برنامج السفراء")
  expect(linkIn(arabic)).toBe(`/ar/programs/${atlas.program.id}/enrollments`)
})

test("a decision reaches the influencer with its reason; what was decided is not announced as waiting", async () => {
  await inAccount(app, atlas.id, (trx) => rejectEnrollment(trx, atlas.owner, atlas.youssefs, "Autre public"))
  await sendApplicationReceived(worker, place)
  await sendEnrollmentDecision(worker, place)
  await sendEnrollmentDecision(worker, place)
  const mails = taken()

  expect(mails.map(addressOf)).toEqual([users.youssef.email])
  expect(mails[0]?.text).toContain("Autre public")
  expect(mails[0]?.html).toContain('dir="rtl"')
})

test("a lower rate is announced to each enrolled influencer with its date", async () => {
  const rules = [percent(500), percent(400, atlas.argan.id)]
  await inAccount(app, atlas.id, (trx) => changeRewards(trx, atlas.owner, { programId: atlas.program.id, rules }, now))
  const [announcement] = (await payloads("announce-reward-change")) as [
    { accountId: string; programId: string; scheduleId: string },
  ]
  await announceRewardChange(worker, announcement)
  const [notice, ...others] = await payloads("send-reward-notice")
  await sendRewardNotice(worker, notice as { accountId: string; enrollmentId: string; scheduleId: string })
  const [mail, ...more] = taken()

  expect(others).toEqual([])
  expect(more).toEqual([])
  expect(mail && addressOf(mail)).toBe(users.salma.email)
  expect(mail?.subject).toContain("22 déc. 2026")
  expect(mail?.text?.replace(/[\u2068\u2069]/g, "")).toContain("4\u00a0% sur Huile d’argan 50 ml")
})
