# POST /items writes into the table, from API Gateway to DynamoDB with no code between.

data "aws_partition" "current" {}

locals {
  region = split(":", var.table_arn)[3]

  # What the caller sends, with a new key and the time: the caller decides neither.
  item = merge(
    { for name in var.fields : name => { S = "$util.escapeJavaScript($input.path('$.${name}'))" } },
    { (var.hash_key) = { S = "$context.requestId" }, (var.range_key) = { S = "$context.requestTimeEpoch" } },
  )
}

resource "aws_iam_role" "this" {
  name = var.name
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "apigateway.amazonaws.com" }
    }]
  })
  tags = var.tags
}

resource "aws_iam_role_policy" "this" {
  name = "put-item"
  role = aws_iam_role.this.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [{ Effect = "Allow", Action = "dynamodb:PutItem", Resource = var.table_arn }],
      # PutItem on a table with a key of one's own is denied without these.
      [for arn in [var.kms_key_arn] : {
        Effect    = "Allow"
        Action    = ["kms:Decrypt", "kms:DescribeKey"]
        Resource  = arn
        Condition = { StringLike = { "kms:ViaService" = "dynamodb.*.${data.aws_partition.current.dns_suffix}" } }
      } if arn != null],
    )
  })
}

resource "aws_api_gateway_rest_api" "this" {
  name        = var.name
  description = "Writes items into a DynamoDB table"

  endpoint_configuration {
    types = ["REGIONAL"]
  }

  tags = var.tags
}

resource "aws_api_gateway_resource" "items" {
  rest_api_id = aws_api_gateway_rest_api.this.id
  parent_id   = aws_api_gateway_rest_api.this.root_resource_id
  path_part   = "items"
}

resource "aws_api_gateway_method" "post" {
  rest_api_id   = aws_api_gateway_rest_api.this.id
  resource_id   = aws_api_gateway_resource.items.id
  http_method   = "POST"
  authorization = var.authorization
}

resource "aws_api_gateway_integration" "put_item" {
  rest_api_id             = aws_api_gateway_rest_api.this.id
  resource_id             = aws_api_gateway_resource.items.id
  http_method             = aws_api_gateway_method.post.http_method
  type                    = "AWS"
  integration_http_method = "POST"
  uri                     = "arn:${data.aws_partition.current.partition}:apigateway:${local.region}:dynamodb:action/PutItem"
  credentials             = aws_iam_role.this.arn
  passthrough_behavior    = "NEVER"

  request_templates = {
    "application/json" = jsonencode({
      TableName                = element(split("/", var.table_arn), 1)
      ConditionExpression      = "attribute_not_exists(#key)"
      ExpressionAttributeNames = { "#key" = var.hash_key }
      Item                     = local.item
    })
  }
}

resource "aws_api_gateway_method_response" "this" {
  for_each = toset(["201", "400", "500"])

  rest_api_id = aws_api_gateway_rest_api.this.id
  resource_id = aws_api_gateway_resource.items.id
  http_method = aws_api_gateway_method.post.http_method
  status_code = each.key
}

# What DynamoDB says stays inside; the caller learns whether it worked and the item's key.
resource "aws_api_gateway_integration_response" "this" {
  for_each = {
    "201" = { pattern = null, body = jsonencode({ (var.hash_key) = "$context.requestId" }) }
    "400" = { pattern = "4\\d{2}", body = jsonencode({ message = "The item was refused." }) }
    "500" = { pattern = "5\\d{2}", body = jsonencode({ message = "Try again." }) }
  }

  rest_api_id        = aws_api_gateway_rest_api.this.id
  resource_id        = aws_api_gateway_resource.items.id
  http_method        = aws_api_gateway_method.post.http_method
  status_code        = aws_api_gateway_method_response.this[each.key].status_code
  selection_pattern  = each.value.pattern
  response_templates = { "application/json" = each.value.body }

  depends_on = [aws_api_gateway_integration.put_item]
}

resource "aws_api_gateway_deployment" "this" {
  rest_api_id = aws_api_gateway_rest_api.this.id
  triggers    = { configuration = filesha1("${path.module}/main.tf"), item = sha1(jsonencode([local.item, var.authorization])) }

  lifecycle {
    create_before_destroy = true
  }

  depends_on = [aws_api_gateway_integration_response.this]
}

resource "aws_api_gateway_stage" "this" {
  rest_api_id   = aws_api_gateway_rest_api.this.id
  deployment_id = aws_api_gateway_deployment.this.id
  stage_name    = "v1"
  tags          = var.tags
}
