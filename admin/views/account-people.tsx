/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { type Key, useNamed, useSay } from "../browser/words.ts"
import { formatInstant } from "../desk/browser/dates.ts"
import type { SentAccount } from "./account-page.tsx"
import LinkedTable from "./linked-table.tsx"
import Tag from "./tag.tsx"

/** Who is in the account, where they are signed in, and what was done in it lately. */
export default function AccountPeople({ facts }: { facts: SentAccount }) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  const { account, people, sessions, acts } = facts
  const of = (resource: string) => `/admin/resources/${resource}?filters.accountId=${account.id}`
  return (
    <>
      <LinkedTable
        title="menu.memberships"
        all={of("memberships")}
        columns={["properties.name", "properties.role", "properties.email", "properties.secondFactorAt"]}
        rows={people.map((person) => ({
          id: person.id,
          cells: [
            <Link key="name" to={`/admin/resources/memberships/records/${account.id}.${person.id}/show`}>
              <bdi>{person.name}</bdi>
            </Link>,
            person.endedAt ? <Tag key="role" text={say("account.left")} /> : named("labels.role", person.role),
            <bdi key="email">{person.email}</bdi>,
            say(person.secondFactorAt ? "labels.expires.yes" : "labels.expires.no"),
          ],
        }))}
      />
      <LinkedTable
        title="menu.sessions"
        all={of("sessions")}
        columns={["properties.name", "properties.userAgent", "properties.lastSeenAt"]}
        rows={sessions.map((session, place) => ({
          id: String(place),
          cells: [
            <bdi key="name">{session.name}</bdi>,
            <bdi key="device">{[session.device?.browser, session.device?.system].filter(Boolean).join(" · ")}</bdi>,
            formatInstant(session.lastSeenAt, language),
          ],
        }))}
      />
      {acts && (
        <LinkedTable
          title="menu.audit_entries"
          all={of("audit_entries")}
          columns={["properties.at", "properties.act", "properties.actor"]}
          rows={acts.map((entry) => ({
            id: entry.id,
            cells: [
              <Link key="at" to={`/admin/resources/audit_entries/records/${account.id}.${entry.id}/show`}>
                {formatInstant(entry.at, language)}
              </Link>,
              named("labels.act", entry.act),
              <bdi key="actor">{entry.actor ?? say(`labels.actorKind.${entry.actorKind}` as Key)}</bdi>,
            ],
          }))}
        />
      )}
    </>
  )
}
