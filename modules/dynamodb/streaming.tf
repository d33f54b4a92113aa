# Changes of items into a Kinesis data stream of the caller. A boolean decides, since the stream's ARN may be unknown at plan.

resource "aws_dynamodb_kinesis_streaming_destination" "this" {
  count = var.enable_kinesis_destination ? 1 : 0

  table_name = local.table.name
  stream_arn = var.kinesis_stream_arn
}
