import type Router from "@koa/router"
import type Koa from "koa"
import type { Db } from "#db/database.ts"
import type { Menu } from "../navigation.ts"
import type { StaffAdmin } from "../staff-admin.ts"
import type { Language } from "../words.ts"

/** What a request of the back-office carries along. */
export type StaffState = {
  requestId: string
  nonce: string
  language: Language
  /** Null on the pages of the sign-in. */
  staff: StaffAdmin | null
  sessionId: string | null
}

/** AdminJS reads whoever is signed in from `session.adminUser`, and nothing else. */
type StaffContext = { db: Db; session: { adminUser: StaffAdmin & { menu: Menu } } | null }

export type StaffApp = Koa<StaffState, StaffContext>
export type StaffRouter = Router<StaffState, StaffContext>
export type StaffMiddleware = Koa.Middleware<StaffState, StaffContext>
export type StaffRequestContext = Parameters<StaffMiddleware>[0]
