# An e-mail for each new item, by a Lambda function on the stream: EventBridge Pipes has no target for SES.

resource "aws_sesv2_email_identity" "this" {
  email_identity = var.sender
  tags           = var.tags
}

module "consumer" {
  source = "../stream-lambda"

  name                  = var.name
  stream_arn            = var.stream_arn
  kms_key_arn           = var.kms_key_arn
  package               = var.package
  deliver               = "changes"
  environment           = { SENDER = var.sender, RECIPIENT = var.recipient }
  alarm_actions         = var.alarm_actions
  log_retention_in_days = var.log_retention_in_days
  tags                  = var.tags

  statements = [{ Effect = "Allow", Action = "ses:SendEmail", Resource = aws_sesv2_email_identity.this.arn }]
}
