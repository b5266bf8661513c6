-- What a public document must not say, however it is written, and what it may.
local claims = require "audit.claims"

local function found(text, bodies)
  return claims.find(host.tree("case", text):lines(), bodies or {})
end

local FORBIDDEN = {
  "This is our SOC 3 report.", "A SOC\u{A0}3® Report", "our **SOC 3** report", "a SOC 3\nreport", "SOC&#32;3 report", "SOC 3<!-- --> report",
  "We are SOC 2 certified.", "SOC 2® certification", "SOC-2 certified", "certified for SOC 2", "certified against the SOC 2 criteria",
  "We are SOC 2 compliant.", "in compliance with SOC 2", "SOC II", "ＳＯＣ ２ certified", "AICPA approved",
  "Your data is fully secure.", "100% secure", "100 % uptime", "We guarantee the security of data.", "We guarantee complete security.",
  "gives reasonable assurance", "Audited by Example LLP.", "![SOC for Service Organizations](seal.png)", "![Seal](images/aicpa-soc.svg)",
  "SOC 2認証を取得", "ＳＯＣ２の認証", "SOC 3報告書", "ＳＯＣ　３　報告書", "万全の対策", "絶対に漏えいしない", "100％安全", "１００％の安全", "完全に安全",
  "監査法人の監査を受けました", "SOC 2準拠", "万\n全の対策", "not only a SOC 3 report",
}

test("forbidden claims are found however they are written", function()
  for _, text in ipairs(FORBIDDEN) do assert(#found(text) > 0, "not found: " .. text) end
end)

local ALLOWED = {
  "It is not a SOC 2® report or any other SOC report.", "This is not a SOC 3 report.", "We have received a SOC 2® Type 2 report.",
  "Systems can never be fully secure.", "We prepare for a SOC 2® examination.", "Certificates and reports", "The share is 100 %.",
  "ISO/IEC 27001 certified", "本書はSOC 2®報告書その他のSOC報告書ではなく、これに代わるものではありません。", "SOC 2® Type 2報告書を受領しました。",
  "本書は、SOC 3報告書ではありません。", "絶対的な保証を与えるものではありません。", "ISMS認証を取得", "![Logo](logo.svg)", "associate certified",
  "内部監査を受けた部門",
}

test("what is true and sober may be said", function()
  for _, text in ipairs(ALLOWED) do
    local first = found(text)[1]
    assert(not first, text .. ": " .. tostring(first and first.text))
  end
end)

test("an audit may be named with who made it, as the facts have it", function()
  assert(#found("Audited by Example LLP.", { "Example LLP" }) == 0)
  assert(#found("Audited by Other LLP.", { "Example LLP" }) == 1)
  assert(#found("暁監査法人の監査を受けました。", { "暁監査法人" }) == 0)
end)

test("a claim over several lines is at the line where it begins", function()
  assert(found("We are proud\nto be SOC 2\ncertified.")[1].line == 2)
  assert(found("本書は\n万全\nです")[1].line == 2)
end)
