import { listProfileCards } from "#src/profiles/list-profile-cards.ts"
import { mayInvite } from "#src/program-invitations/may-invite.ts"
import { ProfileResults } from "#src/search/views/profile-results.tsx"
import { asVisitor } from "#src/web/as-visitor.ts"
import { answerSearch } from "#src/web/search-answer.tsx"

/** Influencers who show a profile, for everybody. */
export const GET = asVisitor((context) =>
  answerSearch(context, {
    ...{ list: "creators", promotes: false },
    cards: async ({ matches }, ids) => {
      const profiles = await listProfileCards(context.trx, ids)
      return () => <ProfileResults profiles={profiles} matches={matches} mayInvite={mayInvite(context.signedIn)} />
    },
  }),
)
