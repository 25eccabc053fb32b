/** @jsxRuntime classic */

import type { ActionProps } from "adminjs"
import React from "react"
import type { AccountFacts } from "../account-page/account-page.ts"
import { useAnswer } from "../browser/use-answer.ts"
import type { Sent } from "../desk/wire.ts"
import AccountHeading from "./account-heading.tsx"
import AccountPeople from "./account-people.tsx"
import AccountTrade from "./account-trade.tsx"
import Waiting from "./waiting.tsx"

export type SentAccount = Sent<AccountFacts>

/** One account on one screen: what it is, who is in it, what it trades, what was done to it. */
export default function AccountPage({ record }: ActionProps) {
  const loaded = useAnswer<SentAccount>(`/admin/api/own/accounts/${record?.id ?? ""}`)
  if (loaded.state !== "here") return <Waiting loaded={loaded} />
  return (
    <div className="house-account">
      <AccountHeading facts={loaded.answer} actions={record?.recordActions ?? []} />
      <AccountPeople facts={loaded.answer} />
      <AccountTrade facts={loaded.answer} />
    </div>
  )
}
