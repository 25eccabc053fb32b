import type { Db } from "#db/database.ts"
import { unseal } from "#src/crypto/seal.ts"
import { sealedRow } from "#src/legal/accept-texts.ts"
import type { LegalKind } from "#src/legal/sections.ts"
import type { HeldRow } from "./held-queries.ts"
import { jsonRows } from "./json-rows.ts"
import * as person from "./person-queries.ts"
import type { ZipEntry } from "./zip.ts"

/** What is held about a person themself. */
export async function* copyOfPerson(db: Db, userId: string): AsyncGenerator<ZipEntry> {
  const acceptances = await person.selectAcceptances(db, userId)
  const files: [string, HeldRow[]][] = [
    ["person", await person.selectPerson(db, userId)],
    ["sessions", await person.selectSessions(db, userId)],
    ["acceptances", acceptances.map((row) => ({ ...row, address: addressOf(userId, row) }))],
    ["mail-choices", await person.selectChoices(db, userId)],
    ["notification-choices", await person.selectNotificationChoices(db, userId)],
    ["notifications", await person.selectNotifications(db, userId)],
    ["data-requests", await person.selectRequests(db, userId)],
    ["memberships", await person.selectMemberships(db, userId)],
    ["invitations", await person.selectInvitations(db, userId)],
    ["acts", await person.selectActs(db, userId)],
  ]
  for (const [name, rows] of files) yield { path: `person/${name}.json`, chunks: jsonRows(onePage(rows)) }
}

function addressOf(userId: string, row: { kind: string; addressSealed: Buffer }): string {
  return unseal(row.addressSealed, sealedRow(userId, row.kind as LegalKind))
}

export async function* onePage(rows: HeldRow[]): AsyncGenerator<HeldRow[]> {
  yield rows
}
