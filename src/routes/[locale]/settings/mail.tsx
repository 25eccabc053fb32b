import { inNoAccount } from "#db/database.ts"
import { chooseMail } from "#src/consents/choose-mail.ts"
import { mailChoices } from "#src/consents/mail-choices.ts"
import { mailForm } from "#src/consents/mail-form.ts"
import { MailPage } from "#src/consents/views/mail-page.tsx"
import { parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { asUser } from "#src/web/as-member.ts"

export const GET = asUser(async ({ db, i, signedIn, answer }) => {
  const choices = await mailChoices(db, signedIn.userId)
  return answer.page(i.t("settings.mail.title"), () => <MailPage choices={choices} />)
})

export const POST = asUser(async ({ db, form, i, locale, now, signedIn, answer }) => {
  const { userId } = signedIn
  const parsed = parseForm(mailForm, form)
  if (!parsed.ok) {
    const choices = await mailChoices(db, userId)
    return answer.invalid(i.t("settings.mail.title"), () => <MailPage choices={choices} />)
  }
  await inNoAccount(db, (trx) => chooseMail(trx, { userId, givenBy: "settings" }, parsed.value, now))
  return answer.done("settings.saved", paths.settings(locale))
})
