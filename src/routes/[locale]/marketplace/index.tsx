import { enterAccount } from "#db/database.ts"
import { readProductCards } from "#src/search/cards/read-product-cards.ts"
import { ProductResults } from "#src/search/views/product-results.tsx"
import { asVisitor } from "#src/web/as-visitor.ts"
import { answerSearch } from "#src/web/search-answer.tsx"

/** Products and services, for everybody; an influencer reads what each would bring. */
export const GET = asVisitor((context) => {
  const current = context.signedIn?.current
  const influencerId = current?.kind === "influencer" ? current.accountId : null
  const promotes = influencerId !== null
  return answerSearch(context, {
    ...{ list: "marketplace", promotes },
    cards: async ({ matches }, ids) => {
      // Their own places in programs are among the rows that only they see.
      if (influencerId) await enterAccount(context.trx, influencerId)
      const products = await readProductCards(context.trx, ids, { influencerId, now: context.now })
      return () => <ProductResults products={products} matches={matches} promotes={promotes} />
    },
  })
})
