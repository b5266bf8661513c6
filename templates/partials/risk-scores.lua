return { with_inherent = model.method.with_inherent }
