local function issues()
  return {
    { id = "I-01", kind = "external",
      text = { en = "Attacks with stolen sign-in data against web services are rising",
        ja = "窃取された認証情報によるウェブサービスへの攻撃が増えている" },
      response = { en = "Treated as risk R-01", ja = "リスクR-01として対応する" } },
    { id = "I-02", kind = "external",
      text = { en = "The service depends on one cloud provider",
        ja = "サービスが一つのクラウド事業者に依存している" },
      response = { en = "Treated as risk R-03; the provider is reviewed every year",
        ja = "リスクR-03として対応し、事業者を毎年見直す" } },
    { id = "I-03", kind = "internal",
      text = { en = "Knowledge of some systems rests with single persons",
        ja = "一部のシステムの知識が特定の担当者に集中している" },
      response = { en = "Treated as risk R-08", ja = "リスクR-08として対応する" } },
  }
end

local function interested_parties()
  return {
    { id = "P-01", name = { en = "Customers", ja = "顧客" },
      requirements = { en = "Confidentiality of their data, a service that runs, notice of incidents",
        ja = "データの保護、サービスの安定稼働、インシデントの通知" },
      addressed_by = { en = "Contracts and the incident management policy",
        ja = "契約及びインシデント管理の方針" } },
    { id = "P-02", name = { en = "Staff", ja = "従業者" },
      requirements = { en = "Clear rules and safe ways to report mistakes",
        ja = "明確な規則及び安心して報告できる仕組み" },
      addressed_by = { en = "Training and the channel for reporting events",
        ja = "教育及び事象の報告窓口" } },
    { id = "P-03", name = { en = "Data protection authority", ja = "個人情報保護の監督機関" },
      requirements = { en = "Compliance with data protection law and reports of breaches",
        ja = "個人情報保護法令の順守及び漏えい等の報告" },
      addressed_by = { en = "Register of laws and the incident management policy",
        ja = "法令の一覧及びインシデント管理の方針" } },
  }
end

return { order = 60, make = function()
  return {
    statement = {
      en = "The development, operation and support of Example Service by all units at the office and "
        .. "at the places where staff work remotely.",
      ja = "全部門が本社及びリモートワークの場所において行う、サンプルサービスの開発、運用及びサポート" },
    units = { { en = "Engineering", ja = "開発部" }, { en = "Office", ja = "管理部" } },
    technology = {
      { en = "Production and test environments at the cloud provider",
        ja = "クラウド上の本番環境及び試験環境" },
      { en = "Source repositories and the build service",
        ja = "ソースコードのリポジトリ及びビルドサービス" },
      { en = "Laptops and phones of staff and the office's cloud services",
        ja = "業務用のノートPC、スマートフォン及び社内業務用のクラウドサービス" } },
    issues = issues(),
    climate_change = { relevant = false, reason = {
      en = "The service runs in the cloud and staff can work from anywhere, so storms and floods at the "
        .. "office do not interrupt it.",
      ja = "サービスはクラウド上で稼働し、従業者はどこでも業務を行えるため、本社の風水害はサービスの提供に影響しない。" } },
    interested_parties = interested_parties(),
    interfaces = { {
      with = { en = "Cloud provider", ja = "クラウド事業者" },
      activity = { en = "Runs data centres, hardware and virtualisation on which the service stands",
        ja = "サービスが稼働するデータセンター、機器及び仮想化基盤の運用" },
      responsibility = {
        en = "The provider secures the infrastructure; the organisation configures and watches what it "
          .. "runs on it",
        ja = "基盤の保護は事業者が、その上の構成及び監視は当社が責任を負う" } } },
  }
end }
