import http from "node:http"

export type Sent = { method: "GET" | "POST"; path: string; headers: Record<string, string>; body?: string }
export type Measured = {
  answered: number
  perSecond: number
  p50: number
  p99: number
  statuses: Record<string, number>
}

type Loop = {
  webUrl: string
  connections: number
  seconds: number
  /** The next request of that connection. */
  next: (connection: number) => Sent
}

/** So many clients, each sending its next request as soon as it has read the answer to the last. */
export async function closedLoop({ webUrl, connections, seconds, next }: Loop): Promise<Measured> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const latencies: number[] = []
  const statuses: Record<string, number> = {}
  const endAt = performance.now() + seconds * 1000

  async function client(connection: number) {
    while (performance.now() < endAt) {
      const sentAt = performance.now()
      const status = await send(webUrl, agent, next(connection))
      latencies.push(performance.now() - sentAt)
      statuses[status] = (statuses[status] ?? 0) + 1
    }
  }

  await Promise.all(Array.from({ length: connections }, (_, connection) => client(connection)))
  agent.destroy()
  latencies.sort((a, b) => a - b)
  const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? Number.NaN
  return { answered: latencies.length, perSecond: latencies.length / seconds, p50: at(0.5), p99: at(0.99), statuses }
}

function send(webUrl: string, agent: http.Agent, { method, path, headers, body }: Sent): Promise<number> {
  return new Promise((answered, failed) => {
    const request = http.request(new URL(path, webUrl), { method, headers, agent }, (response) => {
      response.on("end", () => answered(response.statusCode ?? 0)).resume()
    })
    request.on("error", failed).end(body)
  })
}

export function reportLine(name: string, measured: Measured, goalMs: number): string {
  const { p50, p99, perSecond, statuses } = measured
  const failed = Object.entries(statuses).filter(([status]) => Number(status) >= 400)
  const failures = failed.map(([status, count]) => `, ${count} × ${status}`).join("")
  const times = `p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms (${(p99 / goalMs).toFixed(2)} × the goal of ${goalMs} ms)`
  return `  ${name.padEnd(34)} ${times}  ${Math.round(perSecond)} /s${failures}`
}
