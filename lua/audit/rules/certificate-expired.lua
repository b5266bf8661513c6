-- Whether LIST has a valid certificate for the standard of ITEM.
local function is_renewed(item, list)
  local standard = item.standard_id or item.standard
  for _, other in ipairs(list) do
    if (other.standard_id or other.standard) == standard then return true end
  end
  return false
end

local function words_for(item)
  local base = item.base
  if base and base.ends == item.ends and item.expires ~= item.ends then
    return ("the certificate '%s' ended on %s with '%s', to which it adds"):format(item.id, item.ends,
      base.id)
  end
  return ("the certificate '%s' ended on %s"):format(item.id, item.ends)
end

local function with(more)
  return { { "isms.yaml", "", "certifications:\n"
    .. "  - {id: c, standard: iso27001-2022, kind: certificate, body: B, issued: 2023-12-01, expires: "
    .. more .. "\n" } }
end

local MORE = "2026-11-21}\n"
  .. "  - {id: more, standard: jip-isms517-1.0, kind: certificate, body: B, issued: 2024-01-01, "
  .. "expires: 2026-11-30}"

return {
  numbers = {}, severity = "warning", clause = "ISO/IEC 17021-1 8.3.4", document = "public-summary",
  title = { en = "Certificates are valid", ja = "認証が有効期限内である" },
  explanation = {
    en = "A certificate that has ended, or that adds to one that has, may not be claimed; no text calls it "
      .. "valid. Give the new one, or take the old one out when nobody needs it any more.",
    ja = "有効期限を過ぎた認証及びそのアドオン認証は、有効であると主張してはならず、文書にも有効と記載されない。"
      .. "新しい認証を記載するか、不要になった記載を除く。",
  },
  violates = { with "2026-11-21}", with(MORE) },
  keeps = {
    with "2026-11-22}",
    with("2026-11-21}\n  - {id: d, standard: iso27001-2022, kind: certificate, body: B, issued: 2026-11-22}"),
  },
  run = function(model, report)
    for _, item in ipairs(model.certifications) do
      local ended = item.kind == "certificate" and item.expired
      if ended and not is_renewed(item, model.certificates) then
        report(item, "expires", words_for(item))
      end
    end
  end,
}
