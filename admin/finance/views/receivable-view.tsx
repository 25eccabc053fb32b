/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useAnswer } from "../../browser/use-answer.ts"
import { type Key, useNamed, useSay } from "../../browser/words.ts"
import { formatDay, formatInstant } from "../../desk/browser/dates.ts"
import { places as books } from "../../ledger/browser/places.ts"
import Tag from "../../views/tag.tsx"
import Waiting from "../../views/waiting.tsx"
import { places, sources } from "../browser/places.ts"
import { addressOf, useQuery } from "../browser/use-query.ts"
import type { SentReceivable } from "../wire.ts"
import AccountLink from "./account-link.tsx"
import Figures from "./figures.tsx"
import FiguresTable from "./figures-table.tsx"
import PagesNav from "./pages-nav.tsx"
import Pauses from "./pauses.tsx"
import SharesBar from "./shares-bar.tsx"
import { toneOf } from "./tones.ts"

/** The commissions behind one merchant's balance. */
export default function ReceivableView({ account }: { account: string }) {
  const { page } = useQuery().query
  const loaded = useAnswer<SentReceivable>(addressOf(sources.ofAccount(account, "receivable"), { page }))
  if (loaded.state !== "here") return <Waiting loaded={loaded} />
  return (
    <main className="house-page house-sheet">
      <Heading facts={loaded.answer} />
      <Unpaid facts={loaded.answer} />
      <Pauses facts={loaded.answer} />
    </main>
  )
}

function Heading({ facts: { accountId, merchant, balance, limits } }: { facts: SentReceivable }) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  return (
    <header className="house-card">
      <p>
        <Link to={places.receivables}>{say("finance.receivables.title")}</Link>
      </p>
      <h1>
        <AccountLink id={accountId} name={merchant} />
        {balance?.limit && <Tag tone={toneOf(balance.limit)} text={named("finance.limit_state", balance.limit)} />}
      </h1>
      {balance ? (
        <>
          <SharesBar
            parts={balance.ages.map(({ age, share }) => ({ name: age, share, text: say(`finance.age.${age}` as Key) }))}
          />
          <Figures
            look="large"
            figures={[
              ["finance.total", balance.total],
              ...balance.ages.map(({ age, amount }) => [`finance.age.${age}` as const, amount] as const),
            ]}
          />
          <Figures
            figures={[
              ["finance.payees", String(balance.payees)],
              ["finance.pauses_on", balance.pausesAt && formatInstant(balance.pausesAt, language)],
              ["finance.oldest", formatDay(balance.oldestAt.slice(0, 10), language)],
            ]}
          />
        </>
      ) : (
        <p>{say("finance.receivables.nothing")}</p>
      )}
      <p className="house-hint">{say("finance.receivables.limits", limits)}</p>
      <p>
        <Link to={books.ledger({ account: accountId, book: "released" })}>{say("finance.its_ledger")}</Link> ·{" "}
        <Link to={places.batches({ account: accountId })}>{say("finance.its_batches")}</Link>
      </p>
    </header>
  )
}

function Unpaid({ facts: { accountId, commissions, page, hasMore } }: { facts: SentReceivable }) {
  const say = useSay()
  const { language } = useTranslation().i18n
  return (
    <section className="house-card">
      <h2>{say("finance.unpaid_commissions")}</h2>
      <FiguresTable
        title="finance.unpaid_commissions"
        columns={[
          ...(["finance.order", "finance.payee", "properties.program", { brief: "finance.released" }] as const),
          ...([{ figure: "finance.days" }, { figure: "finance.amount" }, { brief: "finance.batch_or_hold" }] as const),
        ]}
        rows={commissions.map((commission) => ({
          id: commission.id,
          cells: [
            <Link key="order" to={places.commission(accountId, commission.id)}>
              <bdi>{commission.externalId ?? commission.id}</bdi>
            </Link>,
            <AccountLink key="payee" id={commission.influencerAccountId} name={commission.payee} />,
            <bdi key="program">{commission.program}</bdi>,
            formatInstant(commission.releasedAt, language),
            commission.days,
            <bdi key="amount">{commission.unpaid}</bdi>,
            commission.batchId ? (
              <Link key="batch" to={places.batch(accountId, commission.batchId)}>
                {say("finance.batch_number", { number: commission.number ?? 0 })}
              </Link>
            ) : (
              <Link key="hold" to={places.holds({ sought: commission.externalId ?? "", account: accountId })}>
                {say("finance.acts.hold.label")}
              </Link>
            ),
          ],
        }))}
      />
      <PagesNav page={page} hasMore={hasMore} />
    </section>
  )
}
