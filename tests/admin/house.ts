import "../../admin/built.ts"
import "../../admin/environment.ts"

import { once } from "node:events"
import { mkdtempSync } from "node:fs"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll } from "vitest"
import { inAccount } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import type { StaffRole } from "#src/staff/staff-roles.ts"
import { openStaffSession } from "#src/staff/staff-session.ts"
import { staff } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { createApp } from "../../admin/app.ts"

process.env.STORAGE_DIR ??= mkdtempSync(join(tmpdir(), "sys-house-"))

export const database = await cloneDatabase()
export const admin = database.open("admin")
export const owner = database.open("owner")

const server = createApp(admin).listen(0, "127.0.0.1")
await once(server, "listening")
afterAll(() => new Promise((done) => server.close(done)))
export const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

type Asked = {
  cookie?: string
  /** Makes it a POST, as a form of the back-office's own sends it. */
  form?: Record<string, string>
  headers?: Record<string, string>
  method?: string
}

/** A request over HTTP, of which no redirect is followed. */
export function ask(path: string, { cookie, form, headers, method }: Asked = {}): Promise<Response> {
  return fetch(origin + path, {
    method: method ?? (form ? "POST" : "GET"),
    redirect: "manual",
    headers: {
      accept: path.startsWith("/admin/api/") ? "application/json" : "text/html",
      ...(form && { "sec-fetch-site": "same-origin" }),
      ...(cookie && { cookie }),
      ...headers,
    },
    ...(form && { body: new URLSearchParams(form) }),
  })
}

/** A session of this role's person. */
export async function cookieOf(role: StaffRole): Promise<string> {
  return sessionOf(staff[role](platformAccountId).userId)
}

export async function sessionOf(userId: string): Promise<string> {
  const cookie = await inAccount(admin, platformAccountId, (trx) => openStaffSession(trx, userId, "test", new Date()))
  return cookie.split(";", 1)[0] ?? ""
}

/** The cookies that an answer sets, as a browser sends them back. */
export function cookiesIn(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0] ?? "")
    .filter((pair) => !pair.endsWith("="))
    .join("; ")
}

type Answer = { notice?: { type: string; message: string }; refused?: string; records?: unknown[]; record?: unknown }

/** The body of an answer of AdminJS' API, which is 200 whether it did or refused. */
export async function bodyOf(answer: Response): Promise<Answer> {
  return (await answer.json()) as Answer
}
