import { buildRouter } from "@adminjs/koa"
import Router from "@koa/router"
import Koa from "koa"
import type { Db } from "#db/database.ts"
import { createBackOffice } from "./back-office.ts"
import { deskMiddleware, ownRoutes } from "./routes.ts"
import { signInRoutes } from "./sign-in/routes.ts"
import { checkActForms, formLimits } from "./web/act-forms.ts"
import { answerErrors } from "./web/answer-errors.ts"
import { serveAssets } from "./web/assets.ts"
import { guard } from "./web/guard.ts"
import { answerHealth } from "./web/health.ts"
import { logRequests } from "./web/log-requests.ts"
import { mendPages } from "./web/mend-pages.ts"
import { openPlaces } from "./web/open-places.ts"
import { servePublicFiles } from "./web/public-files.ts"
import { signedIn } from "./web/signed-in.ts"
import type { StaffApp, StaffMiddleware, StaffRouter } from "./web/state.ts"

/** The back-office on Koa: our own checks and pages first, AdminJS last and behind all of them. */
export function createApp(db: Db): StaffApp {
  const app: StaffApp = new Koa()
  app.context.db = db
  app.proxy = process.env.TRUST_PROXY === "true"
  // Of X-Forwarded-For, only what our own proxy wrote: the last.
  app.maxIpsCount = 1
  app.use(logRequests).use(guard).use(answerErrors).use(answerHealth).use(servePublicFiles).use(signInRoutes())
  app
    .use(startAtHome)
    .use(signedIn)
    .use(serveAssets)
    .use(openPlaces)
    .use(mendPages)
    .use(ownRoutes())
    .use(deskMiddleware())
    .use(checkActForms)
  app.use(adminRoutes(db).routes() as never)
  return app
}

const startAtHome: StaffMiddleware = (ctx, next) => {
  if (ctx.path !== "/") return next()
  ctx.status = 303
  ctx.redirect("/admin")
}

// It mounts whole folders on the app that it is given: it gets one that never answers.
function adminRoutes(db: Db): StaffRouter {
  const router: StaffRouter = new Router({ prefix: "/admin" })
  return buildRouter(createBackOffice(db), new Koa(), router as never, formLimits as never) as never
}
