import { randomUUID } from "node:crypto"
import { createServer, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"
import { sql } from "kysely"
import { toNodeHandler } from "srvx/node"
import { afterAll } from "vitest"
import { type Db, enterAccount, inAccount, type Trx } from "#db/database.ts"
import { front } from "#src/edge.ts"
import application from "#src/entry-server.tsx"
import { startThread } from "#src/messages/start-thread.ts"
import { type Member, writeMessage } from "#src/messages/write-message.ts"
import { atlas, now } from "#tests/cast.ts"

export function words(body: string, key = randomUUID()) {
  return { body, key, files: [] }
}

export const aboutSalma = { about: "enrollment", id: atlas.salmas } as const

/** The first words between Atlas and Salma about her place; the thread. */
export async function begun(trx: Trx, actor: Member = atlas.owner, body = "Bonjour Salma", at = now) {
  const started = await startThread(trx, actor, { ...aboutSalma, ...words(body) }, at)
  if (!started.ok) throw new Error(started.reason)
  return started.value.threadId
}

export function say(trx: Trx, actor: Member, { threadId, body }: { threadId: string; body: string }, at = now) {
  return writeMessage(trx, actor, { threadId, ...words(body) }, at)
}

/** The same, kept. */
export async function said(db: Db, actor: Member, threadId: string, body: string): Promise<string> {
  const written = await inAccount(db, actor.accountId, (trx) => say(trx, actor, { threadId, body }, new Date()))
  if (!written.ok) throw new Error(written.reason)
  return written.value.id
}

/** How many conversations the header of every page says that somebody has not read. */
export async function unreadThreads(trx: Trx, { userId, accountId }: Member): Promise<number | undefined> {
  const { rows } = await sql<{ threads: number }>`select threads from count_unread(${userId}, ${accountId})`.execute(
    trx,
  )
  return rows[0]?.threads
}

/** The rest of a test's transaction is another account's. */
export const inThePlaceOf = enterAccount

/** The site behind its front on a port of its own. */
export async function openSite(): Promise<string> {
  const page = toNodeHandler((request) => application.fetch(request)) as RequestListener
  const server = createServer((request, response) => void front(request, response, () => page(request, response)))
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

type Heard = { id: string | null; data: string }

/** A reader of server-sent events, as a browser is one. */
export async function listen(address: string, headers: Record<string, string>) {
  const stop = new AbortController()
  const answer = await fetch(address, { headers, signal: stop.signal })
  const heard: Heard[] = []
  const state = { ended: false }
  const reading = read(answer, heard).finally(() => {
    state.ended = true
  })
  reading.catch(() => {})
  return { status: answer.status, headers: answer.headers, heard, state, hangUp: () => stop.abort() }
}

async function read(answer: Response, heard: Heard[]) {
  const decoder = new TextDecoder()
  let text = ""
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    const blocks = text.split("\n\n")
    text = blocks.pop() ?? ""
    for (const block of blocks) {
      const data = [...block.matchAll(/^data: (.*)$/gm)].map(([, line]) => line).join("\n")
      if (data) heard.push({ id: /^id: (.*)$/m.exec(block)?.[1] ?? null, data })
    }
  }
}

/** Waits until it is so; how long that took. */
export async function until(isSo: () => boolean | Promise<boolean>, limit = 8000): Promise<number> {
  const from = performance.now()
  while (!(await isSo())) {
    if (performance.now() - from > limit) throw new Error("it never came to be so")
    await new Promise((done) => setTimeout(done, 10))
  }
  return performance.now() - from
}
