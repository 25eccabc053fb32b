/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useNamed } from "../browser/words.ts"
import { formatInstant } from "../desk/browser/dates.ts"
import type { SentAccount } from "./account-page.tsx"
import LinkedTable from "./linked-table.tsx"

/** What the account offers, sells and owes. */
export default function AccountTrade({ facts }: { facts: SentAccount }) {
  const named = useNamed()
  const { language } = useTranslation().i18n
  const { account, programs, enrollments, orders, commissions } = facts
  const isMerchant = account.kind === "merchant"
  const side = isMerchant ? "merchantAccountId" : "influencerAccountId"
  const of = (resource: string, column: string) => `/admin/resources/${resource}?filters.${column}=${account.id}`
  return (
    <>
      {isMerchant && (
        <LinkedTable
          title="menu.programs"
          all={of("programs", "accountId")}
          columns={["properties.name", "properties.state"]}
          rows={programs.map((program) => ({
            id: program.id,
            cells: [
              <Link key="name" to={`/admin/resources/programs/records/${account.id}.${program.id}/show`}>
                <bdi>{program.name}</bdi>
              </Link>,
              named("labels.state", program.closedAt ? "closed" : program.openedAt ? "open" : "draft"),
            ],
          }))}
        />
      )}
      <LinkedTable
        title="menu.enrollments"
        all={of("enrollments", side)}
        columns={["account.other_party", "properties.status", "properties.createdAt"]}
        rows={enrollments.map((place) => ({
          id: place.id,
          cells: [
            <Link
              key="party"
              to={`/admin/resources/accounts/records/${isMerchant ? place.influencerAccountId : place.merchantAccountId}/show`}
            >
              <bdi>{isMerchant ? place.influencer : place.merchant}</bdi>
            </Link>,
            named("labels.status", place.status),
            formatInstant(place.createdAt, language),
          ],
        }))}
      />
      <LinkedTable
        title="menu.orders"
        {...(isMerchant && { all: of("orders", "accountId") })}
        columns={["properties.externalId", "properties.state", "properties.totalCents", "properties.placedAt"]}
        rows={orders.map((order) => ({
          id: order.id,
          cells: [
            <Link key="order" to={`/admin/resources/orders/records/${order.accountId}.${order.id}/show`}>
              <bdi>{order.externalId}</bdi>
            </Link>,
            named("labels.state", order.state),
            <bdi key="total">{order.total ?? "—"}</bdi>,
            formatInstant(order.placedAt, language),
          ],
        }))}
      />
      {commissions && (
        <LinkedTable
          title="menu.commissions"
          all={of("commissions", side)}
          columns={["properties.state", "account.count", "properties.amountCents"]}
          rows={commissions.map(({ state, count, amount }) => ({
            id: state,
            cells: [named("labels.state", state), count, <bdi key="amount">{amount}</bdi>],
          }))}
        />
      )}
    </>
  )
}
