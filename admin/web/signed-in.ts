import { readStaffSession } from "#src/staff/staff-session.ts"
import { menuOf } from "../navigation.ts"
import { asStaffAdmin } from "../staff-admin.ts"
import type { StaffMiddleware } from "./state.ts"

const signInPath = "/admin/sign-in"

/** Everything behind it is for somebody of the staff, whose session is read anew for every request. */
export const signedIn: StaffMiddleware = async (ctx, next) => {
  const signedInStaff = await readStaffSession(ctx.db, ctx.get("cookie"), new Date())
  if (!signedInStaff) {
    // AdminJS' own requests know the end of a session by where they were sent.
    if (ctx.path.startsWith("/admin/desk/")) return ctx.throw(401)
    ctx.status = 303
    return ctx.redirect(signInPath)
  }
  const chosen = ctx.cookies.get("sys_staff_language")
  ctx.state.language = chosen ? ctx.state.language : signedInStaff.language
  ctx.state.staff = asStaffAdmin(signedInStaff, ctx.state.language)
  ctx.state.sessionId = signedInStaff.sessionId
  ctx.session = { adminUser: { ...ctx.state.staff, menu: menuOf(ctx.state.staff) } }
  return next()
}
