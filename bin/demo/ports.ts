import { freePort } from "#db/free-port.ts"
import { preferPort, requirePort } from "../fitness.ts"

/** Only the site's own port is asked for by its number; the others move aside when somebody else has theirs. */
export async function choosePorts() {
  return {
    web: await requirePort({ name: "PORT", usual: 3000, what: "the site" }),
    admin: await preferPort({ name: "ADMIN_PORT", usual: 3001, what: "the back-office" }),
    mail: await preferPort({ name: "MAIL_PORT", usual: 1080, what: "the mail catcher" }),
    metrics: await preferPort({ name: "METRICS_PORT", usual: 9464, what: "the site's metrics" }),
    workerMetrics: await preferPort({ name: "WORKER_METRICS_PORT", usual: 9465, what: "the worker's metrics" }),
    smtp: await freePort(),
  }
}

export type Ports = Awaited<ReturnType<typeof choosePorts>>
