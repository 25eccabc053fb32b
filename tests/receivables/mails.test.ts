import { afterEach, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { run as announceEnd } from "#jobs/announce-receivable-end.ts"
import { run as sendNews } from "#jobs/send-receivable-news.ts"
import { run as sendNotice } from "#jobs/send-receivable-notice.ts"
import { day, hour, later } from "#src/clock.ts"
import { announceReceivablePause } from "#src/receivables/announce-receivable-pause.ts"
import { atlas, now, rif, salma, users } from "#tests/cast.ts"
import { catchMail, linkIn } from "#tests/mail/mail-catcher.ts"
import { enterLimits } from "./debt.ts"

const stage = await enterLimits()
const { owner, worker, owe, pay, review, pauses, jobs } = stage
const caught = await catchMail()
const plain = (text: string | undefined) =>
  (text ?? "").replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/[\u00a0\u202f]/g, " ")
const taken = () =>
  caught.splice(0).map((mail) => ({
    to: [mail.to].flat()[0]?.text,
    subject: plain(mail.subject),
    text: plain(mail.text),
    path: linkIn(mail),
  }))

afterEach(stage.forget)

const latest = async () => {
  const pause = (await pauses()).at(-1)
  if (!pause) throw new Error("no pause")
  return { accountId: atlas.id, pauseId: pause.id }
}
const paused = async () => {
  await owe(1, 6)
  await review(now)
  await review(later(now, 7 * day))
  return latest()
}

test("the warning goes to owners and to who holds the finances, with the figures, the day and the way to pay", async () => {
  await owner.updateTable("memberships").set({ role: "finance" }).where("userId", "=", users.hamza.id).execute()
  await owe(1, 6)
  await review(now)
  const notice = { ...(await latest()), moment: "warned" as const }
  await sendNotice(worker, notice)
  await sendNotice(worker, notice)
  const mails = taken().toSorted((a, b) => (a.path < b.path ? 1 : -1))

  expect(mails.map(({ to, path }) => [to, path])).toEqual([
    [users.khadija.email, "/fr/payouts"],
    [users.hamza.email, "/ar/payouts"],
  ])
  const [french, arabic] = mails
  expect(french?.subject).toContain("avant le 29 nov. 2026")
  for (const said of ["120,00 DH", "Limite : 100,00 DH", "22 nov. 2026", "Limite : 30 jours", "Versements"])
    expect(french?.text).toContain(said)
  for (const said of ["120,00", "29 نونبر 2026", "الأداءات"]) expect(arabic?.text).toContain(said)
})

test("a warning whose cause is gone is not sent; a pause and its end are", async () => {
  await owe(1, 6)
  await review(now)
  const warning = await latest()
  await pay()
  await review(later(now, hour))
  await sendNotice(worker, { ...warning, moment: "warned" })
  expect(taken()).toEqual([])

  const pause = await paused()
  await sendNotice(worker, { ...pause, moment: "paused" })
  await pay()
  await review(later(now, 8 * day))
  await sendNotice(worker, { ...pause, moment: "ended" })
  expect(taken().map(({ subject }) => subject)).toEqual([
    ...["Vos programmes sont en pause", "برامجكم متوقفة مؤقتا"].toSorted(),
    ...["Vos programmes ont repris", "استأنفت برامجكم"].toSorted(),
  ])
})

test("enrolled influencers are told once when a pause lasts, and when it ends", async () => {
  const pause = await paused()
  const announce = () =>
    inAccount(worker, atlas.id, (trx) => announceReceivablePause(trx, atlas.id, pause.pauseId, later(now, 8 * day)))
  await announce()
  await announce()
  const news = (await jobs("send-receivable-news")) as Parameters<typeof sendNews>[1][]
  expect(news.filter(({ influencerId }) => influencerId === salma.id)).toHaveLength(1)
  expect(new Set(news.map(({ influencerId }) => influencerId)).size).toBe(news.length)

  const toSalma = { ...pause, influencerId: salma.id }
  await sendNews(worker, { ...toSalma, moment: "paused" })
  await sendNews(worker, { ...toSalma, moment: "paused" })
  await pay()
  await review(later(now, 9 * day))
  expect(await jobs("announce-receivable-end")).toEqual([pause])
  await announceEnd(worker, pause)
  await sendNews(worker, { ...toSalma, moment: "ended" })

  const mails = taken()
  expect(mails.map(({ to, subject, path }) => [to, subject, path])).toEqual([
    [users.salma.email, "Coopérative Atlas : programmes en pause", "/fr/enrollments"],
    [users.salma.email, "Coopérative Atlas : les programmes ont repris", "/fr/enrollments"],
  ])
  for (const { text } of mails) expect(text).not.toMatch(/DH/)
})

test("of a pause that did not last they hear nothing", async () => {
  const pause = await paused()
  await pay()
  await review(later(now, 7 * day + hour))
  await inAccount(worker, atlas.id, (trx) => announceReceivablePause(trx, atlas.id, pause.pauseId, later(now, 8 * day)))

  expect(await jobs("send-receivable-news")).toEqual([])
  expect(await jobs("announce-receivable-end")).toEqual([])
})

test("another account's pause is not there", async () => {
  const { pauseId } = await paused()
  await expect(sendNotice(worker, { accountId: rif.id, pauseId, moment: "paused" })).rejects.toThrow(/pause/)
})
