return { at_once = params.customer_data_retention_days == 0 }
