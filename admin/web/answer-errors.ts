import { Forbidden, NotFound, TooMany } from "#src/errors.ts"
import { log } from "#src/log.ts"
import { errorPage } from "../pages/error-page.ts"
import type { StaffMiddleware, StaffRequestContext } from "./state.ts"

/** The one place that catches: a page for a person, a word for a program. */
export const answerErrors: StaffMiddleware = async (ctx, next) => {
  try {
    await next()
    if (ctx.status === 404 && !ctx.body) answer(ctx, 404)
  } catch (error) {
    const status = statusOf(error)
    if (status >= 500) log.error({ err: error, requestId: ctx.state.requestId }, "request failed")
    if (error instanceof TooMany) ctx.set("Retry-After", String(error.retryAfterSeconds))
    answer(ctx, status)
  }
}

function statusOf(error: unknown): number {
  if (error instanceof NotFound) return 404
  if (error instanceof Forbidden) return 403
  if (error instanceof TooMany) return 429
  const { status } = Object(error) as { status?: unknown }
  return typeof status === "number" && status >= 400 && status < 600 ? status : 500
}

function answer(ctx: StaffRequestContext, status: number) {
  ctx.status = status
  const wantsPage = ctx.accepts("html", "json") === "html" && !/^\/admin\/(api|desk)\//.test(ctx.path)
  if (wantsPage) {
    ctx.type = "html"
    ctx.body = errorPage(ctx.state, status)
  } else ctx.body = { error: errorNames[status] ?? "failed" }
}

const errorNames: Record<number, string> = {
  400: "malformed",
  401: "signed_out",
  403: "forbidden",
  404: "not_found",
  413: "too_large",
  429: "too_many",
}
