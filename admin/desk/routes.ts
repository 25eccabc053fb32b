import { inAccount } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { claimVerification } from "#src/verifications/review/claim-verification.ts"
import { clearFlag } from "#src/verifications/review/clear-flag.ts"
import { concludeVerification } from "#src/verifications/review/conclude-verification.ts"
import { listQueue } from "#src/verifications/review/list-queue.ts"
import { rejectVerification } from "#src/verifications/review/reject-verification.ts"
import { releaseVerification } from "#src/verifications/review/release-verification.ts"
import { revealAnswer } from "#src/verifications/review/reveal-answer.ts"
import { writeNote } from "#src/verifications/review/write-note.ts"
import { readRows } from "../adapter/read-rows.ts"
import { actorOf, adminCan } from "../staff-admin.ts"
import type { StaffRequestContext, StaffRouter } from "../web/state.ts"
import { decideAsSeen } from "./decide.ts"
import { decisionBody, nextClaimBody, noteBody, nothing, rejectionBody } from "./desk-bodies.ts"
import { answerAct, answerJson, deskRequest, fieldOf, idOf, staffOf } from "./desk-request.ts"
import { questionOf } from "./queue-question.ts"
import { readBody } from "./read-body.ts"
import { readDeskCase } from "./read-desk-case.ts"
import { leadToPaper, showPaper } from "./show-paper.ts"
import { takeNext } from "./take-next.ts"

const theCase = "/desk/cases/:account"

/** What the desk's page reads and does; every act is a POST that answers the file as it stands after it. */
export function deskRoutes(router: StaffRouter) {
  router.get("/desk/queue", showQueue)
  router.post("/desk/next-claim", claimNext)
  router.get(theCase, showCase)
  router.get(`${theCase}/papers/:paper`, leadToPaper)
  router.get(`${theCase}/papers/:paper/:ticket`, showPaper)
  router.post(`${theCase}/claim`, claim)
  router.post(`${theCase}/claim/removal`, release)
  router.post(`${theCase}/papers/:paper/decisions`, decide)
  router.post(`${theCase}/conclusion`, conclude)
  router.post(`${theCase}/rejection`, reject)
  router.post(`${theCase}/notes`, note)
  router.post(`${theCase}/flags/:other/:field/clearing`, clear)
  router.post(`${theCase}/answers/:field/readings`, reveal)
}

async function showQueue(ctx: StaffRequestContext) {
  const staff = staffOf(ctx)
  const actor = actorOf(staff, platformAccountId)
  const question = questionOf(ctx.query)
  const queue = await readRows(ctx.db)((trx) => listQueue(trx, actor, question, new Date()))
  answerJson(ctx, { ...queue, mayReview: adminCan(staff, "review") })
}

async function claimNext(ctx: StaffRequestContext) {
  const { sort, kind } = await readBody(ctx, nextClaimBody)
  const question = { filter: "waiting", sort, page: 1, ...(kind && { kind }) } as const
  const next = await takeNext(ctx.db, staffOf(ctx), question, new Date())
  if ("refused" in next) ctx.status = 409
  answerJson(ctx, next)
}

async function showCase(ctx: StaffRequestContext) {
  const request = deskRequest(ctx)
  answerJson(ctx, await readRows(ctx.db)((trx) => readDeskCase(trx, request)))
}

async function claim(ctx: StaffRequestContext) {
  await readBody(ctx, nothing)
  await answerAct(ctx, (trx, { actor, accountId, now }) => claimVerification(trx, actor, accountId, now))
}

async function release(ctx: StaffRequestContext) {
  await readBody(ctx, nothing)
  await answerAct(ctx, (trx, { actor, accountId, now }) => releaseVerification(trx, actor, accountId, now))
}

async function decide(ctx: StaffRequestContext) {
  const body = await readBody(ctx, decisionBody)
  const documentId = idOf(ctx, "paper")
  await answerAct(ctx, (trx, request) => decideAsSeen(trx, request, { ...body, documentId }))
}

async function conclude(ctx: StaffRequestContext) {
  await readBody(ctx, nothing)
  await answerAct(ctx, (trx, { actor, accountId, now }) => concludeVerification(trx, actor, accountId, now))
}

async function reject(ctx: StaffRequestContext) {
  const body = await readBody(ctx, rejectionBody)
  await answerAct(ctx, (trx, { actor, accountId, now }) => rejectVerification(trx, actor, { ...body, accountId }, now))
}

async function note(ctx: StaffRequestContext) {
  const body = await readBody(ctx, noteBody)
  await answerAct(ctx, (trx, { actor, accountId, now }) => writeNote(trx, actor, { ...body, accountId }, now))
}

async function clear(ctx: StaffRequestContext) {
  await readBody(ctx, nothing)
  const [otherAccountId, field] = [idOf(ctx, "other"), fieldOf(ctx)]
  await answerAct(ctx, (trx, { actor, accountId, now }) =>
    clearFlag(trx, actor, { accountId, otherAccountId, field }, now),
  )
}

async function reveal(ctx: StaffRequestContext) {
  await readBody(ctx, nothing)
  const { db, actor, accountId } = deskRequest(ctx)
  const field = fieldOf(ctx)
  answerJson(ctx, await inAccount(db, accountId, (trx) => revealAnswer(trx, actor, accountId, field)))
}
