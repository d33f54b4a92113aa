# Every variable has its default; variables.tf lists them all.
