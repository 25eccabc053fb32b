import { paths } from "#src/paths.ts"
import { changePortrait } from "#src/profiles/change-portrait.ts"
import { readOwnShowcase } from "#src/profiles/read-showcase.ts"
import { MyProfilePage } from "#src/profiles/views/my-profile-page.tsx"
import { asInfluencerSending } from "#src/web/as-member.ts"
import { pictureProblem, takePicture } from "#src/web/sent-picture.ts"

export const POST = asInfluencerSending("promote", takePicture, async (context, sent) => {
  const { trx, actor, i, locale, now, answer } = context
  const [picture] = sent.stored
  if (picture) {
    await changePortrait(trx, actor, picture.id, now)
    return answer.done("profiles.done.picture", paths.profile(locale))
  }
  const problem = pictureProblem(sent, i) ?? i.t("products.pictures.no_file")
  const showcase = { ...(await readOwnShowcase(trx, actor.accountId)), mayEdit: true, problem }
  return answer.invalid(i.t("profiles.mine.title"), () => <MyProfilePage showcase={showcase} />)
})
