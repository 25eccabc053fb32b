import { hash } from "node:crypto"
import { currentVersion, type LegalText } from "#src/legal/legal-version.ts"

/** The terms as they might have been: another word on suspension, a section since gone, one not yet there. */
function older(text: LegalText): LegalText {
  const sections = text.sections
    .filter(({ id }) => id !== "object")
    .map((section) => (section.id === "suspension" ? { ...section, body: "Autrement." } : section))
  return { ...text, sections: [...sections, { id: "subscription", title: "Abonnement", body: "Gratuit." }] }
}

const { fr, ar } = currentVersion("terms").text

export const olderTerms = {
  hash: hash("sha256", "older terms", "buffer"),
  text: { fr: older(fr), ar: older(ar) },
}
