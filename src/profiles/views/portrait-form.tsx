import { Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import type { Profile } from "../queries.ts"
import { PictureField } from "./picture-field.tsx"
import { Portrait } from "./portrait.tsx"

type Shown = Pick<Profile, "pictureId" | "name">

/** The picture, and the form that changes it. */
export function PortraitForm(props: { profile: Shown; mayEdit: boolean; problem?: string | undefined }) {
  const { t, locale } = useI18n()
  const { pictureId, name } = props.profile
  return (
    <div class="flex flex-wrap gap-4 items-center">
      <Portrait pictureId={pictureId} name={name} class="size-20 text-3xl shrink-0" />
      <Show when={props.mayEdit}>
        <div class="stack gap-2 flex-1 min-w-56">
          <form method="post" action={paths.profilePicture(locale)} enctype="multipart/form-data" class="stack gap-2">
            <PictureField label={t("profiles.picture.choose")} required problem={props.problem} />
            <p>
              <button type="submit" class="btn-quiet btn-small">
                {t("profiles.picture.send")}
              </button>
            </p>
          </form>
          <Show when={pictureId}>
            <form method="post" action={paths.profilePictureRemoval(locale)}>
              <button type="submit" class="btn-danger btn-small">
                {t("profiles.picture.remove")}
              </button>
            </form>
          </Show>
        </div>
      </Show>
    </div>
  )
}
