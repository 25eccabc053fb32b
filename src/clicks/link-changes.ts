import type pg from "pg"
import { followChannel, type Listener } from "#db/follow-channel.ts"

/** Listens for what may change a link's answer. */
export function followLinkChanges(pool: pg.Pool, listener: Listener) {
  return followChannel(pool, "links_changed", listener)
}
