import type { I18n } from "#src/i18n/i18n.ts"
import type { NotificationKind } from "./notification-kinds.ts"
import { type NotificationParams, paramsIn } from "./notification-params.ts"

/** What a line says, in the reader's language. */
export function sentenceOf(i: I18n, kind: NotificationKind, params: NotificationParams): string {
  return i.t(`notifications.kind.${kind}`, paramsIn(i, params))
}
