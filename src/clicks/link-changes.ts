import type pg from "pg"

const retryMs = 1000

type Ear = {
  pool: pg.Pool
  expire: () => void
  client: pg.PoolClient | undefined
  retry: NodeJS.Timeout | undefined
  stopped: boolean
}

/** Listens for what may change a link's answer; when the listener is cut, what was known is not believed any more. */
export function followLinkChanges(pool: pg.Pool, expire: () => void) {
  const ear: Ear = { pool, expire, client: undefined, retry: undefined, stopped: false }
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
      client.on("error", () => listenAgain(ear)).on("notification", ear.expire)
      return client.query("listen links_changed").then(ear.expire)
    })
    .catch(() => listenAgain(ear))
}

function listenAgain(ear: Ear) {
  ear.expire()
  hangUp(ear)
  if (!ear.stopped) ear.retry = setTimeout(listen, retryMs, ear)
}

function hangUp(ear: Ear) {
  clearTimeout(ear.retry)
  ear.client?.release(true)
  ear.client = undefined
}
