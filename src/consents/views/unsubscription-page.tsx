import { Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import type { Stoppable } from "#src/notifications/stoppable.ts"
import { paths } from "#src/paths.ts"
import { Page } from "#src/ui/page.tsx"
import { isMailTopic } from "../topics.ts"

/** Where the link of a message leads: what stops, the button that stops it, and the way back. */
export function UnsubscriptionPage(props: { token: string; topic: Stoppable; isWanted: boolean }) {
  const { t, locale } = useI18n()
  return (
    <Page title={t("consents.unsubscription.title")} narrow>
      <div class="card stack">
        <What topic={props.topic} />
        <Show
          when={props.isWanted}
          fallback={
            <>
              <p class="notice notice-good" role="status">
                {t("consents.unsubscription.done")}
              </p>
              <form method="post" action={paths.unsubscriptionRemoval(locale, props.token)}>
                <button type="submit" class="btn-quiet">
                  {t("consents.unsubscription.undo")}
                </button>
              </form>
            </>
          }
        >
          <form method="post" action={paths.unsubscription(locale, props.token)}>
            <button type="submit" class="btn" name="List-Unsubscribe" value="One-Click">
              {t("consents.unsubscription.submit")}
            </button>
          </form>
        </Show>
        <p class="hint">{t("consents.always")}</p>
      </div>
    </Page>
  )
}

function What(props: { topic: Stoppable }) {
  const { t } = useI18n()
  const { topic } = props
  if (isMailTopic(topic)) {
    return (
      <>
        <p class="font-semibold">{t(`consents.topics.${topic}.title`)}</p>
        <p>{t(`consents.topics.${topic}.hint`)}</p>
      </>
    )
  }
  if (topic === "digest") return <p class="font-semibold">{t("notifications.digest.name")}</p>
  return <p class="font-semibold">{t(`notifications.name.${topic}`)}</p>
}
