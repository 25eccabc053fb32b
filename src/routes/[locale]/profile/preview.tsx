import { readOwnShowcase } from "#src/profiles/read-showcase.ts"
import { ShowcasePage } from "#src/profiles/views/showcase-page.tsx"
import { asInfluencer } from "#src/web/as-member.ts"

export const GET = asInfluencer("view", async ({ trx, actor, answer }) => {
  const showcase = await readOwnShowcase(trx, actor.accountId)
  return answer.page(showcase.profile.name, () => <ShowcasePage showcase={showcase} isPreview />, {
    light: true,
    bare: true,
  })
})
