return { name = "適用宣言書" }
