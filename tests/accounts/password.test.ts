import { expect, test } from "vitest"
import { hashPassword, isGuessable, isPasswordOf } from "#src/accounts/password.ts"

test.each(["password", "Motdepasse123", "azerty123456", "12345678", "abcdefgh", "aaaaaaaa", "12121212", "Casablanca!"])(
  "calls %s guessable",
  (password) => {
    expect(isGuessable(password, [])).toBe(true)
  },
)

test.each(["Salma2026", "salma@example.ma", "Coopérative Atlas", "متجر الريف"])(
  "calls %s guessable for whose words they are",
  (password) => {
    expect(isGuessable(password, ["salma@example.ma", "Salma B.", "Coopérative Atlas", "متجر الريف"])).toBe(true)
  },
)

test.each(["un mot de passe solide", "خمسة قطط فوق السطح", "correct horse battery", "salma aime les chats gris"])(
  "takes %s",
  (password) => {
    expect(isGuessable(password, ["salma@example.ma", "Salma B."])).toBe(false)
  },
)

test("knows a password again in another Unicode form, and no other", async () => {
  const passwordHash = await hashPassword("été à Fès".normalize("NFD"))

  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await isPasswordOf(passwordHash, "été à Fès".normalize("NFC"))).toBe(true)
  expect(await isPasswordOf(passwordHash, "ete a Fes")).toBe(false)
  expect(await isPasswordOf(null, "nobody has this password")).toBe(false)
})
