import { expect, test } from "vitest"
import { classifyClick, readAgent } from "#src/clicks/click-class.ts"

const android = "Mozilla/5.0 (Linux; Android 13; SM-A125F) AppleWebKit/537.36 (KHTML, like Gecko)"
const iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
const none = () => undefined

test.each([
  ["Chrome on Android", `${android} Chrome/130.0.0.0 Mobile Safari/537.36`, null],
  ["Opera Mini", "Opera/9.80 (J2ME/MIDP; Opera Mini/7.1.32052/191.283; U; fr) Presto/2.12.423 Version/12.16", null],
  ["Instagram", `${iphone} Mobile/15E148 Instagram 334.0.4.32.98 (iPhone14,5; iOS 17_5; fr_FR)`, "instagram"],
  [
    "Facebook on Android",
    `${android} Version/4.0 Chrome/124 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/462.0.0.47;]`,
    "facebook",
  ],
  ["Facebook on iPhone", `${iphone} Mobile/21E219 [FBAN/FBIOS;FBAV/460.0.0.31;FBBV/588888]`, "facebook"],
  ["Messenger", `${iphone} Mobile/21E219 [FBAN/MessengerForiOS;FBAV/460.0;]`, "messenger"],
  [
    "TikTok",
    `${android} Chrome/120 Mobile Safari/537.36 trill_340304 AppName/musical_ly BytedanceWebview/d8a21c6`,
    "tiktok",
  ],
  ["Snapchat", `${iphone} Mobile/15E148 Snapchat/12.80.0.40 (like Safari/8617.2.4.10.8, panda)`, "snapchat"],
  ["Pinterest", `${android} Version/4.0 Chrome/96 Mobile Safari/537.36 [Pinterest/Android]`, "pinterest"],
  ["LinkedIn", `${iphone} Mobile/15E148 [LinkedInApp]/9.29.6880`, "linkedin"],
  ["X", `${iphone} Mobile/15E148 Twitter for iPhone/10.35`, "x"],
  ["Telegram", `${android} Version/4.0 Chrome/124 Mobile Safari/537.36 Telegram-Android/10.12.0 (Xiaomi)`, "telegram"],
])("%s is a person", (_name, userAgent, inApp) => {
  expect(readAgent(userAgent)).toEqual({ class: "person", inApp })
})

test.each([
  ["WhatsApp", "WhatsApp/2.23.20.0 A"],
  ["Facebook", "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)"],
  ["Telegram", "TelegramBot (like TwitterBot)"],
  ["X", "Twitterbot/1.0"],
  ["LinkedIn", "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)"],
  ["Slack", "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)"],
  [
    "iMessage",
    "Mozilla/5.0 (Macintosh) AppleWebKit/601.2.4 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0",
  ],
  ["Discord", "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)"],
  ["Snapchat", "Mozilla/5.0 (compatible; Snap URL Preview Service; bot; snapchat; https://developers.snap.com/robots)"],
  ["Pinterest", "Mozilla/5.0 (compatible; Pinterestbot/1.0; +http://www.pinterest.com/bot.html)"],
  ["Teams", "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5"],
  ["Viber", "Viber/21.0 (link preview)"],
])("%s drawing a card is a preview", (_name, userAgent) => {
  expect(readAgent(userAgent)).toEqual({ class: "preview", inApp: null })
})

test.each([
  ["Googlebot", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"],
  ["curl", "curl/8.1.2"],
  ["a headless browser", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/130.0 Safari/537.36"],
  ["no agent at all", ""],
])("%s is a bot", (_name, userAgent) => {
  expect(readAgent(userAgent)).toEqual({ class: "bot", inApp: null })
})

test.each([
  ["HEAD", {}, "head"],
  ["GET", {}, "person"],
  ["GET", { "sec-purpose": "prefetch;prerender" }, "preview"],
  ["GET", { purpose: "prefetch" }, "preview"],
  ["GET", { "x-moz": "prefetch" }, "preview"],
  ["GET", { "x-purpose": "preview" }, "preview"],
])("%s with %j by a person's browser is %s", (method, headers: Record<string, string>, expected) => {
  expect(classifyClick(method, (name) => headers[name], { class: "person", inApp: null })).toBe(expected)
})

test("a HEAD request is one, whoever sends it", () => {
  expect(classifyClick("HEAD", none, { class: "bot", inApp: null })).toBe("head")
})
