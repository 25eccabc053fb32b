import type { LegalText } from "./legal-version.ts"

/** Titles of the sections that are new, say something else, or are gone. */
export type TextChanges = { added: string[]; changed: string[]; removed: string[] }

export function textChanges(before: LegalText, after: LegalText): TextChanges {
  const was = new Map(before.sections.map((section) => [section.id, section]))
  const stays = new Set(after.sections.map((section) => section.id))
  const titles = (sections: LegalText["sections"]) => sections.map((section) => section.title)
  return {
    added: titles(after.sections.filter(({ id }) => !was.has(id))),
    changed: titles(
      after.sections.filter(({ id, title, body }) => {
        const old = was.get(id)
        return old !== undefined && (old.title !== title || old.body !== body)
      }),
    ),
    removed: titles(before.sections.filter(({ id }) => !stays.has(id))),
  }
}
