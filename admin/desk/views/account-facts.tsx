/** @jsxRuntime classic */
import React from "react"
import { formatInstant } from "../browser/dates.ts"
import { useWords } from "../browser/words.ts"
import type { SentCase } from "../wire.ts"

/** What the account says of itself outside of its file, to hold the papers against. */
export default function AccountFacts({ opened: { account } }: { opened: SentCase }) {
  const { t, language } = useWords()
  const { sellerNotice, suspension } = account
  return (
    <section className="desk-card">
      <h2>{t("account.title")}</h2>
      <dl className="desk-pairs">
        <dt>{t("account.owners")}</dt>
        {account.owners.map((owner) => (
          <dd key={owner.id}>
            <bdi>{owner.name}</bdi> · <bdi>{owner.email}</bdi>
          </dd>
        ))}
        <dt>{t("account.since")}</dt>
        <dd>{formatInstant(account.createdAt, language)}</dd>
        <dt>{t("account.city")}</dt>
        <dd>
          <bdi>{account.city ?? "—"}</bdi>
        </dd>
        <dt>{t("account.site")}</dt>
        <dd>
          <bdi>{account.siteUrl ?? "—"}</bdi>
        </dd>
        {sellerNotice && (
          <>
            <dt>{t("account.notice")}</dt>
            <dd>
              <bdi>{sellerNotice.legalName}</bdi>, <bdi>{sellerNotice.address}</bdi>, <bdi>{sellerNotice.city}</bdi>
              {sellerNotice.ice && (
                <>
                  {" · ICE "}
                  <bdi>{sellerNotice.ice}</bdi>
                </>
              )}
            </dd>
          </>
        )}
        {suspension && (
          <>
            <dt>{t("case.suspended")}</dt>
            <dd>{formatInstant(suspension.since, language)}</dd>
          </>
        )}
      </dl>
      <a className="desk-link" href={`/admin/resources/accounts/records/${account.id}/show`}>
        {t("account.open")}
      </a>
    </section>
  )
}
