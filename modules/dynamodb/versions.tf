# The language of Terraform 1.0 is enough for every .tf file here; only tests/ needs Terraform 1.7 to run.
# The floor of the provider: 5.75.1 is the first release where TTL can be switched off without an error or a permanent
# diff (https://github.com/hashicorp/terraform-provider-aws/pull/40046), 5.98.0 the first with the retention period of
# point-in-time recovery.
terraform {
  required_version = ">= 1.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0, >= 5.98.0"
    }
  }
}
