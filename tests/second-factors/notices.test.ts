import { expect, test } from "vitest"
import { sendSecondFactorNotice } from "#src/second-factors/send-second-factor-notice.ts"
import { sendStaffWelcome } from "#src/staff/send-staff-welcome.ts"
import { now, users } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { catchMail, linkIn } from "../mail/mail-catcher.ts"
import { ask } from "../site.ts"

const database = await cloneDatabase()
const caught = await catchMail()
const worker = database.open("worker")

test.each([
  ["switched_on", "La double authentification est activée", "تم تفعيل المصادقة الثنائية"],
  ["replaced", "Votre application d’authentification a changé", "تغيّر تطبيق المصادقة الخاص بكم"],
  ["switched_off", "La double authentification est désactivée", "تم إيقاف المصادقة الثنائية"],
  ["recovery_code_used", "Un code de secours vient d’être utilisé", "استُعمل أحد رموز الاسترجاع"],
  ["reset", "Votre double authentification a été réinitialisée", "تمت إعادة ضبط المصادقة الثنائية"],
] as const)(
  "tells each person in their language, once, that their second factor was %s",
  async (change, french, arabic) => {
    for (const { id: userId } of [users.salma, users.youssef]) {
      const notice = { userId, change, requestId: `${change}-${userId}` }
      await sendSecondFactorNotice(worker, notice)
      await sendSecondFactorNotice(worker, notice)
    }
    const [salmas, youssefs, more] = caught.splice(0)

    expect(salmas?.subject).toBe(french)
    expect(salmas?.text).toContain("Si ce n’est pas vous, changez tout de suite votre mot de passe")
    expect(`${youssefs?.subject} ${youssefs?.text}`).toContain(arabic)
    expect(more).toBeUndefined()
  },
)

test("welcomes new staff with a link that sets their password, once", async () => {
  const welcome = { userId: users.karima.id, requestId: "welcome" }
  await sendStaffWelcome(worker, welcome, new Date())
  await sendStaffWelcome(worker, welcome, now)
  const [mail, more] = caught.splice(0)
  const path = mail ? linkIn(mail) : ""

  expect(more).toBeUndefined()
  expect((await ask(path, { form: { password: "huit chevaux au galop" } })).status).toBe(303)
  expect((await ask(path)).status).toBe(410)
})
