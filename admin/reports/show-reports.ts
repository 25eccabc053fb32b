import { paperHeaders } from "#src/documents/paper-headers.ts"
import { closeReport, reviewAttachment, reviewReport } from "#src/messages/review-report.ts"
import { listReports } from "#src/messages/staff-queries.ts"
import { reasonBody } from "../finance/act-bodies.ts"
import { actRoute } from "../finance/act-route.ts"
import { chosenOf, cutPage, pageOf } from "../finance/page-of.ts"
import { type StaffRequest, staffRoute } from "../web/staff-route.ts"

/** Conversations that wait to be read, the oldest report first; or those of which the staff are done. */
export const showReports = staffRoute("moderate", reportList)

export type ReportList = Awaited<ReturnType<typeof reportList>>

async function reportList({ query, inAllAccounts }: StaffRequest) {
  const part = pageOf(query("page"))
  const state = chosenOf(["closed"], query("state")) ?? "waiting"
  const { rows, hasMore } = cutPage(await inAllAccounts((trx) => listReports(trx, { state, ...part })))
  return { reports: rows, state, page: part.page, hasMore }
}

/** One of them, read; which is kept. */
export const showReport = staffRoute("moderate", reportFacts)

export type ReportFacts = Awaited<ReturnType<typeof reportFacts>>

function reportFacts({ id, inAccount }: StaffRequest) {
  return inAccount(id("account"), (trx, actor) => reviewReport(trx, actor, id("report")))
}

/** A file of a reported conversation; logged each time it is sent. */
export const showFile = staffRoute("moderate", async ({ ctx, id, inAccount }) => {
  const asked = { reportId: id("report"), attachmentId: id("file") }
  const opened = await inAccount(id("account"), (trx, actor) => reviewAttachment(trx, actor, asked))
  if (!opened.ok) return ctx.throw(409)
  const { bytes, mediaType, name } = opened.value
  ctx.body = bytes
  ctx.set(paperHeaders(mediaType, name))
})

export const close = actRoute("moderate", reasonBody, ({ id, now, inAccount }, { reason }) =>
  inAccount(id("account"), (trx, actor) => closeReport(trx, actor, { reportId: id("report"), outcome: reason }, now)),
)
