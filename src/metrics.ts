import { createServer, type Server } from "node:http"
import client from "prom-client"
import { port } from "./env.ts"

// The development server evaluates this file again at every change.
client.register.clear()
client.collectDefaultMetrics()

const requests = new client.Histogram({
  name: "http_request_duration_seconds",
  help: "Time to answer a request, by method, kind of path and status",
  labelNames: ["method", "path", "status"],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
})

const jobs = new client.Histogram({
  name: "job_duration_seconds",
  help: "Time to run a job, by name and outcome",
  labelNames: ["job", "outcome"],
  buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 30, 120],
})

const clicks = new client.Counter({
  name: "clicks_total",
  help: "Clicks stored, by class (person, preview, bot, head)",
  labelNames: ["class"],
})

const searches = new client.Counter({
  name: "searches_total",
  help: "Searches, by who answered (embedded, outside, or fallback: the embedded engine in the place of the other)",
  labelNames: ["by"],
})

const clickCommits = new client.Histogram({
  name: "click_commit_batch_size",
  help: "Clicks stored by one commit",
  buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
})

const rowsWithoutMonth = new client.Gauge({
  name: "partition_default_rows",
  help: "Rows in the default partition, for which no month was made; anything above 0 needs a person",
  labelNames: ["table"],
})

const auditBreaks = new client.Gauge({
  name: "audit_chain_breaks",
  help: "Places where the audit log is not what was written, as of the last verification; anything above 0 needs a person",
})

const ledgerDifferences = new client.Gauge({
  name: "ledger_differences",
  help: "Figures of the books that are not what their causes say, as of the last verification; anything above 0 needs a person",
})

const figuresAge = new client.Gauge({
  name: "figures_age_seconds",
  help: "How far the figures of the dashboards are behind, as of the last roll",
})

/** `path` must come from a short list (a route's pattern), never from the visitor. */
export function countRequest(method: string, path: string, status: number, milliseconds: number) {
  requests.observe({ method, path, status: String(status) }, milliseconds / 1000)
}

export function countJob(job: string, outcome: "completed" | "failed", milliseconds: number) {
  jobs.observe({ job, outcome }, milliseconds / 1000)
}

/** The classes of the clicks that one commit stored. */
export function countClicks(classes: string[]) {
  clickCommits.observe(classes.length)
  for (const [kind, stored] of Object.entries(Object.groupBy(classes, (kind) => kind))) {
    clicks.inc({ class: kind }, stored?.length)
  }
}

export function countSearch(by: "embedded" | "outside" | "fallback") {
  searches.inc({ by })
}

export function watchRowsWithoutMonth(table: string, rows: number) {
  rowsWithoutMonth.set({ table }, rows)
}

export function watchFiguresAge(milliseconds: number) {
  figuresAge.set(milliseconds / 1000)
}

export function watchAuditBreaks(count: number) {
  auditBreaks.set(count)
}

export function watchLedgerDifferences(count: number) {
  ledgerDifferences.set(count)
}

export function watchPool(name: string, pool: { totalCount: number; idleCount: number; waitingCount: number }) {
  new client.Gauge({
    name: `pool_${name}_connections`,
    help: `Connections of the ${name} pool, by state`,
    labelNames: ["state"],
    collect() {
      this.set({ state: "total" }, pool.totalCount)
      this.set({ state: "idle" }, pool.idleCount)
      this.set({ state: "waiting" }, pool.waitingCount)
    },
  })
}

/** Prometheus text on a port of its own, on the loopback only. */
export function serveMetrics(name: "METRICS_PORT" | "WORKER_METRICS_PORT", usualPort: number): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== "/metrics") return void response.writeHead(404).end()
    void client.register.metrics().then((text) => {
      response.writeHead(200, { "content-type": client.register.contentType }).end(text)
    })
  })
  return new Promise((listening, failed) => {
    server.once("error", failed).listen(port(name, usualPort), "127.0.0.1", () => listening(server))
  })
}
