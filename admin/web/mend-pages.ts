import { mendPage } from "./page-html.ts"
import type { StaffMiddleware } from "./state.ts"

/** The pages that AdminJS draws, on their way out. */
export const mendPages: StaffMiddleware = async (ctx, next) => {
  await next()
  if (typeof ctx.body !== "string" || !ctx.response.is("html")) return
  ctx.body = mendPage(ctx.body, ctx.state.language, ctx.state.nonce)
}
