local lists = require "base.lists"
local edits = require "audit.edits"
local phrase = require "base.phrase"
local stated = require "audit.stated"
local walk = require "facts.walk"

-- Facts that say what holds, and not what happened once or is aimed at.
local STATING = lists.set_of_words("commitments customer_responsibilities incident_notice procedures "
  .. "shared_responsibilities communications continuity controls services scope system organization assets records")
local TEXTS = { text = true, string = true }

local function in_languages(value)
  return type(value) == "table" and value or { value }
end

-- All that ENTRY, which holds a text, says in LANGUAGE.
local function said_in(entry, language)
  local list = {}
  for _, value in pairs(entry) do
    local text = type(value) == "table" and value[language] or value
    if type(text) == "string" then list[#list + 1] = text end
  end
  return table.concat(list, "\n")
end

-- What is right beside the texts of ENTRY: a commitment that states its own availability keeps to it.
local function right_beside(entry, right)
  if not entry.availability_percent then return right end
  local own = {}
  for subject, values in pairs(right) do own[subject] = values end
  own.availability = { { number = entry.availability_percent, unit = "%", from = "availability_percent" } }
  return own
end

local function in_words(value)
  return phrase.plural(value.number, value.unit) .. " by " .. value.from
end

-- Whether ENTRY speaks of what a supplier owes.
local function is_of_supplier(top, entry)
  return top.name == "shared_responsibilities" and entry.supplier ~= nil
end

-- The edits that promise PERCENT of availability by TEXT.
local function promised(percent, text)
  return { { "isms.yaml", "", "commitments: [{id: C-1, kind: commitment, category: availability, availability_percent: "
    .. percent .. ", text: \"" .. text .. "\"}]\n" } }
end

-- The edits that say TEXT of the service.
local function served(text)
  return { { "isms.yaml", "description: It serves.", "description: \"" .. text .. "\"" } }
end

-- The edits that put POLICY to use and say TEXT of the service.
local function under(policy, text)
  return edits.with_policies(served(text)[1], { policy })
end

-- The edits that promise TEXT of incidents, of which customers are told within 24 hours.
local function notice(text)
  return { { "isms.yaml", "", "incident_notice: {text: \"" .. text .. "\", hours: 24}\n" } }
end

return {
  numbers = {}, severity = "error", clause = "7.5.3, SOC 2 CC2.3", document = "all",
  title = { en = "Texts state the figures that facts and parameters state",
    ja = "文中の数値が事実及びパラメータの値と一致する" },
  explanation = {
    en = "What a text says of availability, notice of incidents to customers, return and deletion of data after a contract, "
      .. "backups, logs, recovery and critical weaknesses is the figure of the fact or parameter that states it. Texts that "
      .. "tell what happened, or what is aimed at, are not compared.",
    ja = "稼働率、顧客へのインシデントの通知、契約終了後の返却・削除、バックアップ、ログ、復旧及び緊急の脆弱性について文中で"
      .. "述べる数値は、それを定める事実又はパラメータの値とする。起きたこと及び目指すことを述べる文は比べない。",
  },
  violates = {
    promised(99.9, "The service is available at least 99.99 % of each month."),
    promised(99.9, "月間稼働率九十九％以上を維持します。"),
    notice("Customers are told of incidents within 12 hours."), notice("Customers are told of incidents within two days."),
    notice("インシデントを確認したお客様に12時間以内にお知らせします。"),
    under("cloud-services", "Data is returned within 30 days and deleted within 30 days after a contract ends."),
    under("cloud-services", "契約終了後60日以内にデータを返却し、60日以内に削除します。"),
    under("cloud-services", "Customer data; 30 days after the end of the contract"),
    served("Backups are made every four hours."), served("Backups are made daily and kept for 30 days."),
    served("Its logs are kept for 6 months."),
    under("business-continuity", "It is restored within three days."),
    under("business-continuity", "12時間以内に復旧します。"),
    served("Critical weaknesses are closed within 14 days."),
  },
  keeps = {
    promised(99.9, "The service is available at least 99.9 % of each month, 5 minutes at night excepted."),
    notice("Customers are told of incidents within 24 hours, then every 4 hours."),
    notice("インシデントを確認したお客様に24時間以内にお知らせし、4時間ごとに続報をお送りします。"),
    under("cloud-services", "Data is returned within 30 days and deleted within 60 days after a contract ends."),
    under("cloud-services", "契約終了後30日以内にデータを返却し、60日以内に削除します。"),
    served("Backups are made every 24 hours and kept for 35 days; users sign in every 7 days."),
    under("cloud-services", "配達完了から13か月、契約終了後は60日以内にデータを削除"),
    under("cloud-services", "Data is kept 13 months after delivery, deleted within 60 days after the end of a contract."),
    served("Its logs are kept for 12 months."),
    under("business-continuity", "It is restored within eight hours."),
    served("Critical weaknesses are closed within 7 days."),
    served("Customers are told of incidents within 12 hours."),
  },
  run = function(_, report, view)
    local right = stated.right(view)
    local fields = lists.select(view.fields, function(top) return STATING[top.name] end)
    for _, top in ipairs(fields) do
      walk.leaves({ top }, view.values, view.library, function(_, value, holder, key)
        if is_of_supplier(top, holder) then return end
        for language, text in pairs(in_languages(value)) do
          local entry = said_in(holder, language)
          stated.check(tostring(text), entry, right_beside(holder, right), function(amount, _, values)
            report(holder, key, "the text says '" .. amount.text .. "', and it is "
              .. table.concat(lists.map(values, in_words), ", "))
          end)
        end
      end, TEXTS)
    end
  end,
}
