import type pg from "pg"

/** Counts how often a pool's connections are waited for: statements sent while another is under way share its trip. */
export function countRoundTrips(pool: pg.Pool): { count: number } {
  const trips = { count: 0 }
  pool.on("connect", (client) => {
    const send: (...statement: unknown[]) => Promise<unknown> = client.query.bind(client)
    let underWay = 0
    const query = (...statement: unknown[]) => {
      if (underWay++ === 0) trips.count++
      return send(...statement).finally(() => underWay--)
    }
    Object.assign(client, { query })
  })
  return trips
}
