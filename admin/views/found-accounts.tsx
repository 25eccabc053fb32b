/** @jsxRuntime classic */
import React from "react"
import { Link } from "react-router-dom"
import type { FoundAccount } from "#src/account-search/search-accounts.ts"
import { type Key, useSay } from "../browser/words.ts"
import Tag from "./tag.tsx"

export default function FoundAccounts({ found }: { found: FoundAccount[] }) {
  const say = useSay()
  return (
    <ul className="house-found">
      {found.map(({ accountId, name, kind, city, foundBy, suspensionScope, closedAt }) => (
        <li key={accountId}>
          <Link to={`/admin/resources/accounts/records/${accountId}/show`}>
            <bdi>{name}</bdi>
          </Link>
          <Tag text={say(`labels.kind.${kind}` as Key)} />
          {suspensionScope && <Tag tone="bad" text={say(`labels.suspension.${suspensionScope}` as Key)} />}
          {closedAt && <Tag tone="bad" text={say("account.closed")} />}
          <small>
            {city && <bdi>{city}</bdi>} {say("search.by", { what: say(`search.found_by.${foundBy}` as Key) })}
          </small>
        </li>
      ))}
    </ul>
  )
}
