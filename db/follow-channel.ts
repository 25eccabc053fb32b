import type pg from "pg"

const retryMs = 1000

/** What is told of a change, with what came along, and of whether changes can be heard at all. */
export type Listener = { changed: (about: string) => void; hears: (does: boolean) => void }

type Channel = "links_changed" | "search_changes" | "threads_changed"

type Ear = {
  pool: pg.Pool
  channel: Channel
  listener: Listener
  client: pg.PoolClient | undefined
  retry: NodeJS.Timeout | undefined
  stopped: boolean
}

/** Listens for what is notified on a channel, again and again when the connection is cut. */
export function followChannel(pool: pg.Pool, channel: Channel, listener: Listener) {
  const ear: Ear = { pool, channel, listener, client: undefined, retry: undefined, stopped: false }
  listen(ear)
  return {
    stop() {
      ear.stopped = true
      hangUp(ear)
    },
  }
}

function listen(ear: Ear) {
  ear.pool
    .connect()
    .then((client) => {
      ear.client = client
      if (ear.stopped) return hangUp(ear)
      client
        .on("error", () => listenAgain(ear))
        .on("notification", ({ payload }) => ear.listener.changed(payload ?? ""))
      return client.query(`listen ${ear.channel}`).then(() => ear.listener.hears(true))
    })
    .catch(() => listenAgain(ear))
}

function listenAgain(ear: Ear) {
  ear.listener.hears(false)
  hangUp(ear)
  if (!ear.stopped) ear.retry = setTimeout(listen, retryMs, ear)
}

function hangUp(ear: Ear) {
  clearTimeout(ear.retry)
  ear.client?.release(true)
  ear.client = undefined
}
