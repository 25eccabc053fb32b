import type { Trx } from "#db/database.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import { findInvitation } from "./queries.ts"

type Kind =
  | "invitation_received"
  | "invitation_withdrawn"
  | "invitation_accepted"
  | "invitation_declined"
  | "invitation_expired"

/** Tells the other side what became of an invitation, as the transaction's account may read it. */
export async function tellOfInvitation(trx: Trx, accountId: string, id: string, kind: Kind) {
  const invitation = await findInvitation(trx, accountId, id)
  const { nameFr, nameAr, merchantName: merchant, influencerName: influencer } = invitation
  const key = `${kind}:${id}`
  const path = (locale: "fr" | "ar") => paths.programInvitation(locale, id)
  const program = { nameFr, nameAr }
  if (kind === "invitation_received" || kind === "invitation_withdrawn")
    return notify(trx, { kind, key, path, accountId: invitation.influencerAccountId, params: { merchant, program } })
  return notify(trx, { kind, key, path, accountId: invitation.merchantAccountId, params: { influencer, program } })
}
