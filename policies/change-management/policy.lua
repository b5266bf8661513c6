return { processing = model.document("processing-integrity") }
