import { inAccount } from "#db/database.ts"
import { documentTicket, readTicket } from "#src/documents/document-ticket.ts"
import { openDocument } from "#src/documents/open-document.ts"
import { paperHeaders } from "#src/documents/paper-headers.ts"
import { Forbidden, NotFound } from "#src/errors.ts"
import { adminCan } from "../staff-admin.ts"
import type { StaffRequestContext } from "../web/state.ts"
import { deskRequest, idOf } from "./desk-request.ts"

/** Leads to the paper by an address that is good for five minutes, and for this person only. */
export function leadToPaper(ctx: StaffRequestContext) {
  const { staff, accountId, now } = deskRequest(ctx)
  if (!adminCan(staff, "see_papers")) throw new Forbidden("papers")
  const documentId = idOf(ctx, "paper")
  const ticket = documentTicket({ userId: staff.id, documentId }, now)
  ctx.status = 303
  ctx.redirect(`/admin/desk/cases/${accountId}/papers/${documentId}/${ticket}`)
}

/** The paper itself, logged each time it is sent. */
export async function showPaper(ctx: StaffRequestContext) {
  const { db, staff, actor, accountId, now } = deskRequest(ctx)
  const documentId = idOf(ctx, "paper")
  const { ticket } = (ctx as unknown as { params: { ticket: string } }).params
  if (!readTicket(ticket, { userId: staff.id, documentId }, now)) throw new NotFound("ticket")
  const opened = await inAccount(db, accountId, (trx) => openDocument(trx, actor, documentId))
  if (!opened.ok) return ctx.throw(409)
  const { bytes, mediaType, name } = opened.value
  ctx.body = bytes
  ctx.set(paperHeaders(mediaType, name))
  // The desk shows it in a frame of its own page.
  ctx.set("X-Frame-Options", "SAMEORIGIN")
}
