// ShareYourSales: keeps the click that brought a visitor, for the order. ES5, for old phones.
;(function (doc, win) {
  var script = doc.currentScript || doc.querySelector('script[src*="/track.js"]')
  var domain = (script && script.getAttribute("data-domain")) || ""
  var days = Number(script && script.getAttribute("data-days"))
  var shape = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i
  var latest
  if (!(days >= 1 && days <= 365)) days = 30

  // Storage may be refused.
  function attempt(work) {
    try {
      return work()
    } catch (e) {
      return ""
    }
  }

  function keep(click) {
    latest = click
    attempt(function () {
      doc.cookie = "sys_click=" + click + ";path=/;samesite=lax;max-age=" + days * 86400 + (domain && ";domain=" + domain)
    })
    attempt(function () {
      win.localStorage.setItem("sys_click", click + " " + (Date.now() + days * 864e5))
    })
  }

  function kept() {
    var cookie = attempt(function () {
      return (/(?:^|; )sys_click=([^;]+)/.exec(doc.cookie) || [])[1]
    })
    var held = attempt(function () {
      return win.localStorage.getItem("sys_click").split(" ")
    })
    var click = latest || cookie || (held[1] > Date.now() && held[0])
    return shape.test(click) ? click : null
  }

  function fill(form) {
    var click = kept()
    var field = form.querySelector("[name=sys_click]")
    if (!click || form.getAttribute("data-sys-order") === null) return
    if (!field) {
      field = doc.createElement("input")
      form.appendChild(field).type = "hidden"
      field.name = "sys_click"
    }
    field.value = click
  }

  function all() {
    for (var i = 0; doc.forms[i]; i++) fill(doc.forms[i])
  }

  var arrived = (/[?&]sys_click=([^&#]+)/.exec(win.location.search) || [])[1]
  if (shape.test(arrived)) keep(arrived)
  win.sys = { click: kept }
  all()
  doc.addEventListener("DOMContentLoaded", all)
  doc.addEventListener("submit", function (event) { fill(event.target) }, true)
})(document, window)
