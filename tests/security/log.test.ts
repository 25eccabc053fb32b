import { sql } from "kysely"
import { expect } from "vitest"
import { loggedError, withoutPersons } from "#src/log.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { atlas } from "../cast.ts"
import { cloneDatabase, test } from "../database.ts"
import { catchMail } from "../mail/mail-catcher.ts"

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

test("a row that Postgres refuses is not in the log", async () => {
  const owner = (await cloneDatabase()).open("owner")
  const values = sql`(${atlas.id}, 'Laila Benali', 'nobody', '12, rue du Port', 'Fès', '0612345678', 'laila@example.ma')`
  const refused = sql`insert into seller_notices (account_id, legal_name, legal_form, address, city, phone, email) values ${values}`
  const logged = JSON.stringify(loggedError(await failureOf(refused.execute(owner))))

  expect(logged).toContain("seller_notices_legal_form_check")
  expect(logged).not.toMatch(/Laila|rue du Port|0612345678|laila@/)
})

test("an address that the mail server refuses is neither in the log nor kept with the job", async () => {
  const worker = (await cloneDatabase()).open("worker")
  await catchMail()
  const mail = {
    key: "a",
    to: "laila@away.example",
    locale: "fr" as const,
    subject: "Bonjour",
    paragraphs: ["Bonjour"],
  }
  const failure = await failureOf(deliverMail(worker, mail))

  expect(failure).toBeInstanceOf(Error)
  expect(JSON.stringify(loggedError(failure)) + withoutPersons(String(failure))).not.toContain("laila")
})

test.each([
  ["550 <laila.benali+x@example.ma>: no such user", "550 <[e-mail]>: no such user"],
  ["Key (email)=(laila@example.ma) already exists", "Key (email)=([e-mail]) already exists"],
  ["phone 06 12 34 56 78 and +212612345678", "phone [phone] and [phone]"],
  [
    "order 0190a1b2-0000-7000-8000-000000000001 took 120000000 ns",
    "order 0190a1b2-0000-7000-8000-000000000001 took 120000000 ns",
  ],
])("%s is logged as %s", (text, logged) => {
  expect(withoutPersons(text)).toBe(logged)
})
