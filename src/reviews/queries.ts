import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"

/** Whether something of the commissions of enrollment `e` was ever paid. */
const isPaid = sql<boolean>`exists (
  select from commissions c where c.merchant_account_id = e.merchant_account_id
    and c.influencer_account_id = e.influencer_account_id and c.program_id = e.program_id and c.paid_cents > 0)`

export type Relation = {
  enrollmentId: string
  merchantAccountId: string
  influencerAccountId: string
  otherName: string
  otherKind: "merchant" | "influencer"
  programFr: string | null
  programAr: string | null
  isPaid: boolean
  stars: number | null
  words: string | null
  writtenAt: Date | null
  shownAt: Date | null
  hiddenAt: Date | null
  hiddenReason: string | null
  theirStars: number | null
  theirWords: string | null
}

const relations = (accountId: string, enrollmentId: string | null) => sql<Relation>`
  select e.id as enrollment_id, e.merchant_account_id, e.influencer_account_id, o.name as other_name, o.kind as other_kind,
    g.name_fr as program_fr, g.name_ar as program_ar, ${isPaid} as is_paid, mine.stars, mine.words, mine.written_at,
    mine.shown_at, mine.hidden_at, mine.hidden_reason, theirs.stars as their_stars, theirs.words as their_words
  from enrollments e
  join accounts o on o.id = case when e.merchant_account_id = ${accountId}
    then e.influencer_account_id else e.merchant_account_id end
  join programs g on g.account_id = e.merchant_account_id and g.id = e.program_id
  left join reviews mine on mine.merchant_account_id = e.merchant_account_id and mine.enrollment_id = e.id
    and mine.author_account_id = ${accountId}
  left join reviews theirs on theirs.merchant_account_id = e.merchant_account_id and theirs.enrollment_id = e.id
    and theirs.author_account_id <> ${accountId} and theirs.shown_at is not null and theirs.hidden_at is null
  where ${accountId} in (e.merchant_account_id, e.influencer_account_id)
    and (${enrollmentId}::uuid is null or e.id = ${enrollmentId})
    and (mine.id is not null or theirs.id is not null or ${isPaid})
  order by mine.id is not null, e.id desc limit 200`

/** The relations that an account may rate or has rated, those that wait for its words first. */
export async function listRelations(db: Db, accountId: string): Promise<Relation[]> {
  return (await relations(accountId, null).execute(db)).rows
}

export async function findRelation(db: Db, accountId: string, enrollmentId: string): Promise<Relation | undefined> {
  return (await relations(accountId, enrollmentId).execute(db)).rows[0]
}

type NewReview = {
  merchantAccountId: string
  influencerAccountId: string
  enrollmentId: string
  authorAccountId: string
  writtenBy: string
  stars: number
  words: string | null
  writtenAt: Date
}

/** Its id, and whether it is new; undefined when it is shown already, and stays as it is. */
export function upsertReview(trx: Trx, review: NewReview) {
  const { stars, words, writtenBy } = review
  return trx
    .insertInto("reviews")
    .values(review)
    .onConflict((conflict) =>
      conflict
        .columns(["merchantAccountId", "enrollmentId", "authorAccountId"])
        .doUpdateSet({ stars, words, writtenBy })
        .where("reviews.shownAt", "is", null)
        .where("reviews.hiddenAt", "is", null),
    )
    .returning(["id", sql<boolean>`xmax = 0`.as("isNew")])
    .executeTakeFirst()
}

export type ShownReview = { id: string; authorName: string; authorKind: string; subjectId: string; authorId: string }

/** Of every account, so for the worker: those that both sides have written, and those that have waited long enough. */
export async function showDue(trx: Trx, now: Date, writtenBefore: Date): Promise<ShownReview[]> {
  const { rows } = await sql<ShownReview>`
    with shown as (
      update reviews r set shown_at = ${now}
      where r.shown_at is null and r.hidden_at is null and (r.written_at <= ${writtenBefore} or exists (
        select from reviews o where o.merchant_account_id = r.merchant_account_id and o.enrollment_id = r.enrollment_id
          and o.author_account_id <> r.author_account_id))
      returning r.*)
    select s.id, a.name as author_name, a.kind as author_kind, s.author_account_id as author_id,
      case when s.author_account_id = s.merchant_account_id then s.influencer_account_id else s.merchant_account_id end
        as subject_id
    from shown s join accounts a on a.id = s.author_account_id order by s.id`.execute(trx)
  return rows
}

const subjects = sql`(
  select case when author_account_id = merchant_account_id then influencer_account_id else merchant_account_id end
    as account_id, stars, shown_at is not null and hidden_at is null as is_shown
  from reviews)`

/** Counts again the ratings of the accounts of whom something else is said by now: every other one stays as it was written. */
export async function countRatings(trx: Trx, now: Date) {
  await sql`
    with counted as (
      select s.account_id, (count(*) filter (where is_shown))::int as reviews,
        coalesce(sum(stars) filter (where is_shown), 0)::int as stars_sum
      from ${subjects} s left join ratings r on r.account_id = s.account_id
      group by s.account_id, r.reviews, r.stars_sum
      having (count(*) filter (where is_shown), coalesce(sum(stars) filter (where is_shown), 0))
        is distinct from (coalesce(r.reviews, 0), coalesce(r.stars_sum, 0))
    ), gone as (
      delete from ratings using counted where ratings.account_id = counted.account_id and counted.reviews = 0)
    insert into ratings (account_id, reviews, stars_sum, counted_at)
    select account_id, reviews, stars_sum, ${now} from counted where reviews > 0
    on conflict (account_id) do update set reviews = excluded.reviews, stars_sum = excluded.stars_sum,
      counted_at = excluded.counted_at`.execute(trx)
}

export type Rating = { reviews: number; starsSum: number }
export type PublicReview = {
  id: string
  authorName: string
  authorKind: "merchant" | "influencer"
  stars: number
  words: string | null
  writtenAt: Date
}

/** What everybody may read of what was said of an account. */
export async function listPublicReviews(db: Db, accountId: string, atMost: number): Promise<PublicReview[]> {
  const { rows } = await sql<PublicReview>`select * from resolve_reviews(${accountId}, ${atMost})`.execute(db)
  return rows
}

export async function findRating(db: Db, accountId: string): Promise<Rating | null> {
  const rating = await db
    .selectFrom("ratings")
    .where("accountId", "=", accountId)
    .where("reviews", ">", 0)
    .select(["reviews", "starsSum"])
    .executeTakeFirst()
  return rating ?? null
}
