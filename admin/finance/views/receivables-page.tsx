/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useAnswer } from "../../browser/use-answer.ts"
import { type Key, useNamed, useSay } from "../../browser/words.ts"
import { formatAge } from "../../desk/browser/dates.ts"
import Tag from "../../views/tag.tsx"
import Waiting from "../../views/waiting.tsx"
import { places, sources } from "../browser/places.ts"
import { useQuery } from "../browser/use-query.ts"
import type { SentReceivables } from "../wire.ts"
import Choice from "./choice.tsx"
import FiguresTable from "./figures-table.tsx"
import PagesNav from "./pages-nav.tsx"
import ReceivableView from "./receivable-view.tsx"
import SharesBar from "./shares-bar.tsx"
import { toneOf } from "./tones.ts"

/** What merchants have not paid of released commissions, by age; or one of them. */
export default function ReceivablesPage() {
  const { account } = useQuery().query
  return account ? <ReceivableView account={account} /> : <Balances />
}

function Balances() {
  const say = useSay()
  const { query } = useQuery()
  const loaded = useAnswer<SentReceivables>(sources.receivables(query))
  return (
    <main className="house-page">
      <h1>{say("finance.receivables.title")}</h1>
      <p className="house-hint">{say("finance.receivables.what")}</p>
      <search className="house-choices">
        <Choice name="limit" label="finance.limit" any="finance.any_limit" group="finance.limits" values={["yes"]} />
      </search>
      {loaded.state === "here" ? <Rows list={loaded.answer} /> : <Waiting loaded={loaded} />}
    </main>
  )
}

function Rows({ list: { balances, sums, limits, page, hasMore } }: { list: SentReceivables }) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  const partsOf = ({ ages }: { ages: SentReceivables["sums"]["ages"] }) =>
    ages.map(({ age, share }) => ({ name: age, share, text: say(`finance.age.${age}` as Key) }))
  return (
    <section className="house-card">
      <SharesBar parts={partsOf(sums)} />
      <p className="house-hint">{say("finance.receivables.limits", limits)}</p>
      <FiguresTable
        title="finance.receivables.title"
        none="finance.receivables.none"
        columns={[
          ...(["finance.merchant", { figure: "finance.age.fresh" }, { figure: "finance.age.over15" }] as const),
          ...([{ figure: "finance.age.over30" }, { figure: "finance.age.over45" }] as const),
          ...([{ figure: "finance.total" }, { brief: "finance.oldest" }, "finance.limit"] as const),
        ]}
        rows={balances.map((balance) => ({
          id: balance.accountId,
          cells: [
            <Link key="merchant" to={places.receivable(balance.accountId)}>
              <bdi>{balance.merchant}</bdi>
            </Link>,
            ...balance.ages.map(({ age, amount, share }) => (
              <bdi key={age} className={share === 0 ? "house-none" : undefined}>
                {amount}
              </bdi>
            )),
            <strong key="total">
              <bdi>{balance.total}</bdi>
            </strong>,
            formatAge(balance.oldestAt, language),
            balance.limit && (
              <Tag key="limit" tone={toneOf(balance.limit)} text={named("finance.limit_state", balance.limit)} />
            ),
          ],
        }))}
        sums={[
          say("finance.all_merchants", { count: sums.merchants }),
          ...sums.ages.map(({ age, amount }) => <bdi key={age}>{amount}</bdi>),
          <bdi key="total">{sums.total}</bdi>,
        ]}
      />
      <PagesNav page={page} hasMore={hasMore} />
    </section>
  )
}
