import type pg from "pg"

const retryMs = 1000

/** What is told of a change, and of whether changes can be heard at all. */
export type Listener = { changed: () => void; hears: (does: boolean) => void }

type Ear = {
  pool: pg.Pool
  listener: Listener
  client: pg.PoolClient | undefined
  retry: NodeJS.Timeout | undefined
  stopped: boolean
}

/** Listens for what may change a link's answer, again and again when the connection is cut. */
export function followLinkChanges(pool: pg.Pool, listener: Listener) {
  const ear: Ear = { pool, listener, client: undefined, retry: undefined, stopped: false }
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
      client.on("error", () => listenAgain(ear)).on("notification", ear.listener.changed)
      return client.query("listen links_changed").then(() => ear.listener.hears(true))
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
