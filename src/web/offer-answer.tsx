import { Show } from "solid-js"
import { can } from "#src/accounts/abilities.ts"
import { findMine } from "#src/enrollments/queries.ts"
import { MyPlace } from "#src/enrollments/views/my-place.tsx"
import { listKept } from "#src/favourites/queries.ts"
import { FavouriteToggle } from "#src/favourites/views/favourite-toggle.tsx"
import type { Draft } from "#src/forms/parse.ts"
import { findOpenInvitation } from "#src/program-invitations/queries.ts"
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

  const mine = (await findMine(trx, actor.accountId, offer.program.id)) ?? null
  const own = mine?.status === "approved" ? await readOwnRewards(trx, mine, offer.rewards, now) : null
  const invitation = (await findOpenInvitation(trx, actor.accountId, offer.program.id, now)) ?? null
  const isKept = (await listKept(trx, actor.accountId, [offer.program.id])).has(offer.program.id)
  return { ...offer, mine, own, invitation, isKept, mayPromote: can(actor.role, "promote") }
}

type Read = Awaited<ReturnType<typeof readOfferOf>> & { isInfluencer: boolean; draft: Draft }

export function OfferOf(props: { read: Read }) {
  const { mine, invitation, isKept, mayPromote, isInfluencer, draft, ...offer } = props.read
  const { program } = offer
  return (
    <OfferPage {...offer} actions={mayPromote && <FavouriteToggle slug={program.slug} isKept={isKept} />}>
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
