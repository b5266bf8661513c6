return { name = "規程上の職務", fields = { role = "担当する役割" } }
