/** @jsxRuntime classic */

import { type ActionJSON, useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { type Key, useNamed, useSay } from "../browser/words.ts"
import { formatInstant } from "../desk/browser/dates.ts"
import AccountMoney from "../finance/views/account-money.tsx"
import type { SentAccount } from "./account-page.tsx"
import Facts from "./facts.tsx"
import Tag from "./tag.tsx"

type Props = { facts: SentAccount; actions: ActionJSON[] }

const reviewed = ["submitted", "in_review"]

/** What the account is, what its file and its suspensions say, and what may be done. */
export default function AccountHeading({ facts, actions }: Props) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  const { account, suspensions } = facts
  const moment = (at: string | null) => (at ? formatInstant(at, language) : null)
  const acts = actions.filter(({ name }) => name !== "show")
  const standing = account.verification ?? "none"
  return (
    <>
      <header className="house-card">
        <p>
          <Link to="/admin/resources/accounts">{say("menu.accounts")}</Link>
        </p>
        <h1>
          <bdi>{account.name}</bdi> <Tag text={say(`labels.kind.${account.kind}` as Key)} />
        </h1>
        <p className="house-buttons">
          {acts.map(({ name, variant }) => (
            <Link
              key={name}
              className={variant === "danger" ? "house-button house-danger" : "house-button"}
              to={`/admin/resources/accounts/records/${account.id}/${name}`}
            >
              {say(`actions.${name}` as Key)}
            </Link>
          ))}
          {facts.commissions && (
            <Link className="house-button" to={`/admin/pages/ledger?account=${account.id}`}>
              {say("menu.ledger")}
            </Link>
          )}
        </p>
        <Facts
          facts={[
            ["slug", account.slug],
            ["city", account.city],
            ["legalName", account.legalName],
            ["ice", account.ice],
            ["phone", account.phone],
            ["email", account.email],
            ["siteUrl", account.siteUrl],
            ["createdAt", moment(account.createdAt)],
            ["closedAt", moment(account.closedAt)],
          ]}
        />
      </header>
      {account.kind === "merchant" && facts.commissions && <AccountMoney id={account.id} />}
      <section className="house-card">
        <h2>{say("account.verification")}</h2>
        <p className="house-line">
          <Tag
            tone={standing === "approved" ? "good" : reviewed.includes(standing) ? "warn" : "plain"}
            text={named("labels.verification", standing)}
          />{" "}
          {account.verification && <a href={`/admin/pages/desk#${account.id}`}>{say("account.open_file")}</a>}
        </p>
        <Facts
          facts={[
            ["legalForm", account.legalForm && named("labels.legalForm", account.legalForm)],
            ["submittedAt", moment(account.submittedAt)],
            ["approvedAt", moment(account.approvedAt)],
            ["approvedUntil", account.approvedUntil],
          ]}
        />
      </section>
      <section className="house-card">
        <h2>{say("menu.suspensions")}</h2>
        {suspensions.length === 0 && <p className="house-hint">{say("account.never_suspended")}</p>}
        <ol className="house-lines">
          {suspensions.map((suspension) => (
            <li key={suspension.id}>
              <Tag tone={suspension.liftedAt ? "plain" : "bad"} text={named("labels.scope", suspension.scope)} />{" "}
              {named("labels.reason", suspension.reason)} · <bdi>{suspension.imposedByName}</bdi> ·{" "}
              {moment(suspension.imposedAt)}
              {suspension.message && (
                <blockquote>
                  <bdi>{suspension.message}</bdi>
                </blockquote>
              )}
              {suspension.liftedAt && (
                <small>
                  {say("account.lifted", {
                    at: moment(suspension.liftedAt) ?? "",
                    name: suspension.liftedByName ?? "",
                  })}{" "}
                  <bdi>{suspension.liftingReason}</bdi>
                </small>
              )}
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}
