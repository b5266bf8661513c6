-- The ids of STANDARDS for which there are certificates, as a series.
local function known(standards)
  local ids = {}
  for id, data in pairs(standards) do
    if data.certificate then ids[#ids + 1] = id end
  end
  table.sort(ids)
  return table.concat(ids, ", ")
end

local function with(standard)
  return { { "isms.yaml", "", "certifications: [{id: c, kind: certificate, body: B, issued: 2026-01-01, "
    .. "expires: 2027-01-01, standard: " .. standard .. "}]\n" } }
end

return {
  numbers = {}, severity = "warning", clause = "ISO/IEC 17021-1 8.2.2", document = "facts",
  title = { en = "The scheme of every certificate is known", ja = "認証の制度が特定されている" },
  explanation = {
    en = "A certificate is held against the scheme of its standard: how long it runs, which audits "
      .. "keep it up, to which other one it adds. Its standard is an id of policies/standards/ or "
      .. "named in words as one of these files has them, with the edition where they differ. A "
      .. "project may have a file of its own there; a certificate of another kind is accepted with "
      .. "its reason.",
    ja = "認証は、規格のファイル（policies/standards/）に定める制度（有効期間、維持審査、前提となる認証）と"
      .. "照合する。規格は、このファイルの番号又はファイルに示す名称で記載し、版により制度が異なる場合は版も"
      .. "示す。プロジェクト独自の規格のファイルを置くこともできる。それ以外の認証は理由を添えて受容する。",
  },
  violates = { with "Quality mark", with "PIMS", with "ISO 27701", with "\"ISO/IEC 27001:2005\"" },
  keeps = {
    with "\"ISMS (JIS Q 27001:2023)\"", with "ＩＳＯ　２７００１",
    with "\"ISO 27701\", edition: \"2025\"",
  },
  run = function(model, report, view)
    for _, item in ipairs(model.certifications) do
      local is_open = item.kind == "certificate" and item.standard and not item.standard_id
      if is_open and #item.meant > 1 then
        report(item, "standard", "'" .. item.standard .. "' can mean " .. table.concat(item.meant, " or ")
          .. ": give one of these ids, or the edition")
      elseif is_open then
        report(item, "standard", "no standard is called '" .. item.standard
          .. "', so no scheme is known for it; known are " .. known(view.library.standards))
      end
    end
  end,
}
