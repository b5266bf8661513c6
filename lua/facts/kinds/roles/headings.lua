return {
  title = { "role", "役割" },
  duties = { "responsible for, and may decide", "責任及び決定できる事項" },
  holder = { "担当者" },
}
