import pg from "pg"
import { afterAll, beforeEach, describe, expect, test } from "vitest"
import { inAccount, type Trx } from "#db/database.ts"
import { addDays, casablancaDay } from "#src/clock.ts"
import { answerFields } from "#src/verifications/answer-fields.ts"
import { bringUpToDate } from "#src/verifications/bring-up-to-date.ts"
import { claimVerification } from "#src/verifications/review/claim-verification.ts"
import { submitVerification } from "#src/verifications/submit-verification.ts"
import { verificationStanding } from "#src/verifications/verification-standing.ts"
import { withdrawSubmission } from "#src/verifications/withdraw-submission.ts"
import { atlas, nora, rif, staff, users, youssef } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { ask, cookieOf } from "../site.ts"
import { complete, completeAll, goodAnswers, start, stepOf } from "./a-file.ts"

const database = await cloneDatabase()
const app = database.open("app")
const admin = database.open("admin")
const owner = new pg.Client(database.url("owner"))
await owner.connect()
afterAll(() => owner.end())

const cookie = await cookieOf(app, nora.owner)
const inNora = <T>(work: (trx: Trx) => Promise<T>) => inAccount(app, nora.id, work)
const today = casablancaDay(new Date())
/** Days move with the clock of the machine, which the site goes by. */
Object.assign(goodAnswers, {
  ...{ address_issued_on: addDays(today, -10), register_issued_on: addDays(today, -10) },
  ...{ regularity_issued_on: addDays(today, -10), identity_expires_on: addDays(today, 1500) },
})

beforeEach(async () => {
  await owner.query(`truncate verification_answers, documents, verification_items, verification_events,
    verification_decisions, verification_alerts cascade`)
  await owner.query("delete from verifications where account_id in ($1, $2)", [nora.id, youssef.id])
})

async function html(path: string, asked: Parameters<typeof ask>[1] = {}) {
  const response = await ask(path, { cookie, ...asked })
  return { status: response.status, to: response.headers.get("location"), text: await response.text() }
}

describe("an applicant's pages", () => {
  test("begin with the legal form, in both languages", async () => {
    const french = await html("/fr/verification")
    const arabic = await html("/ar/verification")

    expect(french.text).toContain("Quelle est votre situation")
    expect(arabic.text).toContain("ما هي وضعيتكم")
    expect((await html("/fr/verification/legal-form", { form: {} })).status).toBe(422)
    expect(await html("/fr/verification/legal-form", { form: { legalForm: "individual" } })).toMatchObject({
      ...{ status: 303, to: "/fr/verification" },
    })
    expect((await html("/fr/verification")).text).toContain("0 étape")
  })

  test("lead from one step to the next, and lose nothing that is good", async () => {
    await inNora((trx) => start(trx, nora.owner))
    const wrong = await html("/fr/verification/bank", { form: { account_holder: "Nora", rib: "123" } })

    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain("24 chiffres, vous en avez écrit 3")
    expect(wrong.text).toContain('value="Nora"')
    expect((await html("/fr/verification/bank")).text).toContain('value="Nora"')

    const left = await html("/fr/verification/bank", { form: { rib: "", later: "yes" } })
    expect(left.to).toBe("/fr/verification")
    const on = await html("/fr/verification/tax", { form: { tax_regime: "none" } })
    expect(on.to).toBe("/fr/verification/bank")
  })

  test("keep a field as it is left, and check it while it is typed", async () => {
    await inNora((trx) => start(trx, nora.owner))
    const typing = { form: { rib: goodAnswers.rib ?? "" }, partial: true }
    const checked = await html("/ar/verification/checks?field=rib", typing)
    const before = await inNora((trx) => stepOf(trx, nora.owner, "bank"))
    const kept = await html("/fr/verification/bank/answers", {
      form: { ...typing.form, account_holder: "" },
      partial: true,
    })
    const after = await inNora((trx) => stepOf(trx, nora.owner, "bank"))

    expect(checked.text).toContain("المفتاح صحيح")
    expect(before.state).toBe("missing")
    expect(kept.text).toContain("Enregistré")
    expect(after.fields.map(({ answer }) => answer?.shown ?? null)).toEqual([null, "•••• 5613"])
    expect((await html("/fr/verification/bank")).text).not.toContain(goodAnswers.rib)
    expect((await html("/fr/verification/checks?field=nothing", typing)).status).toBe(404)
  })

  test("go from a whole file to the reviewers and back", async () => {
    await inNora(async (trx) => {
      await start(trx, nora.owner)
      await completeAll(trx, nora.owner)
    })
    expect((await html("/fr/verification")).text).toContain("Envoyer mon dossier")
    await html("/fr/verification/submission", { method: "POST" })
    const sent = await html("/fr/verification")
    expect(sent.text).toContain("Dossier envoyé le")
    expect(sent.text).toContain("Reprendre pour corriger")
    expect((await html("/fr/verification/bank")).text).not.toContain(
      '<form method="post" action="/fr/verification/bank"',
    )

    await html("/fr/verification/submission/removal", { method: "POST" })
    expect((await html("/fr/verification")).text).toContain("Envoyer mon dossier")
  })

  test("show a viewer where the file stands, and none of what is in it", async () => {
    const viewer = await cookieOf(app, atlas.viewer)
    const page = await html("/fr/verification", { cookie: viewer })

    expect(page.text).toContain("Dossier approuvé")
    expect(page.text).not.toContain("/fr/verification/renewal")
    expect((await html("/fr/verification/identity", { cookie: viewer })).status).toBe(403)
    expect((await html("/fr/verification/renewal", { cookie: viewer, method: "POST" })).status).toBe(403)
  })

  test("offer what a merchant has told elsewhere, to be read over", async () => {
    await owner.query("delete from verifications where account_id = $1", [rif.id])
    await inAccount(app, rif.id, (trx) => start(trx, rif.owner, "company"))
    const tarik = await cookieOf(app, rif.owner)

    expect((await html("/fr/verification/address", { cookie: tarik })).text).toContain('value="12, rue du Port"')
    expect((await html("/fr/verification/address", { cookie: tarik })).text).toContain('value="05 24 00 00 00"')
    const { fields } = await inAccount(app, rif.id, (trx) => stepOf(trx, rif.owner, "address"))
    expect(fields.every(({ answer }) => answer === null)).toBe(true)
  })

  test("are not there for a step that the file lacks", async () => {
    await inNora((trx) => start(trx, nora.owner))
    expect((await html("/fr/verification/trade_register")).status).toBe(404)
    expect((await html("/fr/verification/trade_register", { form: {} })).status).toBe(404)
  })

  test("say what staff refused, in words and with their message", async () => {
    await inNora(async (trx) => {
      await start(trx, nora.owner)
      await completeAll(trx, nora.owner)
    })
    await refuse("bank", "mismatch", "Le nom diffère.")

    const overview = await html("/fr/verification")
    const step = await html("/ar/verification/bank")
    expect(overview.text).toContain("Elle ne correspond pas à ce que vous avez déclaré.")
    expect(step.text).toContain("لا تطابق ما صرّحتم به.")
    expect(step.text).toContain("Le nom diffère.")
  })
})

async function refuse(code: string, reason: string, message: string) {
  await owner.query("update verifications set state = 'changes_requested', decided_at = now() where account_id = $1", [
    nora.id,
  ])
  await owner.query(
    `insert into verification_decisions (account_id, verification_id, document_id, verdict, reason, message, decided_by)
     select documents.account_id, documents.verification_id, documents.id, 'rejected', $2, $3, $4
     from documents join verification_items items on items.id = documents.item_id
     where documents.account_id = $1 and items.code = $5`,
    [nora.id, reason, message, users.karima.id, code],
  )
}

test("a refused paper is done again by another, or by putting right what stands beside it", async () => {
  await inNora(async (trx) => {
    await start(trx, nora.owner)
    await completeAll(trx, nora.owner)
  })
  await refuse("bank", "mismatch", "")
  await refuse("address", "too_old", "")
  const soon = new Date(Date.now() + 1000)

  await inNora(async (trx) => {
    expect((await stepOf(trx, nora.owner, "bank")).state).toBe("refused")
    expect(await submitVerification(trx, nora.owner, "fr", soon)).toEqual({ ok: false, reason: "incomplete" })

    await answerFields(trx, nora.owner, { code: "bank", typed: { account_holder: "Nora S." } }, soon)
    await complete(trx, nora.owner, "address")
    expect((await stepOf(trx, nora.owner, "bank")).state).toBe("provided")
    expect((await stepOf(trx, nora.owner, "address")).state).toBe("provided")
  })
})

test("takes up a requirement from its first day on, and drops one after its last", async () => {
  await inNora(async (trx) => {
    await start(trx, nora.owner)
    await complete(trx, nora.owner, "tax")
  })
  const tomorrow = addDays(today, 1)
  await owner.query(
    `insert into verification_requirements (code, account_kind, legal_form, position, title_fr, title_ar, need_fr, need_ar,
       why_fr, why_ar, fields, source, valid_from)
     select 'activity', account_kind, legal_form, 9, 'Activité', 'النشاط', '…', '…', '…', '…', '{activity}', 'test', $1
     from verification_requirements where account_kind = 'influencer' and legal_form = 'individual' and code = 'tax'`,
    [tomorrow],
  )
  await owner.query(
    "update verification_requirements set valid_until = $1 where account_kind = 'influencer' and legal_form = 'individual' and code = 'tax'",
    [today],
  )
  const codes = async (day: string) =>
    (await inNora((trx) => bringUpToDate(trx, nora.id, new Date(`${day}T12:00:00Z`))))?.items.map(
      ({ item }) => item.code,
    )

  expect(await codes(today)).toEqual(["identity", "address", "tax", "bank"])
  expect(await codes(tomorrow)).toEqual(["identity", "address", "bank", "activity"])
  await owner.query("delete from verification_items where code = 'activity'")
  await owner.query("delete from verification_requirements where code = 'activity'")
  await owner.query("update verification_requirements set valid_until = null where code = 'tax'")
})

test("a file is either claimed or taken back, never both", async () => {
  await inNora(async (trx) => {
    await start(trx, nora.owner)
    await completeAll(trx, nora.owner)
    await submitVerification(trx, nora.owner, "fr", new Date())
  })

  const [claimed, taken] = await Promise.all([
    inAccount(admin, nora.id, (trx) => claimVerification(trx, staff.compliance(nora.id), nora.id, new Date())),
    inNora((trx) => withdrawSubmission(trx, nora.owner, new Date())),
  ])

  expect([claimed.ok, taken.ok].filter(Boolean)).toHaveLength(1)
})

test("two sendings at once make one", async () => {
  await inNora(async (trx) => {
    await start(trx, nora.owner)
    await completeAll(trx, nora.owner)
  })
  const sendings = await Promise.all(
    [0, 1].map(() => inNora((trx) => submitVerification(trx, nora.owner, "fr", new Date()))),
  )

  expect(sendings.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await inNora((trx) => verificationStanding(trx, nora.id, new Date()))).state).toBe("submitted")
})
