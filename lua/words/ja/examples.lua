return { "サンプル", "見本", "例示", "example" }
