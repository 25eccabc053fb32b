import Router from "@koa/router"
import { chooseStaffLanguage } from "#src/staff/choose-staff-language.ts"
import { endStaffSession, readStaffSession } from "#src/staff/staff-session.ts"
import { readForm } from "../web/read-body.ts"
import type { StaffMiddleware, StaffRequestContext, StaffRouter } from "../web/state.ts"
import { isLanguage } from "../words.ts"
import { showCode, showSetUp, showSignIn, takeCode, takePassword, takeSetUp } from "./sign-in.ts"

/** What is answered to people who are not signed in yet, or no longer want to be. */
export function signInRoutes(): StaffMiddleware {
  const router: StaffRouter = new Router({ prefix: "/admin" })
  router.get("/sign-in", showSignIn).post("/sign-in", takePassword)
  router.get("/sign-in/code", showCode).post("/sign-in/code", takeCode)
  router.get("/sign-in/second-factor", showSetUp).post("/sign-in/second-factor", takeSetUp)
  router.post("/sign-out", signOut)
  router.post("/language", chooseLanguage)
  return router.routes() as StaffMiddleware
}

async function signOut(ctx: StaffRequestContext) {
  const staff = await readStaffSession(ctx.db, ctx.get("cookie"), new Date())
  if (staff) ctx.append("Set-Cookie", await endStaffSession(ctx.db, staff.sessionId))
  ctx.status = 303
  ctx.redirect("/admin/sign-in")
}

async function chooseLanguage(ctx: StaffRequestContext) {
  const form = await readForm(ctx)
  const language = form.get("language")
  if (isLanguage(language)) {
    const staff = await readStaffSession(ctx.db, ctx.get("cookie"), new Date())
    if (staff) await chooseStaffLanguage(ctx.db, staff.userId, language)
    ctx.cookies.set("sys_staff_language", language, { path: "/admin", sameSite: "lax", maxAge: 31_536_000_000 })
  }
  ctx.status = 303
  ctx.redirect(ownPath(form.get("to")))
}

/** Back to where they were, which is in the back-office whatever the form says. */
function ownPath(to: string | null): string {
  return to !== null && /^\/admin(\/[\w./?=&%-]*)?$/.test(to) ? to : "/admin"
}
