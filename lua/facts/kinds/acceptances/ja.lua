return { name = "受容したリスク", heading = "リスク", fields = { expires = "残留リスク受容の期限" } }
