import { label, scene, shadow } from "./scene.ts"

const green = { wall: "#cfdcc6", glow: "#f2f1df", table: "#8a6a45" }
const amber = { wall: "#e6cfa3", glow: "#f9ecd0", table: "#7d4f2a" }
const rose = { wall: "#ecc9cb", glow: "#fbeae6", table: "#8d5a56" }
const night = { wall: "#b9c3c4", glow: "#e8e9e0", table: "#4f4a44" }

const nut = (x: number, y: number, turn: number) =>
  `<g transform="translate(${x} ${y}) rotate(${turn})"><ellipse rx="46" ry="32" fill="#9a6b35"/>
   <path d="M-40 -6C-10 -18 14 -18 40 -6" stroke="#7b5226" stroke-width="4" fill="none"/><ellipse cx="-12" cy="-12" rx="14" ry="7" fill="#fff" opacity=".2"/></g>`

export const argan = scene(
  green,
  `${shadow(600, 250)}
   <rect x="560" y="250" width="80" height="60" rx="8" fill="#3a2b1d"/><rect x="548" y="300" width="104" height="46" rx="8" fill="#2c2117"/>
   <path d="M548 346h104c0 60 88 70 88 150v464a44 44 0 0 1-44 44H504a44 44 0 0 1-44-44V496c0-80 88-90 88-150z" fill="#b9791f"/>
   <path d="M548 346h104c0 60 88 70 88 150v464a44 44 0 0 1-44 44H504a44 44 0 0 1-44-44V496c0-80 88-90 88-150z" fill="url(#shade)"/>
   ${label(600, 580, [230, 290], "#5b6b3a")} ${nut(330, 985, -12)} ${nut(410, 1010, 18)} ${nut(860, 1000, 8)}`,
)

export const amlou = scene(
  amber,
  `${shadow(600, 290)}
   <rect x="400" y="420" width="400" height="90" rx="20" fill="#c9973f"/><rect x="400" y="420" width="400" height="90" rx="20" fill="url(#shade)"/>
   <path d="M420 510h360c40 20 50 60 50 110v310c0 50-30 76-80 76H450c-50 0-80-26-80-76V620c0-50 10-90 50-110z" fill="#7a431c"/>
   <path d="M420 510h360c40 20 50 60 50 110v310c0 50-30 76-80 76H450c-50 0-80-26-80-76V620c0-50 10-90 50-110z" fill="url(#shade)"/>
   ${label(600, 620, [320, 270], "#8a5a20")}
   <g fill="#c98d4d"><path d="M900 1000c10-50 50-70 90-60c0 50-40 80-90 60z"/><path d="M230 1010c0-46 36-76 84-70c6 48-36 82-84 70z"/></g>`,
)

export const soap = scene(
  night,
  `${shadow(600, 330)}
   <path d="M290 720h620c0 170-90 280-310 280S290 890 290 720z" fill="#e8dcc4"/><path d="M290 720h620c0 170-90 280-310 280S290 890 290 720z" fill="url(#shade)"/>
   <ellipse cx="600" cy="720" rx="310" ry="70" fill="#d3c29f"/><ellipse cx="600" cy="716" rx="280" ry="56" fill="#3f3420"/>
   <path d="M380 706c60-70 130-30 190-60s120-20 200 44c-90 50-300 60-390 16z" fill="#54461f"/>
   <g stroke="#6f8a3f" stroke-width="10" fill="none"><path d="M820 640c60-70 90-150 90-240"/></g>
   <g fill="#7e9b4a"><path d="M906 470c-60-10-80-60-70-110c50 10 80 50 70 110z"/><path d="M900 540c40-50 100-50 140-20c-30 50-90 60-140 20z"/><path d="M850 610c-60 0-90-40-96-90c56-6 96 30 96 90z"/></g>`,
)

const petal = (turn: number) =>
  `<path transform="rotate(${turn})" d="M0 0C-60 -50 -50 -130 0 -150C50 -130 60 -50 0 0Z"/>`
const flower = (x: number, y: number, size: number) =>
  `<g transform="translate(${x} ${y}) scale(${size})"><g fill="#d96a86">${[0, 72, 144, 216, 288].map(petal).join("")}</g>
   <g fill="#c24f70" transform="scale(.6)">${[36, 108, 180, 252, 324].map(petal).join("")}</g><circle r="22" fill="#f3c65e"/></g>`

export const roseWater = scene(
  rose,
  `${shadow(600, 220)}
   <rect x="555" y="230" width="90" height="90" rx="14" fill="#b9802c"/>
   <path d="M560 320h80c0 120 110 110 110 240v390a54 54 0 0 1-54 54H504a54 54 0 0 1-54-54V560c0-130 110-120 110-240z" fill="#f0b9c3" opacity=".92"/>
   <path d="M560 320h80c0 120 110 110 110 240v390a54 54 0 0 1-54 54H504a54 54 0 0 1-54-54V560c0-130 110-120 110-240z" fill="url(#shade)"/>
   ${label(600, 610, [220, 260], "#a5405f")} ${flower(890, 930, 0.85)} ${flower(300, 960, 0.6)}`,
)

export const hammamBox = scene(
  green,
  `${shadow(600, 400)}
   <path d="M230 640h740v320a40 40 0 0 1-40 40H270a40 40 0 0 1-40-40z" fill="#b98a58"/><path d="M230 640h740v320a40 40 0 0 1-40 40H270a40 40 0 0 1-40-40z" fill="url(#shade)"/>
   <rect x="210" y="600" width="780" height="70" rx="12" fill="#a17444"/>
   <rect x="330" y="380" width="110" height="230" rx="20" fill="#b9791f"/><rect x="352" y="320" width="66" height="70" rx="8" fill="#3a2b1d"/>
   <rect x="500" y="450" width="180" height="160" rx="24" fill="#54461f"/><rect x="500" y="430" width="180" height="50" rx="12" fill="#d3c29f"/>
   <rect x="750" y="360" width="110" height="250" rx="24" fill="#f0b9c3"/><rect x="775" y="310" width="60" height="60" rx="8" fill="#b9802c"/>
   <rect x="560" y="600" width="80" height="400" fill="#8f2f2f" opacity=".85"/><path d="M600 600c-90-90-160-40-150 0zM600 600c90-90 160-40 150 0z" fill="#a53a3a"/>`,
)

const person = (x: number, veil: string, dress: string) =>
  `<g transform="translate(${x} 560)"><path d="M-110 400C-120 220 -60 150 0 150S120 220 110 400Z" fill="${dress}"/>
   <path d="M-80 160C-90 40 -50 -20 0 -20S90 40 80 160Z" fill="${veil}"/><circle cy="70" r="52" fill="#d9a577"/></g>`

export const workshop = scene(
  amber,
  `${person(380, "#8f2f2f", "#b64a3c")} ${person(640, "#2f5f57", "#3e7d70")} ${person(880, "#c08a2a", "#d9a441")}
   <rect x="140" y="930" width="940" height="60" rx="16" fill="#6b4323"/>
   ${nut(300, 925, 0)} ${nut(380, 918, 20)} ${nut(560, 922, -14)} ${nut(760, 920, 10)} ${nut(930, 924, -8)}
   <ellipse cx="640" cy="900" rx="90" ry="40" fill="#d8c39b"/>`,
)

export const recipes = scene(
  green,
  `${shadow(600, 330)}
   <g transform="rotate(-4 600 640)"><rect x="310" y="300" width="580" height="700" rx="18" fill="#1f6b4f"/><rect x="310" y="300" width="60" height="700" rx="18" fill="#17523c"/>
   ${label(630, 430, [360, 300], "#1f6b4f")}
   <g fill="#e8dcc4"><rect x="460" y="800" width="340" height="20" rx="10"/><rect x="500" y="850" width="260" height="16" rx="8"/></g></g>`,
)
