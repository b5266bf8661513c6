local CIA = { "confidentiality", "integrity", "availability" }

-- LEVELS: likelihood and impact before treatment, then after it.
local function risk(id, title, description, owner, levels, affects)
  return { id = id, title = title, description = description, owner = owner, affects = affects,
    likelihood = levels[1], impact = levels[2],
    residual = { likelihood = levels[3], impact = levels[4] } }
end

return { order = 160, file = "csv", make = function(start)
  local list = {
    risk("R-01", { en = "Stolen sign-in data of staff", ja = "従業者の認証情報の窃取" },
      { en = "An attacker signs in with stolen credentials and reads or changes customer data",
        ja = "攻撃者が窃取した認証情報でサインインし、顧客データを閲覧又は改ざんする" },
      "engineering-lead", { 4, 4, 2, 4 }, CIA),
    risk("R-02", { en = "Customer sees another customer's data", ja = "他の顧客のデータの表示" },
      { en = "A fault in the separation of customers shows data of one to another",
        ja = "顧客間の分離の不備により、ある顧客のデータが別の顧客に表示される" },
      "engineering-lead", { 3, 5, 1, 5 }, { "confidentiality" }),
    risk("R-03", { en = "Long outage of the cloud provider", ja = "クラウド事業者の長時間の停止" },
      { en = "The provider is unavailable for more than a day and the service with it",
        ja = "事業者が1日以上停止し、サービスも停止する" },
      "engineering-lead", { 2, 5, 2, 4 }, { "availability" }),
    risk("R-04", { en = "Loss of customer data", ja = "顧客データの消失" },
      { en = "Data is deleted or damaged by mistake or by ransomware and cannot be restored",
        ja = "誤操作又はランサムウェアによりデータが失われ、復元できない" },
      "engineering-lead", { 3, 5, 1, 4 }, { "integrity", "availability" }),
    risk("R-05", { en = "Known weakness exploited", ja = "既知の脆弱性の悪用" },
      { en = "A published weakness in a component is used before it is patched",
        ja = "公表された脆弱性が修正前に悪用される" },
      "engineering-lead", { 4, 4, 2, 4 }, CIA),
    risk("R-06", { en = "Lost or stolen laptop", ja = "ノートPCの紛失・盗難" },
      { en = "A laptop with company data is lost or stolen on the way or at home",
        ja = "業務データの入ったノートPCを移動中又は自宅で紛失する、又は盗まれる" },
      "office-lead", { 4, 3, 4, 1 }, { "confidentiality" }),
    risk("R-07", { en = "Message to the wrong recipient", ja = "誤送信" },
      { en = "Customer information is sent to the wrong person",
        ja = "顧客の情報を誤った相手に送信する" },
      "office-lead", { 4, 2, 3, 2 }, { "confidentiality" }),
    risk("R-08", { en = "Knowledge with one person", ja = "知識の属人化" },
      { en = "Only one person can repair a part of the service and is not there",
        ja = "サービスの一部を一人しか修復できず、その者が不在である" },
      "engineering-lead", { 4, 3, 2, 3 }, { "availability" }),
    risk("R-09", { en = "Rights kept after leaving", ja = "退職者・異動者の権限の残存" },
      { en = "Access rights stay after somebody leaves or changes duties",
        ja = "退職又は異動の後もアクセス権が残る" },
      "office-lead", { 3, 4, 2, 4 }, { "confidentiality", "integrity" }),
    risk("R-10", { en = "Incident at a supplier", ja = "供給者でのインシデント" },
      { en = "A supplier exposes data that was entrusted to it",
        ja = "供給者が預託した情報を漏えいする" },
      "office-lead", { 3, 4, 2, 4 }, { "confidentiality" }),
  }
  for _, row in ipairs(list) do row.identified = start.today end
  return list
end }
