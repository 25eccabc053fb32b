import { sql } from "kysely"

/** What everybody may see is of accounts that are neither closed nor stopped altogether. */
export const isShown = sql`account.closed_at is null and not exists (
  select from suspensions s where s.account_id = account.id and s.scope = 'everything' and s.lifted_at is null)`

export const stars = sql`(select stars_sum::real / nullif(reviews, 0) from ratings r where r.account_id = account.id)`

export const daysToPay = sql`(select median_days_to_pay from merchant_reputation m where m.account_id = account.id)`
