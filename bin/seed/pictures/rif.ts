import { scene, shadow } from "./scene.ts"

const blue = { wall: "#a9c4d6", glow: "#e3eef2", table: "#5a6b78" }
const clay = { wall: "#e3bf9c", glow: "#f8e6d2", table: "#83492b" }
const straw = { wall: "#d9d3b4", glow: "#f5f1dd", table: "#6e6a48" }

const slipper = (turn: string) =>
  `<g transform="${turn}"><path d="M0 200C-10 60 60 -40 170 -60C240 -70 270 -40 262 10C250 90 230 150 240 300C244 380 200 430 130 430S10 380 0 200Z" fill="#d8a234"/>
   <path d="M24 200C20 80 80 0 170 -20C214 -28 226 0 220 40C204 110 196 150 200 210C150 240 80 236 24 200Z" fill="#efc258"/>
   <path d="M40 250C90 280 150 280 202 256C208 340 190 396 130 396S50 350 40 250Z" fill="#8a5a20"/>
   <path d="M70 130C110 150 150 146 190 120M82 90C116 106 150 102 184 80" stroke="#b67f1d" stroke-width="6" fill="none"/></g>`

export const belgha = scene(
  blue,
  `${shadow(600, 340)} ${slipper("translate(320 610) rotate(-8)")} ${slipper("translate(900 585) scale(-1 1) rotate(-10)")}`,
)

export const tajine = scene(
  clay,
  `${shadow(600, 400)}
   <path d="M560 250h80l-10 70h-60z" fill="#9a4a26"/><circle cx="600" cy="250" r="46" fill="#b85c30"/>
   <path d="M600 300C560 520 420 660 320 760H880C780 660 640 520 600 300Z" fill="#b85c30"/><path d="M600 300C560 520 420 660 320 760H880C780 660 640 520 600 300Z" fill="url(#shade)"/>
   <path d="M260 770h680c0 130-90 230-340 230S260 900 260 770z" fill="#9a4a26"/><path d="M260 770h680c0 130-90 230-340 230S260 900 260 770z" fill="url(#shade)"/>
   <g fill="none" stroke="#f3d9b0" stroke-width="8"><path d="M430 640q42-50 85 0t85 0t85 0t85 0"/><path d="M320 850q47 50 93 0t93 0t94 0t93 0t93 0t94 0"/></g>`,
)

export const basket = scene(
  straw,
  `${shadow(600, 360)}
   <path d="M400 520C400 260 800 260 800 520" fill="none" stroke="#8a5a20" stroke-width="34"/>
   <path d="M280 520h640l-70 440a50 50 0 0 1-50 44H400a50 50 0 0 1-50-44z" fill="#d9b66b"/><path d="M280 520h640l-70 440a50 50 0 0 1-50 44H400a50 50 0 0 1-50-44z" fill="url(#shade)"/>
   <g stroke="#b48d43" stroke-width="10" fill="none">${Array.from({ length: 6 }, (_, row) => `<path d="M${292 + row * 12} ${590 + row * 66}H${908 - row * 12}" stroke-dasharray="46 16" stroke-dashoffset="${(row % 2) * 31}"/>`).join("")}</g>
   <g fill="#b03a48">${[0, 1, 2, 3].map((index) => `<circle cx="${430 + index * 114}" cy="560" r="22"/>`).join("")}</g>`,
)
