import { can } from "#src/accounts/abilities.ts"
import { readOwnShowcase } from "#src/profiles/read-showcase.ts"
import { MyProfilePage } from "#src/profiles/views/my-profile-page.tsx"
import { asInfluencer } from "#src/web/as-member.ts"

export const GET = asInfluencer("view", async ({ trx, actor, i, answer }) => {
  const showcase = { ...(await readOwnShowcase(trx, actor.accountId)), mayEdit: can(actor.role, "promote") }
  return answer.page(i.t("profiles.mine.title"), () => <MyProfilePage showcase={showcase} />)
})
