import { pendingMigrations } from "#db/migrate.ts"
import type { StaffMiddleware } from "./state.ts"

/** `/healthz`: the process answers. `/readyz`: it can serve, its database reached and its schema current. */
export const answerHealth: StaffMiddleware = async (ctx, next) => {
  if (ctx.path === "/healthz") ctx.body = "ok"
  else if (ctx.path === "/readyz") {
    const problem = await problemOf(ctx.db)
    ctx.status = problem ? 503 : 200
    ctx.body = problem ?? "ready"
  } else return next()
}

async function problemOf(db: Parameters<typeof pendingMigrations>[0]): Promise<string | null> {
  try {
    const pending = await pendingMigrations(db)
    return pending.length === 0 ? null : `migrations pending: ${pending.join(", ")}`
  } catch {
    return "database not reached"
  }
}
