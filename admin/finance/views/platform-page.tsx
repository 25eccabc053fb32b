/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useAnswer } from "../../browser/use-answer.ts"
import { useSay } from "../../browser/words.ts"
import { formatDay } from "../../desk/browser/dates.ts"
import Tag from "../../views/tag.tsx"
import Waiting from "../../views/waiting.tsx"
import { places, sources } from "../browser/places.ts"
import { useQuery } from "../browser/use-query.ts"
import type { SentPlatform } from "../wire.ts"
import FiguresTable from "./figures-table.tsx"
import IssuerNotice from "./issuer-notice.tsx"
import PlatformMerchant from "./platform-merchant.tsx"

/** What the platform pays in merchants' place: for whom, with whose money, on which contract. */
export default function PlatformPage() {
  const { account } = useQuery().query
  return account ? <PlatformMerchant account={account} /> : <Merchants />
}

function Merchants() {
  const say = useSay()
  const loaded = useAnswer<SentPlatform>(sources.platform)
  return (
    <main className="house-page house-sheet">
      <div>
        <h1>{say("finance.platform.title")}</h1>
        <p className="house-hint">{say("finance.platform.what")}</p>
        <p>
          <Link to={places.batches({ payer: "platform" })}>{say("finance.platform.batches")}</Link>
        </p>
      </div>
      {loaded.state === "here" ? <Lists facts={loaded.answer} /> : <Waiting loaded={loaded} />}
    </main>
  )
}

function Lists({ facts: { due, credits, contracts, missing } }: { facts: SentPlatform }) {
  const say = useSay()
  const { language } = useTranslation().i18n
  const merchant = (id: string, name: string) => (
    <Link to={places.platformOf(id)}>
      <bdi>{name}</bdi>
    </Link>
  )
  return (
    <>
      <IssuerNotice missing={missing} />
      <section className="house-card">
        <h2>{say("finance.platform.due")}</h2>
        <FiguresTable
          title="finance.platform.due"
          none="finance.platform.nothing_due"
          columns={[
            ...(["finance.merchant", { figure: "finance.payees" }, { figure: "finance.gross" }] as const),
            ...(["finance.contract", "finance.batch"] as const),
          ]}
          rows={due.map(({ accountId, name, payees, gross, hasContract, draftId }) => ({
            id: accountId,
            cells: [
              merchant(accountId, name),
              payees,
              <bdi key="gross">{gross}</bdi>,
              <Tag
                key="contract"
                tone={hasContract ? "good" : "bad"}
                text={say(hasContract ? "finance.in_force" : "finance.missing")}
              />,
              draftId && (
                <Link key="draft" to={places.batch(accountId, draftId)}>
                  {say("finance.batch_state.draft")}
                </Link>
              ),
            ],
          }))}
        />
      </section>
      <section className="house-card">
        <h2>{say("finance.credits.title")}</h2>
        <p className="house-hint">{say("finance.credits.what")}</p>
        <FiguresTable
          title="finance.credits.title"
          none="finance.credits.none"
          columns={["finance.merchant", { figure: "finance.amount" }]}
          rows={credits.map(({ accountId, merchant: name, amount }) => ({
            id: accountId,
            cells: [merchant(accountId, name), <bdi key="amount">{amount}</bdi>],
          }))}
        />
      </section>
      <section className="house-card">
        <h2>{say("finance.contracts.title")}</h2>
        <p className="house-hint">{say("finance.contracts.how")}</p>
        <FiguresTable
          title="finance.contracts.title"
          none="finance.contracts.none"
          columns={["finance.merchant", "finance.fields.contractReference", { brief: "finance.fields.signedOn" }]}
          rows={contracts.map(({ accountId, merchant: name, contractReference, signedOn }) => ({
            id: accountId,
            cells: [
              merchant(accountId, name),
              <bdi key="reference">{contractReference}</bdi>,
              formatDay(signedOn, language),
            ],
          }))}
        />
      </section>
    </>
  )
}
