return { order = 40, make = function()
  return { {
    id = "service",
    name = { en = "Example Service", ja = "サンプルサービス" },
    description = {
      en = "A web service in which customers keep and share the data of their daily work",
      ja = "日々の業務のデータを保管し共有するウェブサービス" },
    in_scope = true, rto_hours = 24, rpo_hours = 24,
    data_location = { en = "Data centres in one country", ja = "国内のデータセンター" },
    cloud_role = "both",
  } }
end }
