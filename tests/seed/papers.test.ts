import sharp from "sharp"
import { describe, expect, test as it } from "vitest"
import { drawPaper } from "#bin/seed/papers/draw-paper.ts"
import { cnieOf, iceOf, ribOf } from "#bin/seed/papers/identifiers.ts"
import { paperKinds } from "#bin/seed/papers/kinds.ts"
import { lettering } from "#bin/seed/papers/lettering.ts"
import { decidedFiles } from "#bin/seed/trust/decided-files.ts"
import { declaredBy } from "#bin/seed/trust/holder.ts"
import { mainFiles } from "#bin/seed/trust/main-files.ts"
import { waitingFiles } from "#bin/seed/trust/waiting-files.ts"
import { casablancaDay } from "#src/clock.ts"
import { readPaper } from "#src/documents/read-paper.ts"
import { checkField } from "#src/verifications/fields/check-field.ts"
import { atlas, now } from "../cast.ts"
import { test } from "../database.ts"

const files = [...mainFiles, ...decidedFiles, ...waitingFiles]
const known = { full_name: "Nora Specimen", cnie_number: cnieOf(1), rib: ribOf("007", 1), ice: iceOf(1) }

describe("the demo's specimens", () => {
  for (const kind of Object.keys(paperKinds))
    it(`${kind} would be taken by the site`, async () => {
      const paper = await drawPaper(kind, known)
      const read = await readPaper(paper.bytes)
      expect(read.ok && read.value).toMatchObject({ mediaType: paper.mediaType })
    })

  it("are blurred where the story needs one that nobody can read", async () => {
    const { bytes, mediaType, width } = await drawPaper("rib_certificate", known, { isBlurred: true })
    expect(mediaType).toBe("image/jpeg")
    expect((await sharp(bytes).metadata()).width).toBe(width)
  })

  test("exist for every paper that some requirement asks", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const rows = await trx.selectFrom("verificationRequirements").select("papers").execute()
      const asked = new Set(rows.flatMap(({ papers }) => (papers as string[][]).flat()))
      const lacking = [...asked].filter((paper) => !paper.endsWith("?") && !paperKinds[paper])
      expect(asked.size).toBeGreaterThan(10)
      expect(lacking).toEqual([])
    })
  })
})

describe("the people of the story", () => {
  for (const { account, holder } of files) {
    const declared = Object.entries(declaredBy(holder, { at: now, now }))

    it(`${account.name} declares what the site takes, in letters that a paper can show`, () => {
      // The story's own days are checked as it is told: some papers are meant to be over by now.
      const lasting = declared.filter(([field]) => !field.endsWith("_on"))
      const wrong = lasting.filter(
        ([field, value]) => checkField(field, value, { today: casablancaDay(now) }).problem?.severity === "error",
      )
      expect(wrong).toEqual([])
      const printed = new Set(Object.values(paperKinds).flatMap(({ says }) => says as string[]))
      for (const [field, value] of declared) if (printed.has(field)) lettering(value, { x: 0, y: 0, size: 20 })
    })
  }

  it("have numbers of their own", () => {
    const numbers = files.map(({ holder }) => holder.number)
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})
