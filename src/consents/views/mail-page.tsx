import { For } from "solid-js"
import { SaveButton, SettingsFrame } from "#src/accounts/views/settings-frame.tsx"
import { emptyDraft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { CheckField } from "#src/ui/choices.tsx"
import { type Choices, mailTopics } from "../topics.ts"

/** One's own choice of the mail that nobody has to receive. */
export function MailPage(props: { choices: Choices }) {
  const { t, locale } = useI18n()
  return (
    <SettingsFrame title={t("settings.mail.title")} intro={t("settings.mail.intro")}>
      <form method="post" action={paths.settingsOf(locale, "mail")} class="card stack">
        <For each={mailTopics}>
          {(topic) => (
            <CheckField
              name={topic}
              draft={emptyDraft}
              value={props.choices[topic] ? "on" : null}
              label={
                <>
                  <span class="block font-semibold">{t(`consents.topics.${topic}.title`)}</span>
                  <span class="hint block">{t(`consents.topics.${topic}.hint`)}</span>
                </>
              }
            />
          )}
        </For>
        <SaveButton />
        <p class="hint">{t("consents.always")}</p>
        <p class="hint">
          <a class="link" href={paths.settingsOf(locale, "notifications")}>
            {t("notifications.mail.preferences")}
          </a>
        </p>
      </form>
    </SettingsFrame>
  )
}
