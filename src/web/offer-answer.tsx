import { Show } from "solid-js"
import { can } from "#src/accounts/abilities.ts"
import { readMyPlace } from "#src/enrollments/read-my-place.ts"
import { MyPlace } from "#src/enrollments/views/my-place.tsx"
import { isKept } from "#src/favourites/is-kept.ts"
import { FavouriteToggle } from "#src/favourites/views/favourite-toggle.tsx"
import type { Draft } from "#src/forms/parse.ts"
import { readOpenInvitation } from "#src/program-invitations/read-invitation.ts"
import { InvitedNotice } from "#src/program-invitations/views/invited-notice.tsx"
import { findOffer } from "#src/programs/find-offer.ts"
import { readOwnRewards } from "#src/programs/read-own-rewards.ts"
import { OfferPage } from "#src/programs/views/offer-page.tsx"
import { readReviewsOf } from "#src/reviews/read-reviews-of.ts"
import { SampleInvite } from "#src/samples/views/sample-invite.tsx"
import type { MemberContext } from "./visit.ts"

const nothingOwn = { mine: null, own: null, invitation: null, isKept: false, mayPromote: false }

/** A program with what the reader has in it: an influencer's place, promise and favourite; a merchant reads what influencers see. */
export async function readOfferOf({ trx, actor, account, param, now }: MemberContext) {
  const found = await findOffer(trx, param("program"), now)
  const offer = { ...found, said: await readReviewsOf(trx, found.program.accountId) }
  if (account.kind === "merchant") return { ...offer, ...nothingOwn }

  const mine = await readMyPlace(trx, actor.accountId, offer.program.id)
  const own = mine?.status === "approved" ? await readOwnRewards(trx, mine, offer.rewards, now) : null
  const invitation = await readOpenInvitation(trx, actor.accountId, offer.program.id, now)
  const kept = await isKept(trx, actor.accountId, offer.program.id)
  return { ...offer, mine, own, invitation, isKept: kept, mayPromote: can(actor.role, "promote") }
}

type Read = Awaited<ReturnType<typeof readOfferOf>> & { isInfluencer: boolean; draft: Draft }

export function OfferOf(props: { read: Read }) {
  const { mine, invitation, isKept: kept, mayPromote, isInfluencer, draft, ...offer } = props.read
  const { program } = offer
  return (
    <OfferPage {...offer} actions={mayPromote && <FavouriteToggle slug={program.slug} isKept={kept} />}>
      <Show when={isInfluencer}>
        <Show when={invitation}>{(open) => <InvitedNotice id={open().id} />}</Show>
        <MyPlace program={program} mine={mine} draft={draft} />
        <Show when={program.offersSamples}>
          <SampleInvite
            enrollmentId={mayPromote && mine?.status === "approved" && !program.closedAt ? mine.id : null}
          />
        </Show>
      </Show>
    </OfferPage>
  )
}
