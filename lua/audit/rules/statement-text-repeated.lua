local languages = require "base.languages"
local projection = require "facts.projection"

local LONGEST = 20 -- characters of a text that may be said of any number of controls
local MOST = 2     -- controls of which a longer one may be said

local TEXTS = { "justification", "implementation", "evidence" }

-- The text of DECISION under KEY in LANGUAGE where it is long enough to be about one control; else nil.
local function long_text(decision, key, language)
  local text = projection.text(decision[key], language)
  return text and (utf8.len(text) or #text) > LONGEST and text or nil
end

-- Reports the control after MOST others whose text under KEY in LANGUAGE is the same; IS_TOLD: the cells that have been.
local function check(decisions, key, language, is_told, report)
  local first, counts = {}, {}
  for _, decision in ipairs(decisions) do
    local text = long_text(decision, key, language)
    if text then
      counts[text] = (counts[text] or 0) + 1
      first[text] = first[text] or decision.id
      if counts[text] == MOST + 1 and not is_told[decision] then
        is_told[decision] = true
        report(decision, key, ("%s has the same %s as %s and another control: '%s'"):format(decision.id, key, first[text], text))
      end
    end
  end
end

-- The edits that put a sentence before the implementation of A.7.3 and as many controls behind it as make COUNT.
local function done_alike(count)
  local list = {}
  for i = 1, count do
    local row = ("A.7.%d,yes,implemented,B,,isms-manager,,,Records of IA-1,,"):format(i + 2)
    list[i] = { "facts/controls.csv", row, row .. "Locks and guards keep strangers out: " }
  end
  list.at = { "facts/controls.csv", "A.7.5,yes" }
  return list
end

return {
  numbers = { 4, 7 }, severity = "warning", clause = "6.1.3 d", document = "statement-of-applicability",
  title = { en = "What the statement says of a control is said of that control", ja = "適用宣言書の記載が管理策ごとのものである" },
  explanation = {
    en = "A justification, an implementation or evidence of more than 20 characters stands in two rows of the statement at most: what "
      .. "fits three controls was written for none of them.",
    ja = "20字を超える適用理由、実施方法又は証拠の記載は、適用宣言書の2行までとする。三つの管理策に当てはまる文は、いずれの管理策のために"
      .. "書かれたものでもない。",
  },
  violates = { done_alike(3) }, keeps = { done_alike(2) },
  run = function(_, report, view)
    for _, key in ipairs(TEXTS) do
      local is_told = {}
      for _, language in ipairs(languages) do check(view.values.controls or {}, key, language, is_told, report) end
    end
  end,
}
