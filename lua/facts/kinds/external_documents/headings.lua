return {
  title = { "文書名" },
  edition = { "edition in use", "使用する版" },
  owner = { "monitored by", "改訂の監視者" },
  place = { "保管場所" },
  checked = { "edition last checked", "版の直近の確認日" },
}
