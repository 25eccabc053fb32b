import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { openFile } from "#src/files/open-file.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { findAttachment } from "./attachment-queries.ts"
import type { OpenedAttachment, Unseen } from "./open-attachment.ts"
import { findReport, type ReadMessage, type Report, readThread, recordClosing } from "./staff-queries.ts"

/** Shows a reported conversation to staff, in the merchant's account, and keeps who has read it. */
export async function reviewReport(
  trx: Trx,
  staff: StaffActor,
  reportId: string,
): Promise<{ report: Report; messages: ReadMessage[] }> {
  requireStaffAbility(staff, "moderate")
  const report = await findReport(trx, staff.accountId, reportId)
  await recordAct(trx, staff, "read_reported_thread", reportId, { threadId: report.threadId })
  return { report, messages: await readThread(trx, staff.accountId, report.threadId) }
}

/** One of its files; kept as well. */
export async function reviewAttachment(
  trx: Trx,
  staff: StaffActor,
  { reportId, attachmentId }: { reportId: string; attachmentId: string },
): Promise<Result<OpenedAttachment, Unseen>> {
  requireStaffAbility(staff, "moderate")
  const { threadId } = await findReport(trx, staff.accountId, reportId)
  const file = await findAttachment(trx, threadId, attachmentId)
  if (file.scan === "waiting" || file.scan === "infected") return refused(file.scan)
  const bytes = file.erasedAt ? null : await openFile(trx, file.ownerAccountId, file.fileId)
  if (!bytes) return refused("erased")
  await recordAct(trx, staff, "view_attachment", file.id, { reportId })
  return ok({ bytes, mediaType: file.mediaType, name: file.name })
}

const longestOutcome = 1000

type Closing = { reportId: string; outcome: string }

/** Says what came of it; from then on staff read no word that is said later. */
export async function closeReport(
  trx: Trx,
  staff: StaffActor,
  { reportId, outcome }: Closing,
  now: Date,
): Promise<Result<null, "reason_missing" | "already_closed">> {
  requireStaffAbility(staff, "moderate")
  const report = await findReport(trx, staff.accountId, reportId)
  const told = outcome.trim().slice(0, longestOutcome)
  if (told.length < 3) return refused("reason_missing")
  const closing = { merchantAccountId: staff.accountId, id: reportId, outcome: told }
  if (!(await recordClosing(trx, { ...closing, closedBy: staff.userId, closedAt: now })))
    return refused("already_closed")
  await recordAct(trx, staff, "close_report", reportId, {})
  await tellReporter(trx, report, now)
  return ok(null)
}

/** That staff have looked into it; what came of it concerns the other side too, and is not told. */
async function tellReporter(trx: Trx, report: Report, at: Date) {
  const { id, isByMerchant, accountId, influencerAccountId, merchant, influencer, threadId } = report
  await notify(trx, {
    ...{ accountId: isByMerchant ? accountId : influencerAccountId, kind: "report_closed", key: `report:${id}`, at },
    params: { name: isByMerchant ? influencer : merchant },
    path: (locale) => paths.thread(locale, threadId),
  })
}
