import { describe, expect, test } from "vitest"
import ar from "#locales/ar.json" with { type: "json" }
import fr from "#locales/fr.json" with { type: "json" }
import { isNotificationKind, kindRow, rolesTold } from "#src/notifications/notification-kinds.ts"

type Words = Record<string, string | Record<string, string>>

function placesOf(words: string | Record<string, string>): string[] {
  const sentences = typeof words === "string" ? [words] : Object.values(words)
  return [
    ...new Set(sentences.flatMap((sentence) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ""))),
  ]
}

describe.each([
  ["fr", fr.notifications],
  ["ar", ar.notifications],
])("the kinds of notifications in %s", (_locale, words) => {
  test.each(Object.keys(words.kind).filter(isNotificationKind))("%s has words that its params fill", (kind) => {
    const { params, isRenewed } = kindRow(kind)
    const sentence = (words.kind as Words)[kind] ?? ""
    const unsaid = isRenewed || typeof sentence !== "string" ? params.filter((name) => name === "count") : []
    expect([...placesOf(sentence), ...unsaid].sort().filter((name, at, all) => all.indexOf(name) === at)).toEqual(
      [...params].sort(),
    )
    expect((words.name as Words)[kind]).toBeTypeOf("string")
    expect(rolesTold(kind)).toContain("owner")
  })
})

test("every kind has words, and no words are left of a kind that is gone", async () => {
  const { notificationKinds } = await import("#src/notifications/notification-kinds.ts")
  const kinds = Object.keys(notificationKinds).sort()
  for (const { notifications } of [fr, ar]) {
    expect(Object.keys(notifications.kind).sort()).toEqual(kinds)
    expect(Object.keys(notifications.name).sort()).toEqual(kinds)
  }
})
