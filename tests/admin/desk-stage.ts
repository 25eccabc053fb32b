import "../../admin/built.ts"

import { once } from "node:events"
import { mkdtempSync } from "node:fs"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll } from "vitest"
import { inAccount } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { keepFile } from "#src/files/keep-file.ts"
import { openStaffSession } from "#src/staff/staff-session.ts"
import { now, users } from "#tests/cast.ts"
import { admin, type File, loubna, owner } from "#tests/verification-review/a-file.ts"
import { createApp } from "../../admin/app.ts"

process.env.STORAGE_DIR ??= mkdtempSync(join(tmpdir(), "sys-desk-"))

const server = createApp(admin).listen(0, "127.0.0.1")
await once(server, "listening")
afterAll(() => new Promise((done) => server.close(done)))
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

await inAccount(owner, platformAccountId, async (trx) => {
  await trx.insertInto("auth.staff").values({ userId: loubna.id, role: "compliance", createdAt: now }).execute()
  const factor = await trx
    .selectFrom("auth.secondFactors")
    .selectAll()
    .where("userId", "=", users.karima.id)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto("auth.secondFactors")
    .values({ ...factor, userId: loubna.id })
    .execute()
})

export type Asking = { body?: unknown; cookie?: string; headers?: Record<string, string> }

/** Sends a request to the back-office over HTTP; a body makes it a POST as the desk's page sends it. */
export function send(path: string, { body, cookie, headers }: Asking = {}): Promise<Response> {
  const isPost = body !== undefined
  return fetch(`${origin}/admin/desk${path}`, {
    method: isPost ? "POST" : "GET",
    redirect: "manual",
    headers: {
      ...(isPost && { "content-type": "application/json", "sec-fetch-site": "same-origin" }),
      ...(cookie && { cookie }),
      ...headers,
    },
    ...(isPost && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  })
}

export async function staffCookie({ id }: { id: string }): Promise<string> {
  const cookie = await inAccount(admin, platformAccountId, (trx) => openStaffSession(trx, id, "test", new Date()))
  return cookie.split(";", 1)[0] ?? ""
}

/** The desk as one reviewer has it before them. */
export async function deskOf(person: { id: string }) {
  const cookie = await staffCookie(person)
  const answered = async (response: Promise<Response>) => {
    const { status } = await response
    return { status, body: await (await response).json() }
  }
  return {
    get: (path: string) => answered(send(path, { cookie })),
    post: (path: string, body: unknown = {}) => answered(send(path, { cookie, body })),
  }
}

export const casePath = (file: File, rest = "") => `/cases/${file.id}${rest}`

export function approval(seen: string | null = null) {
  return { verdict: "approved", reason: null, message: "", seen }
}

/** Gives a paper of the file bytes that can be opened. */
export async function fillPaper(file: File, kind: string, bytes: Buffer) {
  await inAccount(owner, file.id, async (trx) => {
    const kept = await keepFile(trx, file.id, { bytes, mediaType: "image/jpeg" }, now)
    await trx
      .updateTable("documents")
      .set({ fileId: kept.id })
      .where("accountId", "=", file.id)
      .where("id", "=", file.papers[kind] ?? "")
      .execute()
  })
}
