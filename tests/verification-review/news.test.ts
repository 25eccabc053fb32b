import { beforeEach, describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { run as sendNews } from "#jobs/send-verification-news.ts"
import { NotFound } from "#src/errors.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { claimVerification } from "#src/verifications/review/claim-verification.ts"
import { concludeVerification } from "#src/verifications/review/conclude-verification.ts"
import { decideDocument } from "#src/verifications/review/decide-document.ts"
import { decisionReasons, rejectionReasons } from "#src/verifications/review/decision-reasons.ts"
import { rejectVerification } from "#src/verifications/review/reject-verification.ts"
import { now, salma, users } from "#tests/cast.ts"
import { catchMail } from "#tests/mail/mail-catcher.ts"
import { act, aFile, type File, jobsOf, owner, worker } from "./a-file.ts"

const caught = await catchMail()
beforeEach(() => {
  caught.length = 0
})

const papers = [
  { code: "identity", kind: "passport", expiresOn: "2030-05-01" },
  { code: "bank", kind: "rib_certificate" },
]

async function inHand(name: string, locale: "fr" | "ar" = "fr", kind: "merchant" | "influencer" = "influencer") {
  const file = await aFile({ name, kind, papers })
  await owner.updateTable("auth.users").set({ locale }).where("id", "=", file.ownerId).execute()
  await act(file, (trx, karima) => claimVerification(trx, karima, file.id, now))
  return file
}

async function conclude(file: File, refused: { kind: string; reason: string; message: string } | null) {
  for (const [kind, documentId] of Object.entries(file.papers)) {
    const words =
      refused?.kind === kind ? { ...refused, verdict: "rejected" } : { verdict: "approved", reason: null, message: "" }
    const draft = { accountId: file.id, documentId, ...words } as Parameters<typeof decideDocument>[2]
    await act(file, (trx, karima) => decideDocument(trx, karima, draft, now))
  }
  await act(file, (trx, karima) => concludeVerification(trx, karima, file.id, now))
  return newsOf(file)
}

async function newsOf(file: File) {
  const [news] = (await jobsOf(owner, "send-verification-news", file.id)) as { accountId: string; eventId: string }[]
  if (!news) throw new Error("no news")
  return news
}

function eventOf(file: File, state: string) {
  const event = { accountId: file.id, verificationId: file.verification, state, actorKind: "system", at: now }
  return owner.insertInto("verificationEvents").values(event).returning("id as eventId").executeTakeFirstOrThrow()
}

describe("the owner is told", () => {
  test("that the file was received, once", async () => {
    const file = await aFile({ name: "Amina" })
    const news = { accountId: file.id, ...(await eventOf(file, "submitted")) }
    await sendNews(worker, news)
    await sendNews(worker, news)

    expect(caught.map(({ subject }) => subject)).toEqual(["Nous avons bien reçu votre dossier de vérification"])
    expect(caught[0]?.text).toContain("\u2068Amina\u2069")
    expect(caught[0]?.text).toContain("/fr/verification")
  })

  test.each([
    ["merchant", "ouvrir vos programmes"],
    ["influencer", "commissions acquises pourront désormais vous être versées"],
  ] as const)("that the file of a %s is approved, what it opens and until when", async (kind, opens) => {
    const file = await inHand("Approuvée", "fr", kind)
    await sendNews(worker, await conclude(file, null))

    expect(caught[0]?.subject).toBe("Votre dossier de vérification est approuvé")
    expect(caught[0]?.text).toContain(opens)
    expect(caught[0]?.text).toContain("1 mai 2030")
  })

  test("which papers to send again and why, and of none that is good", async () => {
    const refused = { kind: "rib_certificate", reason: "not_holder", message: "Le RIB est au nom de Karim." }
    const news = await conclude(await inHand("À compléter"), refused)
    await sendNews(worker, news)

    expect(caught[0]?.subject).toBe("Votre dossier de vérification est à compléter")
    expect(caught[0]?.text).toContain("Elle n’est pas à votre nom")
    expect(caught[0]?.text).toContain("\u2068Le RIB est au nom de Karim.\u2069")
    expect(caught[0]?.text?.match(/•/g)).toHaveLength(1)
  })

  test("the same in Arabic, though the papers were replaced before the mail left", async () => {
    const refused = { kind: "rib_certificate", reason: "unreadable", message: "" }
    const file = await inHand("أمينة", "ar")
    const news = await conclude(file, refused)
    const replaced = new Date(now.getTime() + 60_000)
    await owner.updateTable("documents").set({ replacedAt: replaced }).where("accountId", "=", file.id).execute()
    await sendNews(worker, news)

    expect(caught[0]?.subject).toBe("ملف التحقق الخاص بكم يحتاج إلى استكمال")
    expect(caught[0]?.text).toContain("غير مقروءة")
    expect(caught[0]?.html).toContain('dir="rtl"')
  })

  test("that the file is refused, with the reason and the words of the reviewer", async () => {
    const file = await inHand("Refusée")
    const draft = { accountId: file.id, reason: "second_account", message: "Votre compte « Amina B. » existe déjà." }
    await act(file, (trx, karima) => rejectVerification(trx, karima, draft, now))
    await sendNews(worker, await newsOf(file))

    expect(caught[0]?.subject).toBe("Votre dossier de vérification est refusé")
    expect(caught[0]?.text).toContain("Vous avez déjà un compte du même type")
    expect(caught[0]?.text).toContain("« Amina B. »")
  })

  test.each([
    ["fr", "Votre vérification a expiré", "vos commissions restent acquises"],
    ["ar", "انتهت صلاحية التحقق الخاص بكم", "تبقى عمولاتكم مكتسبة"],
  ] as const)("in %s that the verification has expired, and what stops", async (locale, subject, stops) => {
    const file = await inHand("Expirée", locale)
    await sendNews(worker, { accountId: file.id, ...(await eventOf(file, "expired")) })

    expect(caught[0]?.subject).toBe(subject)
    expect(caught[0]?.text?.toLowerCase()).toContain(stops)
  })
})

describe("nobody else is told", () => {
  test("not the managers, nor owners who have left", async () => {
    const file = await aFile({ name: "Équipe" })
    const member = { accountId: file.id, createdAt: now }
    await owner
      .insertInto("memberships")
      .values([
        { ...member, userId: users.hamza.id, role: "manager" },
        { ...member, userId: users.nora.id, role: "owner", endedAt: now },
      ])
      .execute()
    await sendNews(worker, { accountId: file.id, ...(await eventOf(file, "submitted")) })

    expect(caught.map(({ to }) => [to].flat()[0]?.text)).toEqual([`${file.ownerId}@example.ma`])
  })

  test("of what staff do among themselves", async () => {
    const file = await inHand("Discrète")
    for (const state of ["in_review", "open", "reopened"])
      await sendNews(worker, { accountId: file.id, ...(await eventOf(file, state)) })

    expect(caught).toHaveLength(0)
  })

  test("of another account's file", async () => {
    const file = await aFile({ name: "La sienne" })
    const { eventId } = await eventOf(file, "submitted")

    await expect(sendNews(worker, { accountId: salma.id, eventId })).rejects.toThrow(NotFound)
    expect(caught).toHaveLength(0)
  })
})

test.each(["fr", "ar"] as const)("every reason has its words in %s", (locale) => {
  const { has } = i18n(locale)
  const keys = [
    ...decisionReasons.map((reason) => `verifications.reasons.${reason}`),
    ...rejectionReasons.map((reason) => `verifications.rejections.${reason}`),
  ]

  expect(keys.filter((key) => !has(key))).toEqual([])
})

test("a claim on one account writes nothing to another", async () => {
  const [file, other] = [await inHand("Une"), await aFile({ name: "Deux" })]
  await conclude(file, null)

  expect(await inAccount(worker, other.id, (trx) => jobsOf(trx, "send-verification-news", other.id))).toEqual([])
})
