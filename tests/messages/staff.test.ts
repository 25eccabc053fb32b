import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sql } from "kysely"
import { expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { Forbidden, NotFound } from "#src/errors.ts"
import { reportThread } from "#src/messages/report-thread.ts"
import { closeReport, reviewAttachment, reviewReport } from "#src/messages/review-report.ts"
import { scanAttachment } from "#src/messages/scan-attachment.ts"
import { startThread } from "#src/messages/start-thread.ts"
import { writeMessage } from "#src/messages/write-message.ts"
import { atlas, salma, staff, youssef } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { begun, said, words } from "./stage.ts"

process.env.STORAGE_DIR = await mkdtemp(join(tmpdir(), "sys-reports-"))
const database = await cloneDatabase()
const [app, admin, worker] = [database.open("app"), database.open("admin"), database.open("worker")]
const reportedThread = await inAccount(app, atlas.id, (trx) =>
  begun(trx, atlas.owner, "Payez-moi ailleurs", new Date()),
)
const other = { about: "enrollment", id: atlas.youssefs, ...words("Personne ne lit ceci") } as const
await inAccount(app, youssef.id, (trx) => startThread(trx, youssef.owner, other, new Date()))
const compliance = staff.compliance(atlas.id)

/** What the back-office's own role reads of each table, whatever it asks. */
async function readable() {
  const tables = ["threads", "messages", "message_attachments"]
  return Promise.all(
    tables.map(async (table) => {
      const { rows } = await inNoAccount(admin, (trx) =>
        sql<{ count: bigint }>`select count(*) as count from ${sql.table(table)}`.execute(trx),
      )
      return Number(rows[0]?.count)
    }),
  )
}

test("staff read nothing, until one of the two reports their conversation, and then that one alone", async () => {
  expect(await readable()).toEqual([0, 0, 0])
  const report = { threadId: reportedThread, reason: "off_platform_payment", details: "RIB envoyé" } as const
  const reported = await inAccount(app, salma.id, (trx) => reportThread(trx, salma.owner, report, new Date()))
  if (!reported.ok) throw new Error(reported.reason)
  expect(await readable()).toEqual([1, 1, 0])

  const read = await inAccount(admin, atlas.id, (trx) => reviewReport(trx, compliance, reported.value.id))
  expect(read.messages.map(({ body }) => body)).toEqual(["Payez-moi ailleurs"])
  const log = admin.selectFrom("auditEntries").where("act", "=", "read_reported_thread")
  expect(await inNoAccount(admin, (trx) => trx.executeQuery(log.selectAll().compile()))).toMatchObject({
    rows: [{ actorId: compliance.userId, subjectId: reported.value.id }],
  })

  for (const role of ["finance", "support"] as const) {
    const reading = inAccount(admin, atlas.id, (trx) => reviewReport(trx, staff[role](atlas.id), reported.value.id))
    await expect(reading).rejects.toThrow(Forbidden)
  }
  const elsewhere = staff.compliance(salma.id)
  await expect(inAccount(admin, salma.id, (trx) => reviewReport(trx, elsewhere, reported.value.id))).rejects.toThrow(
    NotFound,
  )

  const close = (outcome: string) =>
    inAccount(admin, atlas.id, (trx) =>
      closeReport(trx, compliance, { reportId: reported.value.id, outcome }, new Date()),
    )
  expect(await close("ok")).toEqual({ ok: false, reason: "reason_missing" })
  expect(await close("Rappel des règles aux deux")).toMatchObject({ ok: true })
  expect(await close("Encore")).toEqual({ ok: false, reason: "already_closed" })
  const told = worker.selectFrom("notifications").where("kind", "=", "report_closed").select(["accountId", "params"])
  const { rows } = await inNoAccount(worker, (trx) => trx.executeQuery(told.compile()))
  expect(rows).toContainEqual({ accountId: salma.id, params: { name: "Coopérative Atlas" } })
  expect(rows.every(({ accountId }) => accountId === salma.id)).toBe(true)

  await said(app, atlas.owner, reportedThread, "Dit après")
  const later = await inAccount(admin, atlas.id, (trx) => reviewReport(trx, compliance, reported.value.id))
  expect(later.messages.map(({ body }) => body)).toEqual(["Payez-moi ailleurs"])
})

test("staff open the files of a conversation that was reported, and of no other", async () => {
  const file = (words: string) => ({ bytes: Buffer.from(words), mediaType: "application/pdf" }) as const
  const sent = async (who: typeof salma.owner, threadId: string) => {
    const files = [{ name: "recu.pdf", paper: file(threadId), thumbnail: null }]
    return inAccount(app, who.accountId, async (trx) => {
      await writeMessage(trx, who, { threadId, ...words(""), files }, new Date())
      return trx.selectFrom("messageAttachments").orderBy("id", "desc").select("id").executeTakeFirstOrThrow()
    })
  }
  const unreported = await inAccount(app, youssef.id, (trx) =>
    trx.selectFrom("threads").select("id").executeTakeFirstOrThrow(),
  )
  const [theirs, others] = [await sent(salma.owner, reportedThread), await sent(youssef.owner, unreported.id)]
  const report = { threadId: reportedThread, reason: "spam", details: null } as const
  const reported = await inAccount(app, salma.id, (trx) => reportThread(trx, salma.owner, report, new Date()))
  if (!reported.ok) throw new Error(reported.reason)
  const opened = (attachmentId: string) =>
    inAccount(admin, atlas.id, (trx) =>
      reviewAttachment(trx, compliance, { reportId: reported.value.id, attachmentId }),
    )

  expect(await opened(theirs.id)).toEqual({ ok: false, reason: "waiting" })
  await scanAttachment(worker, salma.id, theirs.id, new Date())
  expect(await opened(theirs.id)).toMatchObject({ ok: true, value: { bytes: file(reportedThread).bytes } })
  await expect(opened(others.id)).rejects.toThrow(NotFound)
})
