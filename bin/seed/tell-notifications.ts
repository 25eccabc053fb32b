import { addDays, casablancaDay, later, minute, startOfCasablancaDay } from "#src/clock.ts"
import { tellDays } from "#src/notifications/tell-days.ts"
import { daysBefore } from "./calendar.ts"
import type { Stage } from "./stage.ts"

const toldDays = 10
const unreadDays = 3

/** The days of which the clock's jobs would have told, read but for the last ones; nobody is mailed today of last month. */
export async function tellNotifications(stage: Stage, now: Date) {
  for (let ago = toldDays; ago > 0; ago--) {
    const nextDay = addDays(casablancaDay(now), 1 - ago)
    await stage.asWorker((trx) => tellDays(trx, later(startOfCasablancaDay(nextDay), -minute)))
  }
  await stage.asWorker((trx) => tellDays(trx, now))
  await stage.owner.query(
    "update notifications set read_at = created_at + interval '2 hours' where created_at < $1 and read_at is null",
    [daysBefore(now, unreadDays)],
  )
  await stage.owner.query("update notifications set digest_at = null where digest_at <= $1", [now])
  await stage.owner.query("delete from pgboss.job where name = 'send-notification'")
}
