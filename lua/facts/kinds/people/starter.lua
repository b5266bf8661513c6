return { order = 130, file = "yaml", make = function()
  return {
    { id = "person-1", name = { en = "Alex Example", ja = "見本 一郎" },
      title = { en = "Chief Executive Officer", ja = "代表取締役" } },
    { id = "person-2", name = { en = "Blake Example", ja = "見本 二葉" },
      title = { en = "Head of Engineering", ja = "開発部長" } },
    { id = "person-3", name = { en = "Casey Example", ja = "見本 三奈" },
      title = { en = "Head of Office", ja = "管理部長" } },
    { id = "person-4", name = { en = "Dana Example", ja = "見本 四季" },
      title = { en = "Engineer", ja = "開発部員" } },
  }
end }
