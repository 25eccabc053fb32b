import { log } from "#src/log.ts"
import { countRequest } from "#src/metrics.ts"
import type { StaffMiddleware } from "./state.ts"

/** One line a request; ids, searches and names in addresses never get into it. */
export const logRequests: StaffMiddleware = async (ctx, next) => {
  const startedAt = performance.now()
  await next()
  const ms = Math.round((performance.now() - startedAt) * 10) / 10
  const { method, status } = ctx
  const path = pattern(ctx.path)
  countRequest(method, path, status, ms)
  log.info({ requestId: ctx.state.requestId, staff: ctx.state.staff?.id ?? null, method, path, status, ms })
}

const word = /^(?!.*\d)[a-z][a-z-]{0,30}$/i

function pattern(path: string): string {
  const segments = path.split("/").slice(1, 8)
  return `/${segments.map((segment) => (segment === "" || word.test(segment) ? segment : ":id")).join("/")}`
}
