import type pg from "pg"
import { createPool } from "#db/database.ts"
import { followChannel } from "#db/follow-channel.ts"
import { setting } from "#src/env.ts"
import { log } from "#src/log.ts"
import { webDatabase } from "./database.ts"
import { keyOf, listLiveSessions, type StreamSession } from "./stream-queries.ts"

/** What an open page is sent; the id is where it goes on after a cut. */
export type LiveEvent = { id?: string; data: string }
/** What is new since the last look; it is asked again at each change, one look at a time. */
export type Look = () => Promise<LiveEvent | null>

type Stream = {
  session: StreamSession
  topic: string
  look: Look
  controller: ReadableStreamDefaultController<Uint8Array>
  isLooking: boolean
  isChanged: boolean
}

const heartbeat = 25_000
const watch = 3_000
const perUser = 5
const perProcess = 2000
// A reader that takes nothing more is gone, whatever its connection says.
const mostWaiting = 100

const open = new Set<Stream>()
const text = new TextEncoder()
let following: { pool: pg.Pool; stop: () => void; timers: NodeJS.Timeout[] } | undefined

/** A stream of server-sent events about one topic, while its session lives; null when this process holds enough of them. */
export function openEventStream(session: StreamSession, topic: string, look: Look): Response | null {
  const own = [...open].filter(({ session: { userId } }) => userId === session.userId)
  if (open.size >= perProcess || own.length >= perUser) return null
  follow()
  let stream: Stream
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      stream = { session, topic, look, controller, isLooking: false, isChanged: false }
      open.add(stream)
      say(stream, "retry: 3000\n\n")
      void wake(stream)
    },
    cancel: () => void open.delete(stream),
  })
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
    },
  })
}

/** How many there are now, for the metrics and for whoever wants to know that none was left behind. */
export function countEventStreams(): number {
  return open.size
}

/** Ends every stream, so that a process that stops waits for none. */
export async function closeEventStreams() {
  for (const stream of open) close(stream)
  const last = following
  following = undefined
  for (const timer of last?.timers ?? []) clearInterval(timer)
  last?.stop()
  await last?.pool.end()
}

function follow() {
  if (following) return
  const pool = createPool(setting("DATABASE_URL"), 1, "live")
  const changes = followChannel(pool, "threads_changed", {
    changed: (topic) => wakeEach((stream) => stream.topic === topic),
    // What was told while nobody heard is looked for.
    hears: (does) => wakeEach(() => does),
  })
  const timers = [setInterval(beat, heartbeat), setInterval(() => void endTheDead(), watch)]
  for (const timer of timers) timer.unref()
  following = { pool, stop: changes.stop, timers }
}

function wakeEach(concerned: (stream: Stream) => boolean) {
  for (const stream of open) if (concerned(stream)) void wake(stream)
}

function beat() {
  for (const stream of open) say(stream, ": \n\n")
}

async function wake(stream: Stream) {
  stream.isChanged = true
  if (stream.isLooking) return
  stream.isLooking = true
  try {
    while (stream.isChanged && open.has(stream)) {
      stream.isChanged = false
      const event = await stream.look()
      if (event) say(stream, written(event))
    }
  } catch (error) {
    // The browser comes back by itself, and is answered as any page is.
    log.warn({ err: error }, "event stream ended")
    close(stream)
  } finally {
    stream.isLooking = false
  }
}

function written({ id, data }: LiveEvent): string {
  const lines = data.split("\n").map((line) => `data: ${line}\n`)
  return `${id ? `id: ${id}\n` : ""}${lines.join("")}\n`
}

function say(stream: Stream, words: string) {
  if (!open.has(stream)) return
  if ((stream.controller.desiredSize ?? 0) < -mostWaiting) return close(stream)
  stream.controller.enqueue(text.encode(words))
}

/** A session that has ended, a membership that was taken away, an account that was stopped or left for another. */
async function endTheDead() {
  if (open.size === 0) return
  try {
    const sessions = [...open].map(({ session }) => session)
    const living = await listLiveSessions(webDatabase(), sessions)
    for (const stream of open) if (!living.has(keyOf(stream.session))) close(stream)
  } catch (error) {
    log.warn({ err: error }, "event streams not watched")
    for (const stream of open) close(stream)
  }
}

function close(stream: Stream) {
  if (!open.delete(stream)) return
  stream.controller.close()
}
