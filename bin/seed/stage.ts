import type pg from "pg"
import { createDatabase, createPool, type Db, inAccount, inNoAccount, type Trx } from "#db/database.ts"
import { startEnqueueing, stopEnqueueing } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { setting } from "#src/env.ts"

export type Stage = {
  /** Under the role `app`, in the actor's account. */
  act: <T>(actor: Actor, work: (trx: Trx) => Promise<T>) => Promise<T>
  /** Under the role of the back-office, upon the account that the actor says. */
  asStaff: <T>(actor: Actor, work: (trx: Trx) => Promise<T>) => Promise<T>
  asVisitor: <T>(work: (trx: Trx) => Promise<T>) => Promise<T>
  /** Under the role of the jobs, which sees every account. */
  asWorker: <T>(work: (trx: Trx) => Promise<T>) => Promise<T>
  worker: Db
  clicks: pg.Pool
  owner: pg.Pool
  close: () => Promise<void>
}

/** The site's databases, each under the role that its part of the story has in life. */
export async function openStage(ownerUrl: string): Promise<Stage> {
  const app = createDatabase(createPool(hasty(setting("DATABASE_URL")), 4, "seed"))
  const worker = createDatabase(createPool(hasty(setting("WORKER_DATABASE_URL")), 2, "seed"))
  const admin = createDatabase(createPool(hasty(setting("ADMIN_DATABASE_URL")), 2, "seed"))
  const clicks = createPool(setting("CLICKS_DATABASE_URL"), 2, "seed")
  const owner = createPool(ownerUrl, 1, "seed")
  await startEnqueueing(setting("DATABASE_URL"))
  return {
    ...{ worker, clicks, owner },
    act: (actor, work) => inAccount(app, actor.accountId, work),
    asStaff: (actor, work) => inAccount(admin, actor.accountId, work),
    asVisitor: (work) => inNoAccount(app, work),
    asWorker: (work) => inNoAccount(worker, work),
    async close() {
      await stopEnqueueing()
      await Promise.all([app.destroy(), worker.destroy(), admin.destroy(), clicks.end(), owner.end()])
    },
  }
}

/** Does not wait for the disk at each commit: a story cut short is told again from its beginning. */
function hasty(url: string): string {
  return `${url}?options=${encodeURIComponent("-c synchronous_commit=off")}`
}
