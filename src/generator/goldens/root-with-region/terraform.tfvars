table_name = "lead-capture-leads"
