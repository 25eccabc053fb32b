import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- A program whose budget was lifted goes on being counted, and nobody folds its rows: they are not added up for every page
    -- that shows the program.
    create or replace function reached_budgets(programs uuid[], today date)
      returns table (program_id uuid, period text)
      language sql stable security definer set search_path = public, pg_temp as $$
        select p.id, reached.period
        from public.programs p
        cross join lateral (
          select day_cents, month_cents, total_cents from program_budgets b
          where b.account_id = p.account_id and b.program_id = p.id order by b.id desc limit 1) cap
        cross join lateral (
          select coalesce(sum(cents) filter (where day = today), 0) as day,
            coalesce(sum(cents) filter (where left(day::text, 7) = left(today::text, 7)), 0) as month,
            coalesce(sum(cents), 0) as total
          from program_spend s where s.account_id = p.account_id and s.program_id = p.id
            and num_nonnulls(cap.day_cents, cap.month_cents, cap.total_cents) > 0) spent
        cross join lateral (
          select m.period from (values
            (3, 'total', total_cents, spent.total, 'total:' || total_cents),
            (2, 'month', month_cents, spent.month, left(today::text, 7)),
            (1, 'day', day_cents, spent.day, today::text)) as m (width, period, cap_cents, spent_cents, told)
          where spent_cents >= cap_cents or (spent_cents * 5 >= cap_cents * 4 and exists (
            select from budget_notices n
            where n.account_id = p.account_id and n.program_id = p.id and n.period = m.told and n.level = 'reached'))
          order by width desc limit 1) reached
        where p.id = any (programs);
      $$;
  `.execute(db)
}
