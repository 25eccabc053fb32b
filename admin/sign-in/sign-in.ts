import { inAccount } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { acceptCode } from "#src/second-factors/accept-code.ts"
import { acceptRecoveryCode } from "#src/second-factors/accept-recovery-code.ts"
import { beginSetUp } from "#src/second-factors/begin-set-up.ts"
import { confirmSetUp } from "#src/second-factors/confirm-set-up.ts"
import { findStaffByCredentials } from "#src/staff/find-staff-by-credentials.ts"
import { openStaffSession } from "#src/staff/staff-session.ts"
import { type Challenge, challengeCookie, readChallenge, spentChallengeCookie } from "#src/web/challenge.ts"
import { forgiveCode, limitCode } from "#src/web/limit-code.ts"
import { forgive, limit } from "#src/web/limits.ts"
import { readForm } from "../web/read-body.ts"
import type { StaffRequestContext } from "../web/state.ts"
import { codePage, recoveryCodesPage, setUpPage, signInPage } from "./sign-in-pages.ts"

const codePath = "/admin/sign-in/code"
const setUpPath = "/admin/sign-in/second-factor"

export function showSignIn(ctx: StaffRequestContext) {
  ctx.body = signInPage(ctx.state.language, { email: "", refused: false })
}

/** The right password opens nothing yet: it leads to the code, or to setting the second factor up. */
export async function takePassword(ctx: StaffRequestContext) {
  const form = await readForm(ctx)
  const email = (form.get("email") ?? "").trim().toLowerCase().slice(0, 254)
  // Counted apart from the site's own sign-in, so that nobody out there shuts a colleague out.
  const who = `back-office:${email}`
  await limit("sign_in_address", ctx.ip)
  await limit("sign_in_account", who)
  const found = await findStaffByCredentials(ctx.db, email, (form.get("password") ?? "").slice(0, 1000))
  if (!found) {
    ctx.status = 422
    ctx.body = signInPage(ctx.state.language, { email, refused: true })
    return
  }
  await forgive("sign_in_address", ctx.ip)
  await forgive("sign_in_account", who)
  ctx.append("Set-Cookie", challengeCookie("back-office", found, null, new Date()))
  see(ctx, found.hasSecondFactor ? codePath : setUpPath)
}

export async function showCode(ctx: StaffRequestContext) {
  const challenge = await challenged(ctx)
  if (!challenge) return
  if (!challenge.hasSecondFactor) return see(ctx, setUpPath)
  ctx.body = codePage(ctx.state.language, { withRecoveryCode: ctx.query.with === "recovery-code", refused: null })
}

export async function takeCode(ctx: StaffRequestContext) {
  const challenge = await challenged(ctx)
  if (!challenge) return
  const { userId } = challenge
  const form = await readForm(ctx)
  const withRecoveryCode = form.has("recovery_code")
  const typed = (form.get(withRecoveryCode ? "recovery_code" : "code") ?? "").slice(0, 64)
  await limitCode(userId, ctx.ip)
  const accept = withRecoveryCode ? acceptRecoveryCode : acceptCode
  const opened = await inAccount(ctx.db, platformAccountId, async (trx) => {
    const accepted = await accept(trx, userId, typed, new Date())
    return accepted.ok ? openStaffSession(trx, userId, ctx.get("user-agent"), new Date()) : accepted
  })
  if (typeof opened !== "string") {
    ctx.status = 422
    ctx.body = codePage(ctx.state.language, { withRecoveryCode, refused: opened.reason })
    return
  }
  await forgiveCode(userId, ctx.ip)
  ctx.append("Set-Cookie", opened)
  ctx.append("Set-Cookie", spentChallengeCookie("back-office"))
  see(ctx, "/admin")
}

export async function showSetUp(ctx: StaffRequestContext) {
  const challenge = await challenged(ctx)
  if (!challenge) return
  if (challenge.hasSecondFactor) return see(ctx, codePath)
  await drawSetUp(ctx, challenge, false)
}

/** The first sign-in ends with the second factor in place, its recovery codes shown this once. */
export async function takeSetUp(ctx: StaffRequestContext) {
  const challenge = await challenged(ctx)
  if (!challenge) return
  const { userId } = challenge
  const typed = ((await readForm(ctx)).get("code") ?? "").slice(0, 64)
  await limitCode(userId, ctx.ip)
  const opened = await inAccount(ctx.db, platformAccountId, async (trx) => {
    const confirmed = await confirmSetUp(trx, userId, typed, new Date())
    if (!confirmed.ok) return confirmed
    return { cookie: await openStaffSession(trx, userId, ctx.get("user-agent"), new Date()), ...confirmed.value }
  })
  if ("reason" in opened) {
    if (opened.reason === "already_on") return see(ctx, codePath)
    ctx.status = 422
    return drawSetUp(ctx, challenge, true)
  }
  await forgiveCode(userId, ctx.ip)
  ctx.append("Set-Cookie", opened.cookie)
  ctx.append("Set-Cookie", spentChallengeCookie("back-office"))
  ctx.body = recoveryCodesPage(ctx.state.language, opened.recoveryCodes)
}

async function drawSetUp(ctx: StaffRequestContext, challenge: Challenge, refused: boolean) {
  const setUp = await beginSetUp(ctx.db, challenge, new Date())
  ctx.body = setUpPage(ctx.state.language, { ...setUp, refused })
}

/** Whoever has typed the right password within ten minutes; anybody else begins at the beginning. */
async function challenged(ctx: StaffRequestContext): Promise<Challenge | null> {
  const challenge = await readChallenge(ctx.db, "back-office", ctx.get("cookie"), new Date())
  if (!challenge) see(ctx, "/admin/sign-in")
  return challenge
}

function see(ctx: StaffRequestContext, path: string) {
  ctx.status = 303
  ctx.redirect(path)
}
